using System.Numerics;

namespace Acquit.Journal.Merkle;

/// <summary>
/// Proofs that a leaf is in the tree and that a tree only grew. They are made as RFC 6962 says (2.1.1 and 2.1.2) and
/// verified as RFC 9162 says (2.1.3.2 and 2.1.4.2), so that maker and verifier do not share a mistake.
/// </summary>
public static class MerkleProof
{
    /// <summary>The root of the leaves from one index to before another.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> leafHashes, int from, int before)
    {
        ArgumentNullException.ThrowIfNull(leafHashes);
        var count = before - from;
        if (count == 0)
        {
            return MerkleHash.EmptyRoot();
        }

        if (count == 1)
        {
            return leafHashes[from];
        }

        var split = from + LargestPowerBelow(count);
        return MerkleHash.Node(Root(leafHashes, from, split), Root(leafHashes, split, before));
    }

    /// <summary>
    /// The proof that the leaf at an index is in the tree of all these leaves, from the leaf upwards.
    /// </summary>
    public static IReadOnlyList<byte[]> Inclusion(IReadOnlyList<byte[]> leafHashes, int index)
    {
        ArgumentNullException.ThrowIfNull(leafHashes);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leafHashes.Count);
        var path = new List<byte[]>();
        var (from, before) = (0, leafHashes.Count);
        while (before - from > 1)
        {
            var split = from + LargestPowerBelow(before - from);
            if (index < split)
            {
                path.Add(Root(leafHashes, split, before));
                before = split;
            }
            else
            {
                path.Add(Root(leafHashes, from, split));
                from = split;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>The proof that the tree of the first so many leaves is the beginning of the tree of all.</summary>
    public static IReadOnlyList<byte[]> Consistency(IReadOnlyList<byte[]> leafHashes, int earlierSize)
    {
        ArgumentNullException.ThrowIfNull(leafHashes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(earlierSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlierSize, leafHashes.Count);
        var path = new List<byte[]>();
        var (from, before, whole) = (0, leafHashes.Count, true);
        while (earlierSize != before)
        {
            var split = from + LargestPowerBelow(before - from);
            if (earlierSize <= split)
            {
                path.Add(Root(leafHashes, split, before));
                before = split;
            }
            else
            {
                path.Add(Root(leafHashes, from, split));
                from = split;
                whole = false;
            }
        }

        if (!whole)
        {
            path.Add(Root(leafHashes, from, before));
        }

        path.Reverse();
        return path;
    }

    /// <summary>True when the proof shows the leaf in the tree of that size and root.</summary>
    public static bool VerifyInclusion(
        long index, long size, ReadOnlySpan<byte> leafHash, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> root)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last) = (index, size - 1);
        var hash = leafHash.ToArray();
        foreach (var sibling in path)
        {
            if (last == 0 || sibling.Length != MerkleHash.Length)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHash.Node(sibling, hash);
                var shift = (node & 1) == 1 ? 0 : BitOperations.TrailingZeroCount(node);
                (node, last) = node == 0 ? (0, 0) : (node >> shift, last >> shift);
            }
            else
            {
                hash = MerkleHash.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && root.SequenceEqual(hash);
    }

    /// <summary>True when the proof shows that the later tree begins with the earlier one.</summary>
    public static bool VerifyConsistency(
        long earlierSize, ReadOnlySpan<byte> earlierRoot, long size, ReadOnlySpan<byte> root,
        IReadOnlyList<byte[]> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (earlierSize <= 0 || earlierSize > size || path.Any(hash => hash.Length != MerkleHash.Length))
        {
            return false;
        }

        if (earlierSize == size)
        {
            return path.Count == 0 && earlierRoot.SequenceEqual(root);
        }

        var power = BitOperations.IsPow2(earlierSize);
        if (!power && path.Count == 0)
        {
            return false;
        }

        var (node, last) = (earlierSize - 1, size - 1);
        var shift = BitOperations.TrailingZeroCount(~node);
        (node, last) = (node >> shift, last >> shift);
        var first = power ? earlierRoot.ToArray() : path[0];
        var second = first;
        foreach (var sibling in power ? path : path.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                first = MerkleHash.Node(sibling, first);
                second = MerkleHash.Node(sibling, second);
                var up = (node & 1) == 1 ? 0 : BitOperations.TrailingZeroCount(node);
                (node, last) = node == 0 ? (0, 0) : (node >> up, last >> up);
            }
            else
            {
                second = MerkleHash.Node(second, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && earlierRoot.SequenceEqual(first) && root.SequenceEqual(second);
    }

    private static int LargestPowerBelow(int count) => 1 << (31 - BitOperations.LeadingZeroCount((uint)(count - 1)));
}

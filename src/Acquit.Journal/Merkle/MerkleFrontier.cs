using System.Numerics;

namespace Acquit.Journal.Merkle;

/// <summary>
/// The right edge of the tree: the roots of its perfect subtrees, from the largest to the smallest, one for each bit
/// set in the size. It is all that is needed to append leaves and to know the root: 32 bytes for each of at most 63
/// subtrees.
/// </summary>
public sealed class MerkleFrontier
{
    private readonly byte[][] _byLevel = new byte[63][];

    /// <summary>A tree without leaves.</summary>
    public MerkleFrontier()
    {
    }

    /// <summary>Number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>Reads back what <see cref="ToBytes"/> gave.</summary>
    /// <exception cref="FormatException">The bytes do not fit the size.</exception>
    public static MerkleFrontier Parse(long size, ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (bytes.Length != BitOperations.PopCount((ulong)size) * MerkleHash.Length)
        {
            throw new FormatException("the frontier does not fit the size");
        }

        var frontier = new MerkleFrontier { Size = size };
        for (var level = 62; level >= 0; level--)
        {
            if (((size >> level) & 1) == 1)
            {
                frontier._byLevel[level] = bytes[..MerkleHash.Length].ToArray();
                bytes = bytes[MerkleHash.Length..];
            }
        }

        return frontier;
    }

    /// <summary>Appends a leaf, given its hash.</summary>
    public void Append(byte[] leafHash)
    {
        ArgumentNullException.ThrowIfNull(leafHash);
        if (leafHash.Length != MerkleHash.Length)
        {
            throw new ArgumentException("a hash has thirty-two bytes", nameof(leafHash));
        }

        var hash = leafHash;
        var level = 0;
        for (; ((Size >> level) & 1) == 1; level++)
        {
            hash = MerkleHash.Node(_byLevel[level], hash);
        }

        _byLevel[level] = hash;
        Size++;
    }

    /// <summary>The root of the tree.</summary>
    public byte[] Root()
    {
        byte[]? root = null;
        for (var level = 0; level < 63; level++)
        {
            if (((Size >> level) & 1) == 1)
            {
                root = root is null ? _byLevel[level] : MerkleHash.Node(_byLevel[level], root);
            }
        }

        return root ?? MerkleHash.EmptyRoot();
    }

    /// <summary>A copy that appends on its own.</summary>
    public MerkleFrontier Copy()
    {
        var copy = new MerkleFrontier { Size = Size };
        Array.Copy(_byLevel, copy._byLevel, _byLevel.Length);
        return copy;
    }

    /// <summary>The subtrees' roots, from the largest to the smallest, one after the other.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[BitOperations.PopCount((ulong)Size) * MerkleHash.Length];
        var at = 0;
        for (var level = 62; level >= 0; level--)
        {
            if (((Size >> level) & 1) == 1)
            {
                _byLevel[level].CopyTo(bytes, at);
                at += MerkleHash.Length;
            }
        }

        return bytes;
    }
}

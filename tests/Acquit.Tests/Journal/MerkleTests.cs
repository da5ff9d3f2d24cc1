using Acquit.Journal.Merkle;
using Xunit;

namespace Acquit.Tests.Journal;

public class MerkleTests
{
    /// <summary>The leaves of the certificate-transparency test vectors for RFC 6962.</summary>
    private static readonly byte[][] Leaves =
    [
        .. ((string[])
            [
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
            ]).Select(Convert.FromHexString),
    ];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Roots_are_those_of_RFC_6962(int size, string root)
    {
        var frontier = new MerkleFrontier();
        foreach (var leaf in Leaves[..size])
        {
            frontier.Append(MerkleHash.Leaf(leaf));
        }

        Assert.Equal(root, Convert.ToHexStringLower(frontier.Root()));
    }

    [Fact]
    public void The_frontier_has_the_root_of_the_whole_tree_at_every_size_and_survives_its_bytes()
    {
        var leaves = LeafHashes(70);
        var frontier = new MerkleFrontier();
        for (var size = 0; size <= 70; size++)
        {
            Assert.Equal(MerkleProof.Root(leaves, 0, size), frontier.Root());
            frontier = MerkleFrontier.Parse(size, frontier.ToBytes());
            if (size < 70)
            {
                frontier.Append(leaves[size]);
            }
        }
    }

    [Fact]
    public void A_frontier_that_does_not_fit_its_size_is_refused() =>
        Assert.Throws<FormatException>(() => MerkleFrontier.Parse(3, new byte[32]));

    [Fact]
    public void Every_inclusion_proof_up_to_sixteen_leaves_verifies_and_no_other_leaf_index_or_size_does()
    {
        for (var size = 1; size <= 16; size++)
        {
            var leaves = LeafHashes(size);
            var root = MerkleProof.Root(leaves, 0, size);
            for (var index = 0; index < size; index++)
            {
                var path = MerkleProof.Inclusion(leaves, index);
                for (var claimed = 0; claimed < size; claimed++)
                {
                    Assert.Equal(
                        claimed == index, MerkleProof.VerifyInclusion(claimed, size, leaves[index], path, root));
                    Assert.Equal(
                        claimed == index, MerkleProof.VerifyInclusion(index, size, leaves[claimed], path, root));
                }

                foreach (var broken in Broken(path))
                {
                    Assert.False(MerkleProof.VerifyInclusion(index, size, leaves[index], broken, root));
                }
            }

            Assert.False(MerkleProof.VerifyInclusion(size, size, leaves[0], [], root));
        }
    }

    [Fact]
    public void Every_consistency_proof_up_to_sixteen_leaves_verifies_and_no_other_root_or_size_does()
    {
        for (var size = 1; size <= 16; size++)
        {
            var leaves = LeafHashes(size);
            var root = MerkleProof.Root(leaves, 0, size);
            for (var earlier = 1; earlier <= size; earlier++)
            {
                var path = MerkleProof.Consistency(leaves, earlier);
                for (var claimed = 1; claimed <= size; claimed++)
                {
                    var earlierRoot = MerkleProof.Root(leaves, 0, claimed);
                    Assert.Equal(
                        claimed == earlier,
                        MerkleProof.VerifyConsistency(earlier, earlierRoot, size, root, path));
                }

                foreach (var broken in Broken(path))
                {
                    Assert.False(MerkleProof.VerifyConsistency(
                        earlier, MerkleProof.Root(leaves, 0, earlier), size, root, broken));
                }
            }
        }
    }

    private static byte[][] LeafHashes(int count) =>
        [.. Enumerable.Range(0, count).Select(i => MerkleHash.Leaf([(byte)i, 7]))];

    private static IEnumerable<IReadOnlyList<byte[]>> Broken(IReadOnlyList<byte[]> path)
    {
        for (var i = 0; i < path.Count; i++)
        {
            var flipped = path.Select(hash => hash.ToArray()).ToArray();
            flipped[i][5] ^= 1;
            yield return flipped;
            yield return [.. path.Take(i), .. path.Skip(i + 1)];
        }

        yield return [.. path, new byte[32]];
    }
}

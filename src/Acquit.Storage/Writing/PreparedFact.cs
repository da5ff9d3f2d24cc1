using System.Globalization;
using System.Text;
using Acquit.Core.Common;
using Acquit.Journal.Merkle;
using Acquit.Storage.Facts;

namespace Acquit.Storage.Writing;

/// <summary>
/// A fact in canonical bytes, hashed before the writer's turn comes: the head is locked for as short as can be.
/// </summary>
internal sealed record PreparedFact(
    Fact Fact, FactType Type, Guid Account, byte[] Canonical, byte[]? Sealed, byte[] Leaf)
{
    private static readonly byte[] Recorded = Encoding.ASCII.GetBytes("\nrecorded=");

    public static PreparedFact Prepare(Fact fact, Attribution attribution, long recordedAt, FactWriter writer)
    {
        var type = FactTypes.Of(fact);
        writer.Begin(type.Tag)
            .Integer("recorded", recordedAt)
            .Identifier("account", attribution.Account)
            .Text("authority", attribution.Authority)
            .Text("channel", attribution.Channel)
            .Identifier("subject", fact.Subject)
            .Day("effective", fact.EffectiveOn);
        type.Write(fact, writer);
        var (canonical, texts) = writer.End();
        return new(fact, type, attribution.Account, canonical, texts, MerkleHash.Leaf(canonical));
    }

    /// <summary>
    /// The same fact recorded at a later instant: the clock had stepped back, or others were recorded meanwhile.
    /// </summary>
    public PreparedFact At(long recordedAt)
    {
        var start = Canonical.AsSpan().IndexOf(Recorded) + Recorded.Length;
        var end = start + Canonical.AsSpan(start).IndexOf((byte)'\n');
        var digits = Encoding.ASCII.GetBytes(recordedAt.ToString(CultureInfo.InvariantCulture));
        byte[] canonical = [.. Canonical.AsSpan(0, start), .. digits, .. Canonical.AsSpan(end)];
        return this with { Canonical = canonical, Leaf = MerkleHash.Leaf(canonical) };
    }
}

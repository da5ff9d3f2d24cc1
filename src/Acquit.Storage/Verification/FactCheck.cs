using Acquit.Core.Common;
using Acquit.Journal.Merkle;
using Acquit.Storage.Facts;
using Acquit.Storage.Journal;

namespace Acquit.Storage.Verification;

/// <summary>
/// Checks facts one after the other: numbering, hashes, instants, and the columns beside the canonical bytes.
/// </summary>
internal sealed class FactCheck(DefectList defects)
{
    private readonly MerkleFrontier _frontier = new();
    private long _expected = 1;
    private long _recordedAt;

    public long Facts { get; private set; }

    public byte[] Root => _frontier.Root();

    /// <summary>The fact of a row; null when its bytes are no fact.</summary>
    public Fact? Check(FactRow row)
    {
        var place = $"fact {row.Position}";
        if (row.Position > _expected)
        {
            defects.Add(
                "fact.missing", $"fact {_expected}",
                $"Il manque {row.Position - _expected} fait(s) à partir du n° {_expected}.",
                $"{row.Position - _expected} fact(s) are missing from no. {_expected} on.");
        }

        _expected = row.Position + 1;
        Facts++;
        var leaf = MerkleHash.Leaf(row.Canonical);
        _frontier.Append(leaf);
        if (!leaf.AsSpan().SequenceEqual(row.Leaf))
        {
            defects.Add(
                "fact.changed", place, $"Le contenu du fait n° {row.Position} n'est plus celui qui a été enregistré.",
                $"The content of fact no. {row.Position} is no longer what was recorded.");
        }

        return Read(row, place);
    }

    /// <summary>Compares the tree with the head, once all facts are read.</summary>
    public void CheckHead(HeadRow? head)
    {
        if (head is null || head.Size != Facts)
        {
            defects.Add(
                "head.size", "head", $"La tête annonce {head?.Size ?? 0} faits, le journal en contient {Facts}.",
                $"The head tells of {head?.Size ?? 0} facts, the journal holds {Facts}.");
        }
        else if (!head.Root.AsSpan().SequenceEqual(Root) || !head.Frontier.AsSpan().SequenceEqual(_frontier.ToBytes()))
        {
            defects.Add(
                "head.root", "head",
                "La racine de l'arbre n'est pas celle des faits : un fait ou la tête a été changé.",
                "The root of the tree is not that of the facts: a fact or the head was changed.");
        }
        else if (head.RecordedAt != _recordedAt)
        {
            defects.Add(
                "head.instant", "head", "L'instant de la tête n'est pas celui du dernier fait.",
                "The head's instant is not that of the last fact.");
        }
    }

    private Fact? Read(FactRow row, string place)
    {
        try
        {
            var (fact, header) = FactText.Read(row.Canonical, row.Sealed);
            CheckColumns(row, header, fact, place);
            return fact;
        }
        catch (FormatException problem)
        {
            defects.Add(
                "fact.unreadable", place, $"Le fait n° {row.Position} ne se lit pas : {problem.Message}.",
                $"Fact no. {row.Position} cannot be read: {problem.Message}.");
            return null;
        }
    }

    private void CheckColumns(FactRow row, FactHeader header, Fact fact, string place)
    {
        var differing = new List<string>();
        void Same(string column, bool same)
        {
            if (!same)
            {
                differing.Add(column);
            }
        }

        Same("schema", row.Schema == FactTypes.Of(fact).Tag);
        Same("subject", row.Subject == header.Subject && fact.Subject == header.Subject);
        Same("effective_on", row.EffectiveOn == header.EffectiveOn && fact.EffectiveOn == header.EffectiveOn);
        Same("recorded_at", row.RecordedAt == header.RecordedAt);
        Same("recorded_on", row.RecordedOn == Instant.Day(header.RecordedAt));
        Same("account", row.Account == header.Account);
        if (differing.Count > 0)
        {
            var columns = string.Join(", ", differing);
            defects.Add(
                "fact.column", place, $"Le fait n° {row.Position} ne s'accorde pas avec ses colonnes : {columns}.",
                $"Fact no. {row.Position} does not agree with its columns: {columns}.");
        }

        if (header.RecordedAt < _recordedAt)
        {
            defects.Add(
                "fact.instant", place, $"Le fait n° {row.Position} est enregistré avant celui qui le précède.",
                $"Fact no. {row.Position} is recorded before the one that precedes it.");
        }

        _recordedAt = Math.Max(_recordedAt, header.RecordedAt);
    }
}

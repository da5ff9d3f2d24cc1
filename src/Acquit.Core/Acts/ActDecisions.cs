using System.Globalization;
using Acquit.Core.Access;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;

namespace Acquit.Core.Acts;

/// <summary>What a person decides about acts: to record those of a file, to settle a point, to reopen it.</summary>
public static class ActDecisions
{
    /// <summary>Longest reason kept.</summary>
    public const int LongestReason = 1000;

    /// <summary>Records acts of a file that a person checked.</summary>
    /// <param name="document">SHA-256 of the file.</param>
    /// <param name="chosen">The acts to record; at least one.</param>
    /// <param name="known">The acts recorded already that bear one of their numbers or come from the same file.</param>
    /// <param name="freshId">Identifier of an act whose text gives no number or no body.</param>
    /// <param name="actor">Who records.</param>
    public static Decision<IReadOnlyList<ActRecorded>> Record(
        string document, IReadOnlyList<ActRecord> chosen, IReadOnlyList<KnownAct> known, Func<ActId> freshId,
        Actor actor)
    {
        if (AccessRules.Check(actor.Roles, Right.RecordAct) is { } denied)
        {
            return denied;
        }

        if (chosen.Count == 0)
        {
            return new Refusal("act.none-chosen", new(
                "Choisissez au moins un acte à enregistrer.", "Choose at least one act to record."), Field: "Chosen");
        }

        List<Refusal> refusals = [];
        List<ActRecorded> recorded = [];
        foreach (var act in chosen)
        {
            var fact = act.Date is { } date ? Fact(document, act, date.Value, freshId) : null;
            if (fact is null)
            {
                refusals.Add(DateUnknown(act));
            }
            else if (Conflict(fact, [.. known, .. recorded.Select(Known)]) is { } conflict)
            {
                refusals.Add(conflict);
            }
            else
            {
                recorded.Add(fact);
            }
        }

        return refusals.Count > 0 ? refusals : recorded;
    }

    /// <summary>The recorded act that an act of a file would contradict or repeat; null when there is none.</summary>
    public static KnownAct? Conflicting(string document, ActRecord act, IReadOnlyList<KnownAct> known)
    {
        var candidate = new KnownAct(
            default, document, act.Ordinal, act.Number?.Value, act.Body?.Value.ToString(), act.Authority?.Value);
        return known.FirstOrDefault(other => SameText(other, candidate))
            ?? known.FirstOrDefault(other => ActIdentity.Same(other, candidate));
    }

    /// <summary>Settles a point: it stays visible, with who, when and why.</summary>
    /// <param name="act">The act.</param>
    /// <param name="report">Its examination.</param>
    /// <param name="settled">Keys of the points settled already.</param>
    /// <param name="key">The point's key.</param>
    /// <param name="reason">Why it no longer stands.</param>
    /// <param name="actor">Who settles it.</param>
    /// <param name="today">The day.</param>
    public static Decision<PointSettled> Settle(
        ActId act, ActReport report, IReadOnlySet<string> settled, string key, string? reason, Actor actor,
        DateOnly today)
    {
        if (AccessRules.Check(actor.Roles, Right.RecordAct) is { } denied)
        {
            return denied;
        }

        if (report.Points.All(point => point.Key != key))
        {
            return Unknown;
        }

        if (settled.Contains(key))
        {
            return new Refusal("point.already-settled", new(
                "Ce point est déjà réglé. Vous pouvez le rouvrir depuis la fiche.",
                "This point is settled already. You may reopen it from the record."));
        }

        return Reason(reason).Match<Decision<PointSettled>>(
            text => new PointSettled(act, key, today, text), refusals => refusals.ToList());
    }

    /// <summary>Makes a settled point stand again.</summary>
    /// <param name="act">The act.</param>
    /// <param name="settled">Keys of the points settled.</param>
    /// <param name="key">The point's key.</param>
    /// <param name="reason">Why it stands again.</param>
    /// <param name="actor">Who reopens it.</param>
    /// <param name="today">The day.</param>
    public static Decision<PointReopened> Reopen(
        ActId act, IReadOnlySet<string> settled, string key, string? reason, Actor actor, DateOnly today)
    {
        if (AccessRules.Check(actor.Roles, Right.RecordAct) is { } denied)
        {
            return denied;
        }

        return settled.Contains(key)
            ? Reason(reason).Match<Decision<PointReopened>>(
                text => new PointReopened(act, key, today, text), refusals => refusals.ToList())
            : new Refusal("point.not-settled", new(
                "Ce point n'est pas réglé : il n'y a rien à rouvrir.",
                "This point is not settled: nothing to reopen."));
    }

    private static ActRecorded Fact(string document, ActRecord act, DateOnly date, Func<ActId> freshId)
    {
        var body = act.Body?.Value.ToString();
        var id = ActIdentity.Of(act.Authority?.Value, body, act.Number?.Value) ?? freshId();
        return new(
            id, document, act.Ordinal, act.Number?.Value, body, act.Authority?.Value, date, act.Title?.Value ?? "",
            act.Adopted);
    }

    private static KnownAct Known(ActRecorded fact) =>
        new(fact.Act, fact.Document, fact.Ordinal, fact.Number, fact.Body, fact.Authority);

    private static bool SameText(KnownAct left, KnownAct right) =>
        string.Equals(left.Document, right.Document, StringComparison.Ordinal) && left.Ordinal == right.Ordinal;

    private static Refusal? Conflict(ActRecorded fact, IReadOnlyList<KnownAct> known)
    {
        var candidate = Known(fact);
        if (known.Any(other => SameText(other, candidate)))
        {
            return new("act.recorded-already", new(
                $"L'acte {fact.Number} de ce fichier est déjà enregistré. Rien n'a été ajouté.",
                $"Act {fact.Number} of this file is recorded already. Nothing was added."), Field: "Chosen");
        }

        return known.Any(other => ActIdentity.Same(other, candidate))
            ? new("act.contradiction", new(
                $"Un autre texte porte déjà le numéro {fact.Number} pour la même assemblée. Les deux ne sont pas "
                + "fondus : comparez-les, puis faites rectifier celui qui est faux.",
                $"Another text already bears number {fact.Number} for the same body. They are not merged: compare "
                + "them, then have the wrong one put right."), Field: "Chosen")
            : null;
    }

    private static Refusal DateUnknown(ActRecord act)
    {
        var which = act.Number?.Value ?? act.Ordinal.ToString(CultureInfo.InvariantCulture);
        return new("act.date-unknown", new(
            $"La date de réunion de l'acte {which} n'a pas pu être lue : la règle applicable ce jour-là reste "
            + "inconnue, et l'acte ne peut être enregistré. Vérifiez que le fichier contient bien son en-tête.",
            $"The meeting date of act {which} could not be read: the rule of that day stays unknown and the act cannot "
            + "be recorded. Check that the file holds its heading."), Field: "Chosen");
    }

    private static Decision<PersonalText> Reason(string? reason)
    {
        var text = reason?.Trim() ?? "";
        return text.Length switch
        {
            0 => new Refusal("reason.missing", new(
                "Écrivez le motif : c'est lui qui sera relu à un contrôle.",
                "Write the reason: it is what an audit will read."), Field: "Reason"),
            > LongestReason => new Refusal("reason.too-long", new(
                $"Le motif dépasse {LongestReason} caractères. Résumez-le.",
                $"The reason exceeds {LongestReason} characters. Shorten it."), Field: "Reason"),
            _ => new PersonalText(text),
        };
    }

    private static Refusal Unknown { get; } = new("point.unknown", new(
        "Ce point n'est pas soulevé sur cet acte.", "This point is not raised on this act."));
}

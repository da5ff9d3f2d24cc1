using System.Globalization;

namespace Acquit.Core.Common;

/// <summary>Refusals gathered while a decision checks everything, so that a person sees all of them at once.</summary>
internal sealed class RefusalList
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    private readonly List<Refusal> refusals = [];

    public bool IsEmpty => refusals.Count == 0;

    public IReadOnlyList<Refusal> All => refusals;

    public RefusalList Add(Refusal? refusal)
    {
        if (refusal is not null)
        {
            refusals.Add(refusal);
        }

        return this;
    }

    public RefusalList AddRange(IEnumerable<Refusal> more)
    {
        refusals.AddRange(more);
        return this;
    }

    /// <summary>Refuses when the condition does not hold.</summary>
    public RefusalList Require(
        bool holds, string code, string french, string english, string? field = null, LegalRule? law = null)
    {
        if (!holds)
        {
            refusals.Add(new(code, new(french, english), law?.Cited, field));
        }

        return this;
    }

    /// <summary>A day that already came, and that a grant can bear.</summary>
    public RefusalList RequirePast(DateOnly? day, DateOnly today, string field)
    {
        if (day > today)
        {
            refusals.Add(new("date.future", new(
                $"La date {French(day.Value)} n'est pas encore venue : seul un fait accompli s'enregistre.",
                $"The date {English(day.Value)} has not come yet: only what has happened is recorded."), Field: field));
        }
        else if (day < Earliest)
        {
            refusals.Add(new("date.implausible", new(
                $"La date {French(day.Value)} est trop ancienne pour être juste : vérifier l'année.",
                $"The date {English(day.Value)} is too old to be right: check the year."), Field: field));
        }

        return this;
    }

    public RefusalList RequireText(PersonalText text, string field, string french, string english) =>
        Require(!string.IsNullOrWhiteSpace(text.Value), "text.missing", french, english, field);

    public RefusalList RequireText(string text, string field, string french, string english) =>
        Require(!string.IsNullOrWhiteSpace(text), "text.missing", french, english, field);

    /// <summary>
    /// A text that can be kept and found again: its folded key, which may be longer, is what an index holds.
    /// </summary>
    public RefusalList RequireLength(string text, int longest, string field, bool folded) => Require(
        text.Length <= longest && (!folded || Folding.Key(text).Length <= longest), "text.too-long",
        $"Au plus {longest} caractères.", $"At most {longest} characters.", field);

    public RefusalList RequireReason(PersonalText reason) => RequireText(
        reason, "reason", "Donner un motif : il reste au journal.", "Give a reason: it stays in the journal.");

    /// <summary>The facts, or every refusal.</summary>
    public Decision<IReadOnlyList<Fact>> Or(params IReadOnlyList<Fact> facts) => refusals.Count > 0
        ? new Decision<IReadOnlyList<Fact>>.Refused(refusals)
        : new Decision<IReadOnlyList<Fact>>.Accepted(facts);

    public static string French(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string English(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Acquit.Core.Common;

namespace Acquit.Components.Recorders;

/// <summary>What was typed in a form, read field by field; everything that cannot be read is gathered.</summary>
internal sealed class Typed
{
    private readonly List<Refusal> refusals = [];

    public IReadOnlyList<Refusal> Refusals => refusals;

    public bool IsSound => refusals.Count == 0;

    public static string Text(string? text) => text?.Trim() ?? "";

    public Money Money(string? text, string field) => Read(Amounts.Parse(text, field));

    public Money? OptionalMoney(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? null : Money(text, field);

    public DateOnly Day(string? text, string field) => Read(Days.Parse(text, field));

    public DateOnly? OptionalDay(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? null : Day(text, field);

    /// <summary>A percentage with four decimals at most, kept exactly.</summary>
    public Ratio Percent(string? text, string field)
    {
        var plain = Text(text).TrimEnd('%').TrimEnd().Replace(',', '.');
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent <= 1000 && decimal.Round(percent, 4, MidpointRounding.ToZero) == percent)
        {
            return Ratio.Percent(percent);
        }

        Refuse(new(
            "percent.unreadable",
            new("Écrivez un pourcentage, par exemple 80 ou 12,5.", "Write a percentage, such as 80 or 12.5."),
            Field: field));
        return Ratio.Zero;
    }

    /// <summary>One of the identifiers offered.</summary>
    public Guid Choice(string? text, string field, string french, string english)
    {
        if (Guid.TryParse(text, out var chosen))
        {
            return chosen;
        }

        Refuse(new("choice.missing", new(french, english), Field: field));
        return Guid.Empty;
    }

    public void Refuse(Refusal refusal) => refusals.Add(refusal);

    /// <summary>Hands what was read to a handler; refused with everything that could not be read.</summary>
    public Task<Decision<Recorded>> WhenSound(Func<Task<Decision<Recorded>>> handle) =>
        IsSound ? handle() : Task.FromResult<Decision<Recorded>>(new Decision<Recorded>.Refused(refusals));

    /// <summary>
    /// The same, with what the handler refuses of the fields that could be read: nothing is asked in two rounds.
    /// </summary>
    public async Task<Decision<Recorded>> WithAll(
        Recording recording, Func<Recording, Task<Decision<Recorded>>> handle)
    {
        if (IsSound)
        {
            return await handle(recording);
        }

        var others = (await handle(recording with { DryRun = true })).Match(
            _ => [], found => found.Where(RestsOnOneField).Where(one => !IsKnown(one)).ToList());
        return new Decision<Recorded>.Refused([.. refusals, .. others]);
    }

    // What compares two fields says nothing while one of them is unread.
    private static bool RestsOnOneField(Refusal refusal) =>
        refusal.Code is "text.missing" or "text.too-long" or "date.future" or "date.implausible";

    private bool IsKnown(Refusal refusal) => refusals.Any(known => string.Equals(
        known.Field, refusal.Field?.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    private T Read<T>(Decision<T> decision)
        where T : struct => decision.Match(
            value => value,
            found =>
            {
                refusals.AddRange(found);
                return default;
            });
}

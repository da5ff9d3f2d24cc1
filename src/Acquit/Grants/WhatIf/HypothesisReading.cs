using System.Globalization;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Grants;

/// <summary>A hypothesis as it was typed, on a command line or in a form.</summary>
internal sealed record TypedHypothesis
{
    /// <summary><c>NAME=AMOUNT</c>.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary><c>NAME:NAME=AMOUNT</c>.</summary>
    public IReadOnlyList<string> Transfers { get; init; } = [];

    /// <summary><c>NAME=PERCENT</c>.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>Lines fungible.</summary>
    public bool Fungible { get; init; }

    /// <summary>Lines capped.</summary>
    public bool Capped { get; init; }

    /// <summary>Tolerance of capped lines in percent; empty where none is typed.</summary>
    public string? Tolerance { get; init; }

    /// <summary>Interim cap in percent; empty where none is typed.</summary>
    public string? InterimCap { get; init; }

    /// <summary><c>all</c>, <c>capital</c>, or empty.</summary>
    public string? Gross { get; init; }
}

/// <summary>Reads a typed hypothesis; every part that cannot be read is said.</summary>
internal static class HypothesisReading
{
    public static Decision<Hypothesis> Read(TypedHypothesis typed)
    {
        var refusals = new List<Refusal>();
        if (typed is { Fungible: true, Capped: true })
        {
            refusals.Add(new("what-if.fungible-and-capped", new(
                "Des postes sont fongibles ou plafonnés, pas les deux.", "Lines are fungible or capped, not both."),
                Field: "capped"));
        }

        var hypothesis = new Hypothesis
        {
            Amounts = Each(typed.Lines, "line", refusals, AsAmount),
            Transfers = Each(typed.Transfers, "transfer", refusals, AsTransfer),
            Corrections = Each(typed.Corrections, "correction", refusals, AsCorrection),
            LinesFungible = typed.Fungible ? true : typed.Capped ? false : null,
            Tolerance = Percent(typed.Tolerance, "capped", refusals),
            InterimCap = Percent(typed.InterimCap, "interim-cap", refusals),
            GrossDeclared = typed.Gross switch
            {
                "all" => GrossDeclared.All,
                "capital" => GrossDeclared.Capital,
                _ => GrossDeclared.None,
            },
        };
        return refusals.Count > 0 ? refusals : hypothesis;
    }

    /// <summary>A percentage such as <c>5</c>, <c>7,5</c> or <c>12.25 %</c>, up to four decimals.</summary>
    public static Ratio? PercentOf(string text)
    {
        var number = text.Replace("%", "", StringComparison.Ordinal).Trim().Replace(',', '.');
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent <= 1000 && percent.Scale <= 4
            ? Ratio.Percent(percent)
            : null;
    }

    private static List<T> Each<T>(
        IReadOnlyList<string> typed, string field, List<Refusal> refusals, Func<string, string, T?> read)
        where T : struct
    {
        var all = new List<T>();
        foreach (var text in typed)
        {
            var cut = text.LastIndexOf('=');
            if (cut > 0 && read(text[..cut].Trim(), text[(cut + 1)..].Trim()) is { } value)
            {
                all.Add(value);
            }
            else
            {
                refusals.Add(Unreadable(text, field));
            }
        }

        return all;
    }

    private static LineAmount? AsAmount(string name, string amount) =>
        Amounts.TryParse(amount, out var money) ? new LineAmount(name, money) : null;

    private static Transfer? AsTransfer(string names, string amount)
    {
        var cut = names.IndexOf(':', StringComparison.Ordinal);
        return cut > 0 && cut < names.Length - 1 && Amounts.TryParse(amount, out var money)
            ? new Transfer(names[..cut].Trim(), names[(cut + 1)..].Trim(), money)
            : null;
    }

    private static Correction? AsCorrection(string name, string percent) =>
        PercentOf(percent) is { } rate ? new Correction(name, rate) : null;

    private static Ratio? Percent(string? text, string field, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (PercentOf(text) is { } percent)
        {
            return percent;
        }

        refusals.Add(Unreadable(text, field));
        return null;
    }

    private static Refusal Unreadable(string text, string field) => new("what-if.unreadable", new(
        $"« {text} » ne se lit pas pour --{field}.", $"\"{text}\" cannot be read for --{field}."), Field: field);
}

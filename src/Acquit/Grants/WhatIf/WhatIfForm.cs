using Acquit.Components.Fields;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Grants;

/// <summary>
/// A hypothesis as the address of its page tells it: <c>?poste.pass-numeriques=250 000&amp;postes=fongibles</c>. A line
/// goes by its folded name, so that an address sent to a colleague reads and still means the same after an amendment.
/// </summary>
/// <param name="query">What was typed.</param>
/// <param name="lines">The lines of the plan.</param>
internal sealed class WhatIfForm(IQueryCollection query, IReadOnlyList<PlanLine> lines)
{
    public const string AmountPrefix = "poste.";
    public const string CorrectionPrefix = "correction.";
    public const string StartKey = "base";
    public const string FromKey = "de";
    public const string ToKey = "vers";
    public const string TransferKey = "transfert";
    public const string CapsKey = "postes";
    public const string ToleranceKey = "tolerance";
    public const string InterimCapKey = "acompte";
    public const string GrossKey = "brut";

    private readonly List<Refusal> refusals = [];

    /// <summary>Flat rates of the Commission's scale.</summary>
    public static IReadOnlyList<string> Rates { get; } = ["5", "10", "25", "100"];

    /// <summary>From the plan, unless the address says what is known at the date.</summary>
    public WhatIfStart Start => query[StartKey] == "reel" ? WhatIfStart.Actual : WhatIfStart.Plan;

    /// <summary>What was typed under a name.</summary>
    public string Typed(string name) => query[name].ToString().Trim();

    /// <summary>The name of a line in an address.</summary>
    public static string Slug(PlanLine line) => Folding.Key(line.Label).Replace(' ', '-');

    /// <summary>The lines as answers.</summary>
    public IReadOnlyList<Choice> Choices => [.. lines.Select(line => new Choice(Slug(line), line.Label))];

    /// <summary>The hypothesis, or every part that cannot be read, each naming its field.</summary>
    public Decision<Hypothesis> Read()
    {
        var hypothesis = new Hypothesis
        {
            Amounts = [.. Each(AmountPrefix, (line, text, field) => Amount(text, field) is { } amount
                ? new LineAmount(line.Label, amount) : (LineAmount?)null)],
            Corrections = [.. Each(CorrectionPrefix, (line, text, field) => Percent(text, field) is { } rate
                ? new Correction(line.Label, rate) : (Correction?)null)],
            Transfers = Transfer() is { } transfer ? [transfer] : [],
            LinesFungible = Typed(CapsKey) switch { "fongibles" => true, "plafonnes" => false, _ => null },
            Tolerance = Typed(ToleranceKey) is { Length: > 0 } tolerance ? Percent(tolerance, ToleranceKey) : null,
            InterimCap = Typed(InterimCapKey) is { Length: > 0 } cap ? Percent(cap, InterimCapKey) : null,
            GrossDeclared = Typed(GrossKey) switch
            {
                "tous" => GrossDeclared.All,
                "investissement" => GrossDeclared.Capital,
                _ => GrossDeclared.None,
            },
        };
        return refusals.Count > 0 ? refusals : hypothesis;
    }

    private IEnumerable<T> Each<T>(string prefix, Func<PlanLine, string, string, T?> read)
        where T : struct
    {
        foreach (var line in lines)
        {
            var field = prefix + Slug(line);
            if (Typed(field) is { Length: > 0 } text && read(line, text, field) is { } value)
            {
                yield return value;
            }
        }
    }

    private Transfer? Transfer()
    {
        if (Typed(TransferKey) is not { Length: > 0 } text)
        {
            return null;
        }

        if (Line(FromKey) is { } from && Line(ToKey) is { } to)
        {
            return Amount(text, TransferKey) is { } amount ? new Transfer(from.Label, to.Label, amount) : null;
        }

        refusals.Add(new("what-if.transfer-lines", new(
            "Un transfert va d'un poste du plan à un autre : choisissez les deux.",
            "A transfer goes from a line of the plan to another: choose both."), Field: FromKey));
        return null;
    }

    private PlanLine? Line(string key) => lines.FirstOrDefault(line => Slug(line) == Typed(key));

    private Money? Amount(string text, string field)
    {
        var parsed = Amounts.Parse(text, field);
        if (parsed is Decision<Money>.Accepted accepted)
        {
            return accepted.Value;
        }

        refusals.AddRange(((Decision<Money>.Refused)parsed).Refusals);
        return null;
    }

    private Ratio? Percent(string text, string field)
    {
        if (HypothesisReading.PercentOf(text) is { } ratio)
        {
            return ratio;
        }

        refusals.Add(new("what-if.unreadable", new(
            $"« {text} » n'est pas un pourcentage. Écrivez par exemple 7,5.",
            $"“{text}” is not a percentage. Write for example 7.5."), Field: field));
        return null;
    }
}

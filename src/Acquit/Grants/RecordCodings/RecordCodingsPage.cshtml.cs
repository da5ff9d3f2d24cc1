using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>Enters or amends the budget codings.</summary>
[Needs(Right.RecordCodings)]
public sealed class RecordCodingsPage : GrantPage
{
    /// <summary>What is typed, coding by coding.</summary>
    public sealed class Form
    {
        /// <summary>Budget operations; an empty one drops its coding.</summary>
        public string?[] Operation { get; set; } = [];

        /// <summary>Codings as <c>nature//group+function</c>.</summary>
        public string?[] Coding { get; set; } = [];

        /// <summary>Labels.</summary>
        public string?[] Label { get; set; } = [];

        /// <summary>Sections.</summary>
        public string?[] Section { get; set; } = [];

        /// <summary>Lines behind codings, as <c>place:line</c>.</summary>
        public string[] Behind { get; set; } = [];

        /// <summary>True when the person declares the split.</summary>
        public bool Declared { get; set; }

        /// <summary>Day of effect.</summary>
        public string? On { get; set; }

        /// <summary>The codings as a whole, for messages.</summary>
        public string? Codings { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Imputations budgétaires", "Budget codings");

    /// <inheritdoc />
    public override string Lede => Report.Title ?? "";

    /// <inheritdoc />
    protected override Task Fill()
    {
        var codings = Report.State.Codings;
        string[] empty = ["", ""];
        Input.Operation = [.. codings.Select(coding => coding.BudgetOperation), .. empty];
        Input.Coding = [.. codings.Select(coding => $"{coding.Nature}//{coding.GroupAndFunction}"), .. empty];
        Input.Label = [.. codings.Select(coding => coding.Label), .. empty];
        Input.Section = [.. codings.Select(coding => coding.Section.ToString()), .. empty];
        Input.Behind =
            [.. codings.Index().SelectMany(coding => coding.Item.Lines.Select(line => $"{coding.Index}:{line.Value}"))];
        Input.On = Days.Iso(Report.State.Agreement?.On ?? Today);
        return Task.CompletedTask;
    }

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var on = typed.Day(Input.On, "On");
        var rows = Math.Min(
            Math.Min(Input.Operation.Length, Input.Coding.Length), Math.Min(Input.Section.Length, Input.Label.Length));
        var codings = Enumerable.Range(0, rows).Where(row => !string.IsNullOrWhiteSpace(Input.Operation[row]))
            .Select(Coding).ToList();
        return typed.WhenSound(
            () => Service<RecordCodings>().Handle(new(new(GrantNumber), codings, on), recording, Cancel));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var recorded = facts.OfType<CodingsRecorded>().Single();
        return
        [
            .. recorded.Codings.Select(coding => new CheckLine(
                $"{coding.BudgetOperation} {coding.Nature}//{coding.GroupAndFunction}",
                $"{T(GrantWords.Of(coding.Section))} : {string.Join(", ", coding.Lines.Select(LabelOf))}")),
            new(
                T("Répartition des postes", "Split of the lines"),
                T(GrantWords.Of(Input.Declared ? ValueState.Declared : ValueState.Assumed))),
            new(T("Date d'effet", "Takes effect on"), Print(recorded.On)),
        ];
    }

    private GrantCoding Coding(int row)
    {
        var parts = Typed.Text(Input.Coding[row]).Split("//");
        return new(
            Typed.Text(Input.Operation[row]), parts[0], parts.Length == 2 ? parts[1] : "", Typed.Text(Input.Label[row]),
            Enum.TryParse<Section>(Input.Section[row], out var section) ? section : Section.Capital,
            LinesOf(row, Input.Behind),
            Input.Declared ? ValueState.Declared : ValueState.Assumed);
    }
}

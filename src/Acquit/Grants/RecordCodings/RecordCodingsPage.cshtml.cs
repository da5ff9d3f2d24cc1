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
    private const int EmptyRows = 2;

    /// <summary>What is typed of one coding.</summary>
    public sealed class Row
    {
        /// <summary>Budget operation; an empty one drops the coding.</summary>
        public string? Operation { get; set; }

        /// <summary>Coding as <c>nature//group+function</c>.</summary>
        public string? Coding { get; set; }

        /// <summary>Label.</summary>
        public string? Label { get; set; }

        /// <summary>Section.</summary>
        public Section Section { get; set; }

        /// <summary>Lines behind it.</summary>
        public List<Guid> Lines { get; set; } = [];
    }

    /// <summary>What is typed, coding by coding.</summary>
    public sealed class Form
    {
        /// <summary>The codings.</summary>
        public List<Row> Codings { get; set; } = [];

        /// <summary>True when the person declares the split.</summary>
        public bool Declared { get; set; }

        /// <summary>Day of effect.</summary>
        public string? On { get; set; }
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
        Input.Codings =
        [
            .. Report.State.Codings.Select(coding => new Row
            {
                Operation = coding.BudgetOperation,
                Coding = $"{coding.Nature}//{coding.GroupAndFunction}",
                Label = coding.Label,
                Section = coding.Section,
                Lines = [.. coding.Lines.Select(line => line.Value)],
            }),
            .. Enumerable.Range(0, EmptyRows).Select(_ => new Row()),
        ];
        Input.On = Days.Iso(Report.State.Agreement?.On ?? Today);
        return Task.CompletedTask;
    }

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var on = typed.Day(Input.On, "On");
        var codings = Input.Codings.Where(row => !string.IsNullOrWhiteSpace(row.Operation)).Select(Coding).ToList();
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

    private GrantCoding Coding(Row row)
    {
        var parts = Typed.Text(row.Coding).Split("//");
        return new(
            Typed.Text(row.Operation), parts[0], parts.Length == 2 ? parts[1] : "", Typed.Text(row.Label), row.Section,
            [.. row.Lines.Select(line => new PlanLineId(line))],
            Input.Declared ? ValueState.Declared : ValueState.Assumed);
    }
}

using Acquit.Components;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Documents.Tables;
using Acquit.Journal;
using Acquit.Storage;
using Acquit.Storage.Grants;
using Acquit.Storage.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Today;

/// <summary>
/// What changed between two days: line by line, reason by reason, then expenditure by expenditure with the facts
/// that took effect. The expenditures' differences add up to those of their lines, before caps and deductions.
/// </summary>
public sealed class ShowDifferencePage : ReadingPage
{
    private const int PageSize = 50;
    private const int ExportedAtOnce = 1000;

    /// <summary>The later date, and the date of knowledge.</summary>
    public PageDates Dates { get; private set; } = null!;

    /// <summary>The earlier date.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>The grant on the earlier date.</summary>
    public GrantReport Before { get; private set; } = null!;

    /// <summary>The grant on the later date.</summary>
    public GrantReport After { get; private set; } = null!;

    /// <summary>Expenditures on which something took effect.</summary>
    public KeysetPage<ExpenditureMovement> Movements { get; private set; } = new([], null, null);

    /// <summary>Address of the grant file.</summary>
    public string GrantAddress => $"/financements/{After.Grant.Value}";

    /// <summary>Both dates and the date of knowledge, for addresses.</summary>
    public string Query => $"{Dates.Query}&{PageDates.SinceKey}={Days.Iso(Since)}";

    /// <summary>The parts of the file that took effect in between, such as an amendment or another plan.</summary>
    public IReadOnlyList<Wording> FileChanges { get; private set; } = [];

    /// <summary>What changed in each line.</summary>
    public ExportableTable LinesTable
    {
        get
        {
            var before = Before.Position.Lines.ToDictionary(line => line.Line);
            return new(
                Heading(
                    new("Ligne par ligne", "Line by line"), new(new("Poste", "Line"), ColumnKind.Text),
                    new(new("Éligible, variation", "Eligible, change"), ColumnKind.Money),
                    new(new("Dû, variation", "Due, change"), ColumnKind.Money),
                    new(new("Prouvé, variation", "Proved, change"), ColumnKind.Money),
                    new(new("Défendable, variation", "Defensible, change"), ColumnKind.Money)),
                [
                    .. After.Position.Lines.Select(line => (IReadOnlyList<TableCell>)
                    [
                        TableCell.Of(line.Label), Change(line, before, one => one.Eligible),
                        Change(line, before, one => one.Due), Change(line, before, one => one.EligibleDefensible),
                        Change(line, before, one => one.Defensible),
                    ]),
                ],
                [
                    TableCell.Of("Total"), TableCell.Of(Sum(After, one => one.Eligible) - Sum(Before, one => one.Eligible)),
                    TableCell.Of(DueChange),
                    TableCell.Of(Sum(After, one => one.EligibleDefensible) - Sum(Before, one => one.EligibleDefensible)),
                    TableCell.Of(DefensibleChange),
                ]);
        }
    }

    /// <summary>What each expenditure changed.</summary>
    public ExportableTable MovementsTable => new(MovementsHeading, [.. Movements.Items.Select(Row)]);

    /// <summary>What Due gained or lost.</summary>
    public Money DueChange => After.Position.Due - Before.Position.Due;

    /// <summary>What Defensible gained or lost.</summary>
    public Money DefensibleChange => After.Position.Defensible - Before.Position.Defensible;

    /// <summary>True where a sum, the ceiling or the grant file differs.</summary>
    public bool Moved => FileChanges.Count > 0 || DueChange != Money.Zero || DefensibleChange != Money.Zero
        || Before.Position.Ceiling != After.Position.Ceiling;

    private TableHeading MovementsHeading => Heading(
        new("Dépense par dépense", "Expenditure by expenditure"), new(new("Mandat", "Order"), ColumnKind.Text),
        new(new("Poste", "Line"), ColumnKind.Text), new(new("Ce qui a pris effet", "What took effect"), ColumnKind.Text),
        new(new("Éligible, variation", "Eligible, change"), ColumnKind.Money),
        new(new("Prouvé, variation", "Proved, change"), ColumnKind.Money));

    /// <summary>Shows what changed, or sends one of the tables as a file.</summary>
    public async Task<IActionResult> OnGet(Guid grant, CancellationToken cancel)
    {
        Dates = PageDates.Of(Request, Today);
        Since = DateOfAddress(PageDates.SinceKey, Dates.At.AddDays(-1));
        if (Since > Dates.At)
        {
            (Since, Dates) = (Dates.At, Dates with { At = Since });
        }

        var grants = Service<GrantsFacade>();
        if (await grants.Find(new(grant), Dates.AsOf, cancel) is not { } after
            || await grants.Find(new(grant), Dates.AsOf with { At = Since }, cancel) is not { } before)
        {
            return NotFound();
        }

        (Before, After) = (before, after);
        FileChanges = Changes(after.File);
        if (Exported(LinesTable, "evolution-postes", "postes") is { } lines)
        {
            return lines;
        }

        if (Exported(MovementsHeading, () => AllRows(cancel), "evolution-depenses", "depenses") is { } file)
        {
            return file;
        }

        Movements = await Read(Request.Query["suite"], PageSize, cancel);
        return Page();
    }

    /// <summary>Address of another page of the expenditures; null when there is none.</summary>
    public string? AddressOf(string? cursor) => cursor is null
        ? null
        : $"{GrantAddress}/evolution{Query}&suite={Uri.EscapeDataString(cursor)}#depenses";

    /// <summary>The change in words: gains, loses, or stays.</summary>
    public string Told(string frenchName, string englishName, Money change) => change.Cents switch
    {
        0 => T($"{frenchName} ne change pas", $"{englishName} does not change"),
        > 0 => T(
            $"{frenchName} gagne {Amounts.Print(change, Language)}", $"{englishName} gains {Amounts.Print(change, Language)}"),
        < 0 => T(
            $"{frenchName} perd {Amounts.Print(Money.Zero - change, Language)}",
            $"{englishName} loses {Amounts.Print(Money.Zero - change, Language)}"),
    };

    private Task<KeysetPage<ExpenditureMovement>> Read(string? cursor, int size, CancellationToken cancel) =>
        Service<ExpenditureMovements>().Between(After.Grant, Since, Dates.AsOf, cursor, size, cancel);

    private async IAsyncEnumerable<IReadOnlyList<TableCell>> AllRows(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        string? cursor = null;
        do
        {
            var page = await Read(cursor, ExportedAtOnce, cancel);
            foreach (var movement in page.Items)
            {
                yield return Row(movement);
            }

            cursor = page.Next;
        }
        while (cursor is not null);
    }

    private IReadOnlyList<TableCell> Row(ExpenditureMovement movement) =>
    [
        TableCell.Of(movement.After.OrderNumber),
        TableCell.Of(After.File.LineOf(movement.After.Line)?.Label),
        TableCell.Of(string.Join(" ; ", movement.Facts.Select(fact => T(FactWords.Of(fact))))),
        TableCell.Of(movement.Eligible), TableCell.Of(movement.Defensible),
    ];

    private List<Wording> Changes(GrantFile file)
    {
        bool Fresh(Fact? fact) => fact is not null && fact.EffectiveOn > Since && fact.EffectiveOn <= Dates.At;
        var state = file.At(Dates.At);
        var told = new List<Wording>();
        if (Fresh(state.Agreement))
        {
            told.Add(FactWords.Of(state.Agreement!));
        }

        if (Fresh(state.Operation))
        {
            told.Add(FactWords.Of(state.Operation!));
        }

        var earlier = file.At(Since);
        if (earlier.Terms != state.Terms)
        {
            told.Add(new("Paramètres de la convention changés", "Parameters of the agreement changed"));
        }

        if (!earlier.Lines.SequenceEqual(state.Lines))
        {
            told.Add(new("Plan de financement changé", "Financing plan changed"));
        }

        told.AddRange(After.Deductions.Where(Fresh).Select(FactWords.Of));
        return told;
    }

    private TableHeading Heading(Wording title, params TableColumn[] columns) => new(
        new(
            $"{title.French}, du {Days.Print(Since, Language.French)} au {Days.Print(Dates.At, Language.French)}",
            $"{title.English}, from {Days.Print(Since, Language.English)} to {Days.Print(Dates.At, Language.English)}"),
        Fictitious, Dates.At, Dates.RecordedBy, columns);

    private static TableCell Change(
        LinePosition line, Dictionary<PlanLineId, LinePosition> before, Func<LinePosition, Money> of) =>
        TableCell.Of(of(line) - (before.TryGetValue(line.Line, out var earlier) ? of(earlier) : Money.Zero));

    private static Money Sum(GrantReport report, Func<LinePosition, Money> of) =>
        Money.Sum(report.Position.Lines.Select(of));
}

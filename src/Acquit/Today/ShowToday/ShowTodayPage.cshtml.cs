using Acquit.Acts;
using Acquit.Components;
using Acquit.Components.Pictures;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Documents.Tables;
using Acquit.Storage.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Today;

/// <summary>Aujourd'hui: the three numbers at a date, what keeps them from being more, and what is due when.</summary>
public sealed class ShowTodayPage : SitePage
{
    /// <summary>Name of the table of deadlines in an export's address.</summary>
    public const string DeadlinesName = "echeances";

    private const int MostReasons = 8;

    /// <summary>The dates of the page.</summary>
    public PageDates Dates { get; private set; } = null!;

    /// <summary>The grant shown; null while none is recorded.</summary>
    public GrantReport? Report { get; private set; }

    /// <summary>Every grant.</summary>
    public IReadOnlyList<GrantReport> All { get; private set; } = [];

    /// <summary>The three amounts a month before.</summary>
    public AmountPoint Earlier => Series.First(point => point.On == MonthEarlier);

    /// <summary>The day a month before.</summary>
    public DateOnly MonthEarlier => Dates.At.AddMonths(-1);

    /// <summary>All grants with their three numbers.</summary>
    public ExportableTable GrantsTable => new(
        new(
            new("Tous les financements", "All grants"), Fictitious, Dates.At, Dates.RecordedBy,
            [
                new(new("Financement", "Grant"), ColumnKind.Text), new(new("Plafond", "Ceiling"), ColumnKind.Money),
                new(new("Dû", "Due"), ColumnKind.Money), new(new("Défendable", "Defensible"), ColumnKind.Money),
            ]),
        [
            .. All.Select(report => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(report.Title ?? T("sans convention à cette date", "without an agreement on that date")),
                TableCell.Of(report.Position.Ceiling), TableCell.Of(report.Position.Due),
                TableCell.Of(report.Position.Defensible),
            ]),
        ]);

    /// <summary>The three amounts over time.</summary>
    public IReadOnlyList<AmountPoint> Points => [.. Series.Where(point => Days.Contains(point.On))];

    /// <summary>What falls due, by date; a date that is not known stays unknown.</summary>
    public IReadOnlyList<GrantDeadline> Deadlines => GrantDeadlines.Of(Report!.State, Report.Position);

    /// <summary>The deadlines, for an export.</summary>
    private ExportableTable DeadlinesTable => new(
        new(
            new("Échéances", "Deadlines"), Fictitious, Dates.At, Dates.RecordedBy,
            [
                new(new("Quoi", "What"), ColumnKind.Text), new(new("Pourquoi", "Why"), ColumnKind.Text),
                new(new("Aide en jeu", "Grant at stake"), ColumnKind.Money), new(new("Le", "On"), ColumnKind.Date),
            ]),
        [
            .. Deadlines.Select(deadline => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(T(deadline.What)), TableCell.Of(T(deadline.Why)), TableCell.Of(deadline.AtStake),
                TableCell.Of(deadline.On),
            ]),
        ]);

    /// <summary>The days offered by the date bar.</summary>
    public Period Days => AmountSeries.Days(Report!, Dates.At);

    /// <summary>The costliest reasons.</summary>
    public IEnumerable<ReasonPosition> TopReasons =>
        Report!.Position.Reasons.Where(reason => reason.GrantAtRisk > Money.Zero).Take(MostReasons);

    /// <summary>Address of the grant file.</summary>
    public string GrantAddress => $"/financements/{Report!.Grant.Value}";

    /// <summary>Why the person may not read grant files; null when they may. Everyone has a home page.</summary>
    public Refusal? Denied => AccessRules.Check(Person.Roles.ToHashSet(), Right.ReadGrants);

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGet(Guid? financement, CancellationToken cancel)
    {
        Dates = PageDates.Of(Request, Today);
        if (Denied is not null)
        {
            return Page();
        }

        All = await Service<GrantsFacade>().List(Dates.AsOf, cancel);
        Report = All.FirstOrDefault(report => report.Grant.Value == financement) ?? (All.Count > 0 ? All[0] : null);
        if (Report is null)
        {
            return Page();
        }

        return Exported(GrantsTable, "financements", "financements")
            ?? Exported(DeadlinesTable, DeadlinesName, DeadlinesName) ?? Page();
    }

    /// <summary>Where the act says the ceiling; null when no act is recorded behind the agreement.</summary>
    internal async Task<CeilingSource?> FindCeiling() =>
        Report!.State.Agreement is { Source: { } source, Ceiling: var ceiling }
            ? await CeilingSource.Find(Service<ActsDesk>(), source, ceiling, SharedDrawing)
            : null;

    // Drawn once while nothing moves, so computed when it is drawn.
    private IReadOnlyList<AmountPoint> Series =>
        _series ??= AmountSeries.Points(Report!, Days, MonthEarlier);

    private IReadOnlyList<AmountPoint>? _series;

    /// <summary>Address of the page behind a cell of the grants' table.</summary>
    public string? GrantLink(int row, int column) => column switch
    {
        0 => $"/{Dates.Query}&financement={All[row].Grant.Value}",
        1 => $"/financements/{All[row].Grant.Value}/raisons/plafond{Dates.Query}",
        2 => $"/financements/{All[row].Grant.Value}/raisons/du{Dates.Query}",
        3 => $"/financements/{All[row].Grant.Value}/raisons/defendable{Dates.Query}",
        _ => null,
    };

    /// <summary>What a month changed, in words.</summary>
    public string MonthTold
    {
        get
        {
            var (due, defensible) = (Report!.Position.Due - Earlier.Due, Report.Position.Defensible - Earlier.Defensible);
            return due == Money.Zero && defensible == Money.Zero
                ? T("Rien n'a changé en un mois.", "Nothing changed in a month.")
                : T(
                    $"En un mois : {Signed(due)} de dû, {Signed(defensible)} de défendable. Pourquoi ?",
                    $"In a month: {Signed(due)} of Due, {Signed(defensible)} of Defensible. Why?");
        }
    }

    /// <summary>How the time left is told.</summary>
    public string TimeLeft(Period window)
    {
        var left = window.To.DayNumber - Dates.At.DayNumber;
        return left switch
        {
            > 1 => T(
                $"Il reste {Counted(left)} pour dépenser et prouver.", $"{Counted(left)} are left to spend and prove."),
            1 => T("Il reste un jour pour dépenser et prouver.", "One day is left to spend and prove."),
            0 => T("C'est le dernier jour de la période.", "This is the last day of the period."),
            _ => T(
                $"La période est close depuis {Counted(-left)} : il reste à prouver.",
                $"The period closed {Counted(-left)} ago: what is left is to prove."),
        };
    }

    private string Counted(int days) => Number(days, new("jour", "day"), new("jours", "days"));

    /// <summary>The headline's end: today, or the day.</summary>
    public string When => Dates.At == Today
        ? T("aujourd'hui", "today")
        : T(
            $"au {Core.Common.Days.Print(Dates.At, Language)}", $"on {Core.Common.Days.Print(Dates.At, Language)}");

    private string Signed(Money amount) => (amount.Cents > 0 ? "+" : "") + Amounts.Print(amount, Language);
}

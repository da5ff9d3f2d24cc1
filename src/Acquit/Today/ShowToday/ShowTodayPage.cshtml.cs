using Acquit.Components;
using Acquit.Components.Pictures;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Storage.Grants;

namespace Acquit.Today;

/// <summary>Aujourd'hui: the three numbers at a date, what keeps them from being more, and what is due when.</summary>
public sealed class ShowTodayPage : SitePage
{
    private const int MostReasons = 5;

    /// <summary>The dates of the page.</summary>
    public PageDates Dates { get; private set; } = null!;

    /// <summary>The grant shown; null while none is recorded.</summary>
    public GrantReport? Report { get; private set; }

    /// <summary>The other grants.</summary>
    public IReadOnlyList<GrantReport> Others { get; private set; } = [];

    /// <summary>The three amounts over time.</summary>
    public IReadOnlyList<AmountPoint> Points { get; private set; } = [];

    /// <summary>What falls due, by date; a date that is not known stays unknown.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; private set; } = [];

    /// <summary>The days offered by the date bar.</summary>
    public Period Days { get; private set; }

    /// <summary>The costliest reasons.</summary>
    public IEnumerable<ReasonPosition> TopReasons =>
        Report!.Position.Reasons.Where(reason => reason.GrantAtRisk > Money.Zero).Take(MostReasons);

    /// <summary>Address of the grant file.</summary>
    public string GrantAddress => $"/financements/{Report!.Grant.Value}";

    /// <summary>Why the person may not read grant files; null when they may. Everyone has a home page.</summary>
    public Refusal? Denied => RefusalOf(Right.ReadGrants);

    /// <summary>Shows the page.</summary>
    public async Task OnGet(Guid? financement, CancellationToken cancellation)
    {
        Dates = PageDates.Of(Request, Today);
        if (Denied is not null)
        {
            return;
        }

        var reports = await Service<GrantsFacade>().List(Dates.AsOf, cancellation);
        Report = reports.FirstOrDefault(report => report.Grant.Value == financement)
            ?? (reports.Count > 0 ? reports[0] : null);
        if (Report is null)
        {
            return;
        }

        Others = [.. reports.Where(report => report != Report)];
        Days = AmountSeries.Days(Report, Dates.At);
        Points = await AmountSeries.Read(
            Service<GrantsFacade>(), Report.Grant, Days, Dates, cancellation);
        Deadlines = Deadline.Of(Report.State);
    }

    /// <summary>How the time left is told.</summary>
    public string TimeLeft(Period window)
    {
        var left = window.To.DayNumber - Dates.At.DayNumber;
        return left switch
        {
            > 1 => T($"Il reste {left} jours pour dépenser et prouver.", $"{left} days are left to spend and prove."),
            1 => T("Il reste un jour pour dépenser et prouver.", "One day is left to spend and prove."),
            0 => T("C'est le dernier jour de la période.", "This is the last day of the period."),
            _ => T(
                $"La période est close depuis {-left} jours : il reste à prouver.",
                $"The period closed {-left} days ago: what is left is to prove."),
        };
    }

    /// <summary>The headline's end: today, or the day.</summary>
    public string When => Dates.At == Today
        ? T("aujourd'hui", "today")
        : T(
            $"au {Core.Common.Days.Print(Dates.At, Language)}", $"on {Core.Common.Days.Print(Dates.At, Language)}");
}

/// <summary>Something that falls due.</summary>
/// <param name="What">What.</param>
/// <param name="On">The day; null while no document gives it.</param>
/// <param name="Why">Where the day comes from, or why it is unknown.</param>
public sealed record Deadline(Wording What, DateOnly? On, Wording Why)
{
    /// <summary>The deadlines that the grant file gives, the unknown ones last.</summary>
    public static IReadOnlyList<Deadline> Of(GrantState state)
    {
        if (state.Agreement is null)
        {
            return [];
        }

        var running = state.Operation?.Actions.Where(action => action.State != ActionState.Done) ?? [];
        return
        [
            new(
                new("Dernier paiement éligible", "Last eligible payment"), state.Window.To,
                new("Fin de la période, bornes comprises", "End of the period, bounds included")),
            .. running.Select(action => new Deadline(
                new($"Achever : {action.Label}", $"Complete: {action.Label}"), state.Window.To,
                new("Opération en cours", "Running action"))),
            Unknown("Demande de solde", "Claim for the balance"),
            Unknown("Plaque permanente", "Permanent plaque"),
            Unknown("Fin de conservation des pièces", "End of retention of documents"),
        ];
    }

    private static Deadline Unknown(string french, string english) => new(
        new(french, english), null,
        new("Date inconnue : convention non enregistrée", "Date unknown: the agreement's text is not recorded"));
}

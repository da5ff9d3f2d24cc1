using Acquit.Core.Acts;

namespace Acquit.Formats.ActText;

/// <summary>The days of transmission, reception and publication that an act's text says.</summary>
internal static class PublicationDays
{
    // Display was publication until the reform; since then it is not.
    private static readonly DateOnly OnlineOnly = new(2022, 7, 1);

    private static readonly Phrases Transmissions = new(
        "transmis au prefet", "transmise au prefet", "transmis en prefecture", "transmise en prefecture",
        "transmis au controle de legalite", "transmise au controle de legalite", "transmis a la prefecture",
        "transmis au representant de l'etat", "transmise au representant de l'etat", "envoye en prefecture",
        "envoyee en prefecture", "depot en prefecture", "transmission en prefecture",
        "transmission au controle de legalite");

    private static readonly Phrases Receptions = new(
        "recu en prefecture", "recue en prefecture", "accuse de reception en prefecture",
        "accuse de reception de la prefecture", "accuse de reception prefecture", "date de reception prefecture");

    private static readonly Phrases Publications = new(
        "publie le", "publiee le", "publication le", "date de publication", "mis en ligne le", "mise en ligne le",
        "publication electronique le");

    private static readonly Phrases Displays = new("affiche le", "affichee le", "date d'affichage");

    /// <summary>Sent to the prefect.</summary>
    public static Cited<DateOnly>? Transmitted(ActContext context) => Only(Days(context, Transmissions));

    /// <summary>Received by the prefect.</summary>
    public static Cited<DateOnly>? Received(ActContext context) => Only(Days(context, Receptions));

    /// <summary>Published; displayed counts where display was publication.</summary>
    public static Cited<DateOnly>? Published(ActContext context) => Only(
        [.. Days(context, Publications), .. Days(context, Displays).Where(day => day.Value < OnlineOnly)]);

    // Two days for one thing: neither is taken.
    private static Cited<DateOnly>? Only(List<Cited<DateOnly>> days) =>
        days.Count > 0 && days.All(day => day.Value == days[0].Value) ? days[0] : null;

    private static List<Cited<DateOnly>> Days(ActContext context, Phrases phrases)
    {
        var (flow, act) = (context.Flow, context.Act);
        var found = new List<Cited<DateOnly>>();
        for (var at = phrases.Find(flow, act.Start, act.End, out var length); at >= 0;
            at = phrases.Find(flow, at + 1, act.End, out length))
        {
            var line = flow.Lines[flow.LineIndex(at)];
            if (flow.FindWord("convocation", line.Start, line.End) >= 0
                || (at >= context.HeadEnd && at < context.VisasEnd))
            {
                continue;
            }

            var after = at + length;
            if (context.DateIn(after, line.End) is { Date: { } day } date
                && !PublicationReader.Speaks(flow, after, date.Start))
            {
                found.Add(new(day, flow.Span(date.Start, date.End)));
            }
        }

        return found;
    }
}

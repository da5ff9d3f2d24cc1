using Acquit.Core.Acts;
using Acquit.Core.Common;

namespace Acquit.Formats.ActText;

/// <summary>Mentions that make an act enforceable, and the papers said to be attached.</summary>
internal static class PublicationReader
{
    private static readonly Phrases Mentions = new(
        "transmis au prefet", "transmise au prefet", "transmis en prefecture", "transmise en prefecture",
        "transmis au controle de legalite", "transmise au controle de legalite", "transmis a la prefecture",
        "transmis au representant de l'etat", "transmise au representant de l'etat", "recu en prefecture",
        "recue en prefecture", "accuse de reception en prefecture", "accuse de reception de la prefecture",
        "accuse de reception prefecture", "date de reception prefecture", "publie le", "recu le", "recue le",
        "publiee le", "publication le", "date de publication", "mis en ligne le", "mise en ligne le", "affiche le",
        "affichee le", "date d'affichage", "certifie executoire", "certifiee executoire", "rendu executoire",
        "rendue executoire", "notifie le", "notifiee le", "envoye en prefecture", "envoyee en prefecture",
        "depot en prefecture", "transmission en prefecture", "transmission au controle de legalite",
        "acte rendu executoire", "publication electronique le");

    private static readonly Phrases Attached = new(
        "ci-annexe", "ci-annexee", "ci-annexes", "ci-annexees", "annexe a", "annexee a", "annexes a", "annexees a",
        "annexe au", "annexee au", "joint a", "jointe a", "joints a", "jointes a", "joint au", "jointe au",
        "ci-joint", "ci-jointe", "ci-joints", "ci-jointes", "joint en annexe", "jointe en annexe",
        "figurant en annexe");

    /// <summary>True when a stretch holds such a mention.</summary>
    public static bool Speaks(Flow flow, int start, int end) => Mentions.Find(flow, start, end, out _) >= 0;

    /// <summary>Mentions of transmission, publication, notification or display, one a line.</summary>
    public static List<Cited<string>> Publication(ActContext context)
    {
        var flow = context.Flow;
        var found = new List<Cited<string>>();
        var last = -1;
        foreach (var at in All(flow, Mentions, context.Act))
        {
            var line = flow.Lines[flow.LineIndex(at)];
            if (line.Start == last || flow.FindWord("convocation", line.Start, line.End) >= 0
                || (at >= context.HeadEnd && at < context.VisasEnd))
            {
                continue;
            }

            last = line.Start;
            found.Add(context.CiteText(line.Start, line.End));
        }

        return found;
    }

    /// <summary>Papers said to be attached; found when one of the file's headings announces it.</summary>
    public static List<AttachedPaper> Attachments(ActContext context)
    {
        var flow = context.Flow;
        var papers = new Dictionary<string, List<SourceSpan>>(StringComparer.Ordinal);
        foreach (var document in context.Documents())
        {
            foreach (var at in All(flow, Attached, document))
            {
                var what = What(flow, at, document.Start);
                var end = Math.Min(flow.LineEnd(at), document.End);
                flow.Mark(at, end);
                papers.TryAdd(what, []);
                papers[what].Add(flow.Span(at, end));
            }
        }

        return [.. papers.Select(paper => new AttachedPaper(paper.Key, IsFound(context, paper.Key), paper.Value))];
    }

    private static IEnumerable<int> All(Flow flow, Phrases phrases, Stretch stretch)
    {
        for (var at = phrases.Find(flow, stretch.Start, stretch.End, out _); at >= 0;
            at = phrases.Find(flow, at + 1, stretch.End, out _))
        {
            yield return at;
        }
    }

    /// <summary>The nearest noun before the mention, in the same sentence or paragraph.</summary>
    private static string What(Flow flow, int at, int limit)
    {
        var start = Math.Max(limit, at - 600);
        for (var i = at; i > start; i--)
        {
            if (flow.GapAt(i) == Gap.Blank || flow.Key[i] == ';')
            {
                start = i;
                break;
            }
        }

        var agreement = flow.Key.LastIndexOf("convention", at, at - start, StringComparison.Ordinal);
        var report = flow.Key.LastIndexOf("rapport", at, at - start, StringComparison.Ordinal);
        return agreement < 0 && report < 0 ? "other" : agreement > report ? "agreement" : "report";
    }

    private static bool IsFound(ActContext context, string what) => what switch
    {
        "report" => context.Reports.Count > 0,
        "agreement" => context.Flow.Lines.Any(line => line.End - line.Start < 120
            && (context.Flow.Has("convention", line.Start) || context.Flow.Has("avenant", line.Start))
            && char.IsUpper(context.Flow.Text[line.Start + 1])
            && context.Flow.FindWord("entre", line.End, Math.Min(context.Flow.Length, line.End + 600)) >= 0),
        _ => false,
    };
}

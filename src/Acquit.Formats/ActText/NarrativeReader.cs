using System.Buffers;
using Acquit.Core.Common;

namespace Acquit.Formats.ActText;

/// <summary>
/// Tells plain narrative (recitals, the report's account) and the furniture of a page (page numbers, rules, formulas)
/// from lines that a reading should have explained.
/// </summary>
internal static class NarrativeReader
{
    private const int FewestWords = 12;
    private static readonly SearchValues<char> PageSigns = SearchValues.Create("0123456789 /sur-.");

    private static readonly string[] Furniture =
    [
        "apres en avoir delibere", "decide", "decident", "delibere", "republique francaise", "liberte",
        "le conseil departemental", "le conseil municipal", "le conseil communautaire", "la commission permanente",
        "le conseil de communaute", "il convient de statuer", "je vous prie", "le quorum", "signe",
        "dans les conditions de vote", "fait et delibere", "ainsi fait et delibere", "pour extrait conforme",
        "pour copie conforme", "extrait du registre", "extrait des deliberations", "territoire(s)", "canton(s)",
        "epci(s)", "territoires :", "cantons :", "pole ", "direction ", "service ", "cellule ", "arrondissement d",
        "canton d", "departement d", "nomenclature", "rapporteur", "date de convocation", "date de la convocation",
        "annexe", "convocation du", "convoque", "date d'affichage de la convocation", "le president", "la presidente",
        "le maire", "conformement a l'article", "pieces jointes", "piece jointe", "matiere", "document fictif",
        "nombre de membres", "formant la majorite",
    ];

    /// <summary>Paragraphs of narrative, each as one stretch of the source; furniture is only marked.</summary>
    public static List<SourceSpan> Read(ActContext context)
    {
        var narrative = new List<SourceSpan>();
        foreach (var document in context.Documents())
        {
            var first = context.Flow.LineIndex(document.Start);
            for (var i = first; i < context.Flow.Lines.Count && context.Flow.Lines[i].Start < document.End;)
            {
                var last = ParagraphEnd(context.Flow, i, document.End);
                if (IsProse(context, i, last))
                {
                    var (start, end) = (context.Flow.Lines[i].Start, context.Flow.Lines[last].End);
                    context.Flow.Mark(start, end);
                    narrative.Add(context.Flow.Span(start, end));
                }
                else
                {
                    MarkFurniture(context.Flow, i, last);
                }

                i = last + 1;
            }
        }

        return narrative;
    }

    private static int ParagraphEnd(Flow flow, int first, int limit)
    {
        var last = first;
        while (last + 1 < flow.Lines.Count && flow.Lines[last + 1].Start < limit
            && flow.GapBefore(flow.Lines[last + 1].Start) < Gap.Blank)
        {
            last++;
        }

        return last;
    }

    /// <summary>
    /// Sentences: a dozen words or more, mostly small letters, ending with a stop; no amount left unexplained.
    /// </summary>
    private static bool IsProse(ActContext context, int first, int last)
    {
        var flow = context.Flow;
        var (start, end) = (flow.Lines[first].Start, flow.Lines[last].End);
        int words = 1, lower = 0, others = 0, read = 0;
        for (var i = start; i < end; i++)
        {
            read += flow.IsRead(i) ? 1 : 0;
            words += flow.GapAt(i) != Gap.None ? 1 : 0;
            lower += char.IsLower(flow.Text[i]) ? 1 : 0;
            others += flow.GapAt(i) == Gap.None && !char.IsLower(flow.Text[i]) ? 1 : 0;
        }

        return 10 * read < 9 * (end - start) && words >= FewestWords && lower > 2 * others
            && (char.IsLetter(flow.Text[start]) || flow.Key[start] is '-' or '•' or '"')
            && flow.Key[end - 1] is ('.' or ';' or ':' or ',') && !HoldsUnexplainedAmount(context, start, end);
    }

    private static bool HoldsUnexplainedAmount(ActContext context, int start, int end)
    {
        for (var i = context.NumberFrom(start); i < context.Numbers.Count && context.Numbers[i].Start < end; i++)
        {
            if (context.Numbers[i] is { HasCurrency: true, Role: null })
            {
                return true;
            }
        }

        return false;
    }

    private static void MarkFurniture(Flow flow, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            var line = flow.Lines[i];
            var (start, end) = flow.Trim(line.Start, line.End, ".…-_*=:,");
            if (end <= start || IsSignatory(flow, i, start, end) || IsPageNumber(flow, start, end)
                || IsKnown(flow, start, end) || Continues(flow, i, first))
            {
                flow.Mark(line.Start, line.End);
            }
        }
    }

    // A name below a capacity or "signé", as in a report's own signature.
    private static bool IsSignatory(Flow flow, int line, int start, int end) =>
        line > 0 && (flow.Has("signe", flow.Lines[line - 1].Start)
            || flow.Has("le president", flow.Lines[line - 1].Start)
            || flow.Has("la presidente", flow.Lines[line - 1].Start)
                || flow.Has("le maire", flow.Lines[line - 1].Start))
        && PersonNames.Of(flow, start, end) is { IsEmpty: false } name && name.End == end;

    private static bool IsKnown(Flow flow, int start, int end) =>
        end - start <= 110 && Array.Exists(Furniture, phrase => flow.Has(phrase, start));

    // The second line of a service's name: "... Comptable et / Référentiel SI".
    private static bool Continues(Flow flow, int line, int first) =>
        line > first && flow.IsRead(flow.Lines[line - 1].Start) && !flow.IsRead(flow.Lines[line].Start)
        && (flow.Has(" et", flow.Lines[line - 1].End - 3) || flow.Has(" de", flow.Lines[line - 1].End - 3));

    private static bool IsPageNumber(Flow flow, int start, int end)
    {
        var page = flow.Key.AsSpan(start, end - start);
        page = page.StartsWith("page") ? page[4..] : page;
        return end - start <= 20 && !page.ContainsAnyExcept(PageSigns);
    }
}

using System.Globalization;
using Acquit.Cli;
using Acquit.Core.Acts;
using Acquit.Core.Common;
using Spectre.Console;

namespace Acquit.Acts;

/// <summary>How a value, a place and a row are set in a terminal.</summary>
internal sealed partial class ExaminePrint
{
    private const int LabelWidth = 20;

    private static readonly NumberFormatInfo FrenchNumbers = new() { NumberGroupSeparator = "\u00A0" };

    private string Values(Money? only, IReadOnlyList<Cited<Money>> all) => only is { } value
        ? $"{Amount(value)} (l. {string.Join(", ", all.Select(each => each.Span.Line).Distinct())})"
        : all.Count == 0
            ? Say("pas dans le texte", "not in the text")
            : Say("plusieurs : ", "several: ") + string.Join(Say(" et ", " and "),
                all.DistinctBy(each => each.Value).Select(each => $"{Amount(each.Value)} (l. {each.Span.Line})"));

    private static string Lines(IReadOnlyList<Cited<string>> names) => names.Count == 0 ? ""
        : names[0].Span.Line == names[^1].Span.EndLine ? $" (l. {names[0].Span.Line})"
        : $" (l. {names[0].Span.Line}-{names[^1].Span.EndLine})";

    private static string Lines(IReadOnlyList<SourceSpan> spans)
    {
        var lines = spans.Select(span => span.Line == span.EndLine ? $"{span.Line}" : $"{span.Line}-{span.EndLine}")
            .Distinct(StringComparer.Ordinal).ToList();
        return lines.Count == 0 ? "" : "l. " + string.Join(", ", lines.Take(6)) + (lines.Count > 6 ? "…" : "");
    }

    private static string LineNumbers(IReadOnlyList<int> numbers)
    {
        List<(int First, int Last)> runs = [];
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
            {
                runs[^1] = (runs[^1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return string.Join(
            ", ", runs.Take(30).Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}-{run.Last}"))
            + (runs.Count > 30 ? "…" : "");
    }

    private string Amount(Money amount) => Amounts.Print(amount, language);

    private string Number(Money? amount) =>
        amount is { } known ? Amounts.PrintNumber(known, language) : Say("inconnu", "unknown");

    private string Count(int? number) => number?.ToString("N0", language switch
    {
        Language.French => FrenchNumbers,
        Language.English => NumberFormatInfo.InvariantInfo,
    }) ?? "";

    private string Percent(string percent) => Say(percent.Replace('.', ',') + "\u00A0%", percent + "%");

    private string SectionName(Core.Grants.Section? section) => section switch
    {
        Core.Grants.Section.Capital => Say("investissement", "capital"),
        Core.Grants.Section.Operating => Say("fonctionnement", "operating"),
        null => Say("inconnue", "unknown"),
    };

    private string StateName(Core.Grants.ActionState? state) => state switch
    {
        Core.Grants.ActionState.Planned => Say("prévu", "planned"),
        Core.Grants.ActionState.Running => Say("en cours", "running"),
        Core.Grants.ActionState.Done => Say("réalisé", "done"),
        null => Say("non dit", "not said"),
    };

    private string Say(string french, string english) => language switch
    {
        Language.French => french,
        Language.English => english,
    };

    private void Section(string title)
    {
        console.WriteLine();
        console.Write(new Text(title.ToUpperInvariant(), new Style(Color.Teal, decoration: Decoration.Bold)));
        console.WriteLine();
    }

    private void Plain(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            console.Write(new Text(Wrap.Lines(text, Width) + "\n"));
        }
    }

    private void Indented(string text) =>
        console.Write(new Padder(new Text(Wrap.Lines(text, Width - 2)), new Padding(2, 0, 0, 0)));

    private int Width => console.Profile.Width;

    private static Table Rows(int labelWidth = LabelWidth)
    {
        var table = new Table().NoBorder().HideHeaders();
        table.AddColumn(new TableColumn("").Width(labelWidth).PadLeft(0).PadRight(1).NoWrap());
        return table.AddColumn(new TableColumn("").PadLeft(0).PadRight(0));
    }

    private void Row(Table rows, string label, string value) =>
        rows.AddRow(Cell(label), Cell(Wrap.Lines(value, Width - LabelWidth - 1)));

    private static Table Grid(params ReadOnlySpan<string> headers)
    {
        var table = new Table().NoBorder();
        foreach (var header in headers)
        {
            table.AddColumn(new TableColumn(new Text(header)).PadLeft(0).PadRight(2));
        }

        return table;
    }

    private static TableColumn Right(string header) =>
        new TableColumn(new Text(header)).RightAligned().PadLeft(0).PadRight(2).NoWrap();

    private static Text Cell(string text) => new(text);
}

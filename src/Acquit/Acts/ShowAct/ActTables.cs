using System.Globalization;
using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Documents.Tables;

namespace Acquit.Acts;

/// <summary>The tables of an act: drawn on its page, exported from it.</summary>
internal static class ActTables
{
    /// <summary>Every table that the act has, by the name that its export's address bears.</summary>
    public static IEnumerable<(string Name, ExportableTable Table)> All(ActSheet sheet, bool fictitious)
    {
        yield return ("points", Points(sheet, fictitious));
        if (sheet.Report.Plan is { } plan)
        {
            yield return ("plan", Plan(sheet, plan, fictitious));
        }

        if (sheet.Report.Codings.Count > 0)
        {
            yield return ("imputations", Codings(sheet, fictitious));
        }

        yield return ("textes", Texts(sheet, fictitious));
        yield return ("vie", Life(sheet, fictitious));
    }

    /// <summary>The plan, line by line, with each line's share of the ceiling.</summary>
    public static ExportableTable Plan(ActSheet sheet, PlanFigures plan, bool fictitious) => new(
        Heading(new("Plan de financement", "Financing plan"), fictitious,
            Column("Poste", "Line"), Column("Section", "Section"), Money("Éligible", "Eligible"),
            Money("Aide", "Grant")),
        [
            .. plan.Lines.Select(line => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(line.Line.Label.Value), TableCell.Of(sheet.T(SectionName(line.Line.Section))),
                TableCell.Of(line.Line.Eligible.Value), TableCell.Of(line.Share),
            ]),
        ],
        [
            TableCell.Of(sheet.T("Total", "Total")), TableCell.None, TableCell.Of(plan.Total),
            TableCell.Of(plan.Lines.All(line => line.Share is not null) ? sheet.Report.Grant?.Ceiling : null),
        ]);

    /// <summary>The budget codings, with what each would receive.</summary>
    public static ExportableTable Codings(ActSheet sheet, bool fictitious) => new(
        Heading(new("Imputations de la recette", "Codings of the revenue"), fictitious,
            Column("Opération", "Operation"), Column("Imputation", "Coding"), Column("Libellé", "Label"),
            Column("Section", "Section"), Money("Part proposée", "Proposed share")),
        [
            .. sheet.Report.Codings.Select(coding => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(coding.Reading.BudgetOperation), TableCell.Of(coding.Reading.Coding),
                TableCell.Of(coding.Reading.Label), TableCell.Of(sheet.T(SectionName(coding.Reading.Section))),
                TableCell.Of(coding.Proposed),
            ]),
        ],
        sheet.Report.Codings.All(coding => coding.Proposed is not null)
            ?
            [
                TableCell.Of(sheet.T("Total", "Total")), TableCell.None, TableCell.None, TableCell.None,
                TableCell.Of(new Core.Common.Money(sheet.Report.Codings.Sum(coding => coding.Proposed!.Value.Cents))),
            ]
            : null);

    /// <summary>
    /// The same in three columns, for the narrow half of the page: label and section stand under the operation.
    /// </summary>
    public static ExportableTable CodingsInBrief(ActSheet sheet)
    {
        var whole = Codings(sheet, false);
        IReadOnlyList<TableCell> Brief(IReadOnlyList<TableCell> row) => [row[0], row[1], row[4]];
        return new(
            whole.Heading with
            {
                Columns = [whole.Heading.Columns[0], whole.Heading.Columns[1], whole.Heading.Columns[4]],
            },
            [.. whole.Rows.Select(Brief)], whole.Totals is { } totals ? Brief(totals) : null);
    }

    /// <summary>The texts that the act cites, in the order of its citations.</summary>
    public static ExportableTable Texts(ActSheet sheet, bool fictitious) => new(
        Heading(new("Textes cités", "Texts cited"), fictitious,
            Column("Visa", "Citation"), Column("Texte", "Text"), new(new("Date", "Date"), ColumnKind.Date),
            Column("Objet", "Subject"), new(new("Ligne", "Line"), ColumnKind.Number)),
        [
            .. sheet.Act.Citations.Select(citation => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(citation.Visa.ToString(CultureInfo.InvariantCulture)),
                TableCell.Of(sheet.T(CitationWords.Of(citation))), TableCell.Of(citation.Date),
                TableCell.Of(citation.Title), new TableCell.Count(citation.Span.Line),
            ]),
        ]);

    /// <summary>The stages of the act's life.</summary>
    public static ExportableTable Life(ActSheet sheet, bool fictitious) => new(
        Heading(new("Vie de l'acte", "Life of the act"), fictitious,
            Column("Étape", "Stage"), new(new("Date", "Date"), ColumnKind.Date), Column("Source", "Source"),
            Column("Ce qui suit", "What follows"), Column("Règle", "Rule")),
        [
            .. ActLife.Of(sheet.Act).Select(step => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(sheet.T(LifeWords.Of(step.Stage))), TableCell.Of(step.On),
                TableCell.Of(step switch
                {
                    { Span: { } span } => sheet.T($"cité, ligne {span.Line}", $"cited, line {span.Line}"),
                    { On: not null } => sheet.T("calculé", "computed"),
                    _ => sheet.T("inconnu", "unknown"),
                }),
                TableCell.Of(sheet.T(step.Follows)), TableCell.Of(step.Rule is { } rule ? sheet.T(rule.Cited) : null),
            ]),
        ]);

    /// <summary>The points raised, with what became of each.</summary>
    public static ExportableTable Points(ActSheet sheet, bool fictitious) => new(
        Heading(new("Points soulevés", "Points raised"), fictitious,
            Column("Rang", "Rank"), Column("Code", "Code"), Column("Constat", "Finding"),
            Column("Ce que cela change", "What difference it makes"), Column("À faire", "To do"),
            Column("Règle", "Rule"),
            Column("Lignes", "Lines"), Column("Suite", "Outcome")),
        [.. sheet.Report.Points.Select(point => PointRow(sheet, point))]);

    /// <summary>A section's name; empty words where the text does not tell.</summary>
    public static Wording SectionName(Section? section) => section switch
    {
        Section.Capital => new("Investissement", "Capital"),
        Section.Operating => new("Fonctionnement", "Operating"),
        null => new("non dite", "not said"),
    };

    /// <summary>A rank in a word.</summary>
    public static Wording RankOf(Severity severity) => severity switch
    {
        Severity.Blocking => new("bloquant", "blocking"),
        Severity.Reserve => new("réserve", "reserve"),
        Severity.Form => new("forme", "form"),
    };

    private static IReadOnlyList<TableCell> PointRow(ActSheet sheet, Point point)
    {
        var outcome = sheet.Settled.TryGetValue(point.Key, out var settled)
            ? sheet.T($"réglé le {Days.Print(settled.EffectiveOn, Language.French)} : {settled.Reason}",
                $"settled on {Days.Print(settled.EffectiveOn, Language.English)}: {settled.Reason}")
            : sheet.T("à régler", "to settle");
        return
        [
            TableCell.Of(sheet.T(RankOf(point.Severity))), TableCell.Of(point.Code),
            TableCell.Of(sheet.T(point.Message)),
            TableCell.Of(sheet.T(point.Effect)), TableCell.Of(point.ToDo is { } toDo ? sheet.T(toDo) : null),
            TableCell.Of(point.Rule is { } rule ? $"{sheet.T(rule.Content)} : {sheet.T(rule.Source)}" : null),
            TableCell.Of(string.Join(", ", point.Spans.Select(span => span.Line).Distinct())), TableCell.Of(outcome),
        ];
    }

    private static TableHeading Heading(Wording title, bool fictitious, params IReadOnlyList<TableColumn> columns) =>
        new(title, fictitious, null, null, columns);

    private static TableColumn Column(string french, string english) => new(new(french, english), ColumnKind.Text);

    private static TableColumn Money(string french, string english) => new(new(french, english), ColumnKind.Money);
}

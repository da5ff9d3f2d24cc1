using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>
/// A file of expenditures under way: its rows come one by one, so that memory does not grow with the file; what it says
/// as a whole comes at the end.
/// </summary>
public sealed class ExpenditureReading : IDisposable
{
    private readonly SheetReader reader;
    private readonly Stream stream;
    private readonly string file;
    private readonly SheetRow headings;
    private readonly IReadOnlyList<SheetRow> below;
    private readonly ColumnMapping mapping;
    private readonly ExpenditureRows rows;
    private readonly bool isComplete;

    internal ExpenditureReading(
        SheetReader reader, Stream stream, string file, List<SheetRow> head, int at, ImportOptions options)
    {
        (this.reader, this.stream, this.file) = (reader, stream, file);
        headings = head[at];
        below = [.. head.Skip(at + 1)];
        var texts = Headings.Texts(headings);
        mapping = options.Mapping?.Over(texts) ?? ColumnMapping.Propose(texts);
        rows = new(mapping, options, reader.CountsFrom1904);
        var missing = mapping.Missing(options.WholeFileLine is not null);
        isComplete = missing.Count == 0;
        foreach (var field in missing)
        {
            rows.Defects.Add("import.column-missing", headings.Line, null, null, Missing(field));
        }
    }

    private static Wording Missing(ExpenditureField field)
    {
        var name = ExpenditureFields.Name(field);
        var way = field switch
        {
            ExpenditureField.PlanLine => new Wording(
                "dites de quelle colonne il vient, ou quel poste vaut pour tout le fichier (à la page : « Poste de "
                    + "tout le fichier » ; en ligne de commande : --line).",
                "say which column gives it, or which plan line holds for the whole file (on the page: “Plan line of "
                    + "the whole file”; on the command line: --line)."),
            ExpenditureField.Gross => new(
                "dites quelle colonne donne le TTC, ou la TVA. Si le fichier n'a ni l'un ni l'autre, ajoutez-y une "
                    + "colonne « Montant TTC » : la TVA est notée et jamais déclarée, et sans elle un montant TTC "
                    + "pourrait passer pour un HT.",
                "say which column gives the gross amount, or the VAT. If the file has neither, add a column “Gross” "
                    + "to it: VAT is recorded and never claimed, and without it a gross amount could pass for a net "
                    + "one."),
            _ => new(
                "dites quelle colonne le donne ; si le fichier ne l'a pas, ajoutez-y cette colonne.",
                "say which column gives it; if the file has none, add that column to it."),
        };
        return new(
            $"Aucune colonne ne donne « {name.French} » : {way.French}",
            $"No column gives “{name.English}”: {way.English}");
    }

    /// <summary>The mapping used.</summary>
    public ColumnMapping Mapping => mapping;

    /// <summary>Line of the row read last, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How much of the file is read, in thousandths; that of a workbook is not known before its end.</summary>
    public int Thousandths => stream.Length == 0 ? 0 : (int)(1000 * stream.Position / stream.Length);

    /// <summary>The expenditures that are sound, in the file's order; once.</summary>
    public IEnumerable<ImportedExpenditure> Expenditures()
    {
        if (!isComplete)
        {
            yield break;
        }

        foreach (var row in Rows())
        {
            Line = row.Line;
            if (rows.Take(row) is { } expenditure)
            {
                yield return expenditure;
            }
        }

        rows.Finish(headings.Line);
    }

    /// <summary>Once the rows were read: true when the file holds an order under this key.</summary>
    /// <param name="orderKey">As <see cref="Folding.Key"/> gives it.</param>
    public bool Holds(string orderKey) => rows.Holds(orderKey);

    /// <summary>Once the rows were read: what the file says as a whole, or why it could not be read to its
    /// end.</summary>
    public Decision<ExpenditureImport> End()
    {
        if (reader.Refused is { } refusal)
        {
            return refusal;
        }

        if (rows.Sums.Rows == 0 && rows.CreditNotes.Count == 0 && rows.Defects.Count == 0)
        {
            rows.Defects.Add("import.no-rows", headings.Line, null, null, new(
                "Aucune dépense sous les titres.", "No expenditure under the headings."));
        }

        return new ExpenditureImport(
            file, headings.Line, mapping, rows.CreditNotes, rows.Sums, rows.Defects.Kept, rows.Defects.Count,
            rows.Warnings.Kept, rows.Warnings.Count);
    }

    /// <inheritdoc />
    public void Dispose() => reader.Dispose();

    private IEnumerable<SheetRow> Rows()
    {
        foreach (var row in below)
        {
            yield return row;
        }

        while (reader.Next() is { } row)
        {
            yield return row;
        }
    }
}

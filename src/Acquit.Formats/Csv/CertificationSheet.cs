using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>A line of a list of certifications.</summary>
/// <param name="Row">Line of the file, from 1.</param>
/// <param name="OrderNumber">Number of the payment order.</param>
/// <param name="CertifiedOn">The day; null where the line gives none, the day of the whole list then holds.</param>
public sealed record CertificationRow(int Row, string OrderNumber, DateOnly? CertifiedOn);

/// <summary>
/// Reads a list of payment orders whose delivery is certified, CSV or XLSX: a column of orders, one of days.
/// Headings are optional; without them the order comes first, then the day.
/// </summary>
public static class CertificationSheet
{
    /// <summary>Most lines of a list.</summary>
    public const int MostRows = 100_000;

    /// <summary>The lines, or every reason why not, each with its line.</summary>
    /// <param name="stream">The file, seekable. It stays open.</param>
    /// <param name="file">Its name, for the sentences.</param>
    public static Decision<IReadOnlyList<CertificationRow>> Read(Stream stream, string file)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return SheetFile.Open(new KeptOpen(stream)).Match<Decision<IReadOnlyList<CertificationRow>>>(
            reader =>
            {
                using (reader)
                {
                    return Read(reader, file);
                }
            },
            refusals => refusals.ToList());
    }

    private static Decision<IReadOnlyList<CertificationRow>> Read(SheetReader reader, string file)
    {
        var rows = new List<CertificationRow>();
        var defects = new ImportDefectList();
        var (order, day) = (0, 1);
        for (var count = 0; reader.Next() is { } row; count++)
        {
            if (count >= MostRows + ImportLimits.RowsBeforeHeadings)
            {
                return new Refusal("certification.too-many", new(
                    $"Au plus {MostRows} lignes à la fois.", $"At most {MostRows} lines at a time."));
            }

            if (count < ImportLimits.RowsBeforeHeadings && Places(row) is { } places)
            {
                (order, day) = places;
                rows.Clear();
                defects = new();
            }
            else
            {
                Take(row, order, day, reader.CountsFrom1904, rows, defects);
            }
        }

        return reader.Refused is { } refusal ? refusal
            : defects.Count > 0 ? defects.Kept.Select(
                defect => new Refusal(defect.Code, defect.Sentence(file))).ToList()
            : rows;
    }

    /// <summary>True for a row of headings that names orders and the days of their certification.</summary>
    internal static bool Announces(SheetRow row) => Places(row) is { Day: < int.MaxValue };

    private static (int Order, int Day)? Places(SheetRow row)
    {
        var (order, day) = (-1, -1);
        for (var i = 0; i < row.Cells.Count && row.Cells[i].Text.Length <= 100; i++)
        {
            var key = ExpenditureFields.HeadingKey(row.Cells[i].Text);
            order = order < 0 && ExpenditureFields.Recognise(row.Cells[i].Text) == ExpenditureField.OrderNumber
                ? i : order;
            day = day < 0 && key is "certifie le" or "date de certification" or "certified on" ? i : day;
        }

        return order >= 0 ? (order, day < 0 ? int.MaxValue : day) : null;
    }

    private static void Take(
        SheetRow row, int order, int day, bool from1904, List<CertificationRow> rows, ImportDefectList defects)
    {
        if (row.IsBlank)
        {
            return;
        }

        var number = order < row.Cells.Count ? row.Cells[order].Text.Trim() : "";
        if (Folding.Key(number).Length == 0)
        {
            defects.Add("import.order-missing", row.Line, null, null, new(
                "Un numéro de mandat est attendu.", "A payment order number is expected."));
            return;
        }

        DateOnly? on = null;
        if (day < row.Cells.Count && !row.Cells[day].IsBlank)
        {
            if (CellDates.Read(row.Cells[day], from1904, out var read, out _) != DateFault.None)
            {
                defects.Add("import.date-unreadable", row.Line, null, row.Cells[day].Text, new(
                    "Un jour qui existe est attendu, comme 31/12/2023.", "A day that exists is expected, such as "
                        + "2023-12-31."));
                return;
            }

            on = read;
        }

        rows.Add(new(row.Line, number, on));
    }
}

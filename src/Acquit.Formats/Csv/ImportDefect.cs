using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>Something in a file that prevents its import, or that a person should know before importing it.</summary>
/// <param name="Code">Stable, dotted: <c>import.date-impossible</c>.</param>
/// <param name="Line">Line of the file (row of the sheet), from 1.</param>
/// <param name="Column">Heading of the column; null where the whole row is concerned.</param>
/// <param name="Seen">The value seen, shortened; null where there is none.</param>
/// <param name="Expected">What was expected, and what to do.</param>
public sealed record ImportDefect(string Code, int Line, string? Column, string? Seen, Wording Expected)
{
    /// <summary>The whole sentence, with its place: for a list, a terminal, an e-mail.</summary>
    public Wording Sentence(string file)
    {
        var french = Column is null ? $"{file}, ligne {Line}" : $"{file}, ligne {Line}, colonne « {Column} »";
        var english = Column is null ? $"{file}, line {Line}" : $"{file}, line {Line}, column \"{Column}\"";
        return Seen is null
            ? new($"{french} : {Expected.French}", $"{english}: {Expected.English}")
            : new($"{french} : « {Seen} » lu. {Expected.French}", $"{english}: \"{Seen}\" read. {Expected.English}");
    }

    /// <summary>A refusal of the core's decisions at its place in the file.</summary>
    /// <param name="refusal">The refusal; its field is one of an expenditure, of a payment or of a credit note.</param>
    /// <param name="line">Line of the file, from 1.</param>
    /// <param name="mapping">The mapping used.</param>
    public static ImportDefect Of(Refusal refusal, int line, ColumnMapping mapping)
    {
        ExpenditureField? field = refusal.Field switch
        {
            "line" => ExpenditureField.PlanLine,
            "order-number" => ExpenditureField.OrderNumber,
            "invoice-number" or "number" => ExpenditureField.InvoiceNumber,
            "supplier" => ExpenditureField.Supplier,
            "label" => ExpenditureField.Label,
            "net" => ExpenditureField.Net,
            "vat" => ExpenditureField.Vat,
            "gross" => ExpenditureField.Gross,
            "invoiced-on" or "on" => ExpenditureField.InvoicedOn,
            "delivered-on" => ExpenditureField.DeliveredOn,
            "paid-on" => ExpenditureField.PaidOn,
            "paid" => ExpenditureField.PaidGross,
            _ => null,
        };
        var column = field is { } known && mapping.IndexOf(known) is { } index ? mapping.Columns[index].Heading : null;
        return new(refusal.Code, line, column, null, refusal.Message);
    }

    /// <summary>A value shortened for a sentence, without line breaks.</summary>
    internal static string Shown(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        return line.Length > 60 ? line[..60] + "…" : line;
    }
}

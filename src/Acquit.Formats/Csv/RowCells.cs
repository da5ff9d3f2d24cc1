using System.Globalization;
using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Formats.Csv;

/// <summary>The cells of one row by field; what cannot be read becomes a defect that names its place.</summary>
internal sealed class RowCells(
    ColumnMapping mapping, SheetRow row, bool countsFrom1904, ImportDefectList defects, ImportDefectList warnings)
{

    public int Line => row.Line;

    /// <summary>Fields whose days were given as day numbers.</summary>
    public List<ExpenditureField> SerialDays { get; } = [];

    public SheetCell Cell(ExpenditureField field) =>
        mapping.IndexOf(field) is { } index && index < row.Cells.Count ? row.Cells[index] : SheetCell.Empty;

    public void Defect(string code, ExpenditureField? field, Wording expected) =>
        defects.Add(code, row.Line, Heading(field), field is { } known ? Cell(known).Text : null, expected);

    public void Warning(string code, ExpenditureField? field, Wording expected) =>
        warnings.Add(code, row.Line, Heading(field), field is { } known ? Cell(known).Text : null, expected);

    /// <summary>A text without the spaces around it; what looks like a formula stays text, with a warning.</summary>
    public string Text(ExpenditureField field)
    {
        var cell = Cell(field);
        if (cell.Nature == CellNature.Broken)
        {
            Defect("import.formula", field, BrokenFormula);
            return "";
        }

        WarnOfFormula(cell, field);
        var text = cell.IsNumber ? WholeNumber(cell.Text) : cell.Text.Trim();
        if (text.Length > LongestOf(field))
        {
            Defect("import.text-too-long", field, new(
                $"Au plus {LongestOf(field)} caractères.", $"At most {LongestOf(field)} characters."));
            return "";
        }

        if (!CanBeKept(text))
        {
            Defect("import.text-unwritable", field, new(
                "Ce texte contient un caractère qui ne peut pas être conservé (caractère nul) : effacez-le.",
                "This text holds a character that cannot be kept (null character): remove it."));
            return "";
        }

        if (!cell.IsNumber && text.Length > 1 && text[0] is '=' or '+' or '-' or '@')
        {
            Warning("import.formula-text", field, new(
                "Ce texte commence comme une formule ; il est gardé comme un texte.",
                "This text begins like a formula; it is kept as text."));
        }

        return text;
    }

    /// <summary>An amount; null where the cell is blank or was refused.</summary>
    public Money? Amount(ExpenditureField field)
    {
        var cell = Cell(field);
        if (cell.IsBlank)
        {
            return null;
        }

        if (cell.Nature == CellNature.Broken || (!cell.IsNumber && cell.Text.TrimStart().StartsWith('=')))
        {
            Defect("import.formula", field, BrokenFormula);
            return null;
        }

        WarnOfFormula(cell, field);
        if (cell.IsNumber)
        {
            return FromNumber(cell.Text, field);
        }

        return Amounts.Parse(cell.Text).Match(amount => Plausible(amount, field), refusals =>
        {
            Defect("import." + refusals[0].Code, field, refusals[0].Message);
            return null;
        });
    }

    private Money? Plausible(Money amount, ExpenditureField field)
    {
        if (amount < ExpenditureDecisions.Implausible && amount > -ExpenditureDecisions.Implausible)
        {
            return amount;
        }

        Defect("import.amount-implausible", field, new(
            "Un montant d'un milliard d'euros ou plus n'est pas une dépense : vérifiez la colonne ou la virgule.",
            "An amount of a thousand million euros or more is not an expenditure: check the column or the comma."));
        return null;
    }

    private static int LongestOf(ExpenditureField field) => field switch
    {
        ExpenditureField.OrderNumber or ExpenditureField.CreditedOrder or ExpenditureField.InvoiceNumber
            => ExpenditureDecisions.LongestNumber,
        ExpenditureField.Supplier => ExpenditureDecisions.LongestName,
        ExpenditureField.Label or ExpenditureField.PlanLine or ExpenditureField.Net or ExpenditureField.Vat
            or ExpenditureField.Gross or ExpenditureField.InvoicedOn or ExpenditureField.DeliveredOn
            or ExpenditureField.PaidOn or ExpenditureField.PaidGross or ExpenditureField.RowKind
            => ExpenditureDecisions.LongestLabel,
    };

    private static bool CanBeKept(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A day; null where the cell is blank or was refused.</summary>
    public DateOnly? Day(ExpenditureField field)
    {
        var cell = Cell(field);
        if (cell.IsBlank)
        {
            return null;
        }

        if (cell.Nature == CellNature.Broken)
        {
            Defect("import.formula", field, BrokenFormula);
            return null;
        }

        WarnOfFormula(cell, field);
        var fault = CellDates.Read(cell, countsFrom1904, out var day, out var serial);
        if (fault != DateFault.None)
        {
            Defect(CodeOf(fault), field, ExpectedFor(fault));
            return null;
        }

        if (serial && !cell.IsNumber)
        {
            SerialDays.Add(field);
        }

        return day;
    }

    private static Wording BrokenFormula { get; } = new(
        "Une formule sans résultat ne se lit pas : remplacez-la par sa valeur.",
        "A formula without a result cannot be read: replace it by its value.");

    private string? Heading(ExpenditureField? field) =>
        field is { } known && mapping.IndexOf(known) is { } index ? mapping.Columns[index].Heading : null;

    private void WarnOfFormula(SheetCell cell, ExpenditureField field)
    {
        if (cell.IsFormula)
        {
            Warning("import.formula-value", field, new(
                "Cette cellule est une formule ; la dernière valeur calculée est prise.",
                "This cell is a formula; its last computed value is taken."));
        }
    }

    /// <summary>Order numbers come as numbers from workbooks: "1204" and not "1204.0" or "1.204E3".</summary>
    private static string WholeNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############", CultureInfo.InvariantCulture) : text;

    /// <summary>A workbook keeps 0.1 + 0.2 as 0.30000000000000004: what differs by less is the same cent.</summary>
    private Money? FromNumber(string text, ExpenditureField field)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || Math.Abs(number) > long.MaxValue / 100)
        {
            Defect("import.amount.not-a-number", field, new("Un montant en euros.", "An amount in euros."));
            return null;
        }

        var cents = Math.Round(number * 100m, MidpointRounding.AwayFromZero);
        if (Math.Abs((number * 100m) - cents) > 0.000_1m)
        {
            Defect("import.amount.too-precise", field, new(
                "Un montant s'arrête au centime : arrondissez-le dans le classeur.",
                "An amount stops at the cent: round it in the workbook."));
            return null;
        }

        return Plausible(new((long)cents), field);
    }

    private static string CodeOf(DateFault fault) => fault switch
    {
        DateFault.None => "",
        DateFault.NotADate => "import.date-unreadable",
        DateFault.Impossible => "import.date-impossible",
        DateFault.MonthFirst => "import.date-month-first",
        DateFault.ShortYear => "import.date-short-year",
        DateFault.Implausible => "import.date-implausible",
    };

    private static Wording ExpectedFor(DateFault fault) => fault switch
    {
        DateFault.None => new("", ""),
        DateFault.NotADate => new(
            "Une date est attendue, comme 31/12/2023.", "A date is expected, such as 2023-12-31."),
        DateFault.Impossible => new("Ce jour n'existe pas.", "No calendar has this day."),
        DateFault.MonthFirst => new(
            "Le mois vient avant le jour : écrivez jour, mois, année.",
            "The month stands before the day: write day, month, year."),
        DateFault.ShortYear => new("L'année doit avoir quatre chiffres.", "The year must have four figures."),
        DateFault.Implausible => new(
            "L'année doit être entre 1990 et 2100.", "The year must lie between 1990 and 2100."),
    };
}

using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>Why a whole file cannot be read.</summary>
internal static class SheetRefusals
{
    public static Refusal Empty { get; } = new("import.empty", new(
        "Le fichier est vide. Choisissez celui qui contient le tableau ; rien n'a été enregistré.",
        "The file is empty. Choose the one that holds the table; nothing was recorded."));

    public static Refusal TooLarge { get; } = new("import.too-large", new(
        "Le fichier dépasse 256 Mio. Partagez-le en plusieurs fichiers.",
        "The file exceeds 256 MiB. Split it into several files."));

    public static Refusal TooManyRows { get; } = new("import.too-many-rows", new(
        "Le fichier dépasse un million de lignes. Partagez-le en plusieurs fichiers.",
        "The file exceeds a million rows. Split it into several files."));

    public static Refusal Binary { get; } = new("import.binary", new(
        "Ce fichier n'est ni un CSV ni un classeur XLSX. Enregistrez le tableau en CSV ou en XLSX.",
        "This file is neither a CSV nor an XLSX workbook. Save the table as CSV or XLSX."));

    public static Refusal OldWorkbook { get; } = new("import.old-workbook", new(
        "Ce classeur est d'un ancien format (XLS) ou protégé par un mot de passe. Enregistrez-le en XLSX sans mot de "
        + "passe.",
        "This workbook is of an old format (XLS) or protected by a password. Save it as XLSX without a password."));

    public static Refusal DamagedWorkbook { get; } = new("import.damaged-workbook", new(
        "Ce classeur ne s'ouvre pas : il est endommagé ou n'est pas un XLSX. Ouvrez-le puis enregistrez-le à nouveau "
        + "en XLSX.",
        "This workbook does not open: it is damaged or not an XLSX. Open it and save it again as XLSX."));

    public static Refusal WorkbookTooLarge { get; } = new("import.workbook-too-large", new(
        "Ce classeur est trop volumineux une fois décompressé. Enregistrez la feuille en CSV.",
        "This workbook is too large once decompressed. Save the sheet as CSV."));

    public static Refusal RowTooLong(int line) => new("import.row-too-long", new(
        $"La ligne {line} est démesurée : un guillemet n'est sans doute pas refermé, ou ce n'est pas un tableau.",
        $"Line {line} is far too long: a quotation mark is probably not closed, or this is not a table."));

    public static Refusal WorkbookRowTooLong(int line) => new("import.row-too-long", new(
        $"La ligne {line} est démesurée : une de ses cellules contient beaucoup trop de texte. Raccourcissez-la, puis "
        + "enregistrez le classeur à nouveau.",
        $"Line {line} is far too long: one of its cells holds far too much text. Shorten it, then save the workbook "
        + "again."));

    public static Refusal CellsOutOfOrder(int line) => new("import.cells-out-of-order", new(
        $"La ligne {line} donne deux fois la même colonne : le classeur est endommagé. Ouvrez-le puis enregistrez-le "
        + "à nouveau en XLSX.",
        $"Line {line} gives the same column twice: the workbook is damaged. Open it and save it again as XLSX."));

    public static Refusal TooManyColumns(int line) => new("import.too-many-columns", new(
        $"La ligne {line} a plus de {ImportLimits.Columns} colonnes : ce n'est pas un tableau de dépenses. "
        + "Supprimez ce qui est écrit hors du tableau.",
        $"Line {line} has more than {ImportLimits.Columns} columns: this is not a table of expenditure. "
        + "Delete what is written outside the table."));

    public static Refusal NoHeadings(string seen) => new("import.no-headings", new(
        $"Aucune ligne de titres n'a été trouvée dans les {ImportLimits.RowsBeforeHeadings} premières lignes. "
        + $"Première ligne lue : « {seen} ». Il faut au moins un numéro de mandat et un montant HT : "
        + "écrivez les titres des colonnes sur une ligne, au-dessus des dépenses.",
        $"No row of headings was found in the first {ImportLimits.RowsBeforeHeadings} lines. "
        + $"First line read: \"{seen}\". At least a payment order number and a net amount are needed: "
        + "write the headings on one line, above the expenditures."));
}

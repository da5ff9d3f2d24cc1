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

    /// <summary>A value shortened for a sentence, without line breaks.</summary>
    internal static string Shown(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        return line.Length > 60 ? line[..60] + "…" : line;
    }
}

using Acquit.Formats.ActText;
using Acquit.Formats.Csv;

namespace Acquit.Formats;

/// <summary>What a file is, told by its content and never by its name.</summary>
public enum FileKind
{
    /// <summary>A table of payment orders, or a table that nothing else explains: its reader says what it misses.</summary>
    Expenditures,

    /// <summary>A list of payment orders whose delivery is certified.</summary>
    Certifications,

    /// <summary>The text of an act, or a PDF.</summary>
    Act,
}

/// <summary>Recognises what a person brings, within the bounds of the readers.</summary>
public static class FileKinds
{
    private const int Longest = 64 * 1024;

    /// <summary>The kind of a file.</summary>
    /// <param name="stream">The file, seekable. It stays open, at its beginning.</param>
    public static FileKind Of(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var start = new byte[Math.Min(Longest, stream.Length)];
        stream.Position = 0;
        stream.ReadExactly(start);
        stream.Position = 0;
        if (start.AsSpan(0, Math.Min(start.Length, 1024)).IndexOf("%PDF-"u8) >= 0)
        {
            return FileKind.Act;
        }

        var table = Table(stream);
        stream.Position = 0;
        return table ?? (IsAct(start) ? FileKind.Act : FileKind.Expenditures);
    }

    // Null where no row names two known columns.
    private static FileKind? Table(Stream stream) => SheetFile.Open(new KeptOpen(stream)).Match<FileKind?>(
        reader =>
        {
            using (reader)
            {
                FileKind? found = null;
                for (var row = 0; row < ImportLimits.RowsBeforeHeadings && reader.Next() is { } cells; row++)
                {
                    found = Headings.NamesExpenditures(cells) ? FileKind.Expenditures
                        : CertificationSheet.Announces(cells) ? FileKind.Certifications
                        : null;
                    if (found is not null)
                    {
                        break;
                    }
                }

                return found;
            }
        },
        _ => null);

    private static bool IsAct(byte[] start) => ActFile.Open(start, "").Match(
        source => ActReader.Read(source.Lines).Acts.Count > 0, _ => false);
}

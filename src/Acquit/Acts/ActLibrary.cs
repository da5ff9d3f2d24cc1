using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Formats.ActText;
using Acquit.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace Acquit.Acts;

/// <summary>A stored file of acts, read and examined.</summary>
/// <param name="Sha256">The file.</param>
/// <param name="Examined">Its reading and one report an act.</param>
/// <param name="PagesWithoutText">Pages of a PDF, from 1, that hold images only: nothing was read of them.</param>
internal sealed record LibraryFile(string Sha256, ExaminedReading Examined, IReadOnlyList<int> PagesWithoutText)
{
    /// <summary>The report of an act of the file; null when this version of the program finds no such act.</summary>
    public ActReport? Report(int ordinal) =>
        Examined.Reports.FirstOrDefault(report => report.Act.Ordinal == ordinal);

    /// <summary>Lines of an act, not blank, that no reading explains.</summary>
    public IReadOnlyList<int> Unread(ActRecord act) =>
        [.. Examined.Reading.UnreadLines.Where(line => line >= act.Extent.Line && line <= act.Extent.EndLine)];

    /// <summary>
    /// Share of an act's lines, not blank, that a reading explains, in percent; cut, so that 100 means all.
    /// </summary>
    public int ExplainedPercent(ActRecord act)
    {
        var reading = Examined.Reading;
        var lines = Enumerable.Range(act.Extent.Line, act.Extent.EndLine - act.Extent.Line + 1)
            .Count(line => !string.IsNullOrWhiteSpace(reading.Lines[line - reading.FirstLine]));
        return lines == 0 ? 0 : 100 * (lines - Unread(act).Count) / lines;
    }
}

/// <summary>
/// Reads acts from the stored files. A reading is never stored: the same bytes give the same record, so nothing can
/// drift from its source; readings in use are kept in memory, up to a number of lines.
/// </summary>
internal sealed class ActLibrary(DocumentVault vault) : IDisposable
{
    private const int MostLinesKept = 500_000;

    /// <summary>
    /// Most lines of a file held whole beside its record: some six hundred acts, and a bounded memory.
    /// </summary>
    private const int MostLinesRead = 200_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostLinesKept });

    /// <summary>A stored file, read; null when the vault does not hold it.</summary>
    public async Task<Decision<LibraryFile>?> Open(string sha256, CancellationToken cancel = default)
    {
        if (kept.TryGetValue(sha256, out LibraryFile? known))
        {
            return known!;
        }

        await using var stream = vault.Open(sha256);
        if (stream is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancel);
        return Read(sha256, bytes.ToArray(), sha256[..12]);
    }

    /// <summary>Reads bytes that are not stored yet; a file in which no act is recognised is refused.</summary>
    public Decision<LibraryFile> Read(string sha256, ReadOnlyMemory<byte> bytes, string fileName) =>
        ActFile.Open(bytes, fileName).Match<Decision<LibraryFile>>(
            source =>
            {
                if (source.Lines.Count > MostLinesRead)
                {
                    return TooManyLines(fileName, source.Lines.Count);
                }

                var file = new LibraryFile(
                    sha256, ExamineAct.Examine(ActReader.Read(source.Lines)), source.PagesWithoutText);
                if (file.Examined.Reports.Count == 0)
                {
                    return NoAct(fileName);
                }

                kept.Set(sha256, file, new MemoryCacheEntryOptions { Size = source.Lines.Count });
                return file;
            },
            refusals => refusals.ToList());

    public void Dispose() => kept.Dispose();

    private static Refusal TooManyLines(string fileName, int lines) => new("act.file-too-large", new(
        $"« {fileName} » compte {lines} lignes : une fiche se lit à côté de son texte jusqu'à {MostLinesRead} lignes. "
        + "Découpez le recueil, ou examinez-le en entier par la commande « acquit examine ». Rien n'a été gardé.",
        $"\"{fileName}\" has {lines} lines: a record is read beside its text up to {MostLinesRead} lines. Split the "
        + "collection, or examine it whole by the command \"acquit examine\". Nothing was kept."));

    private static Refusal NoAct(string fileName) => new("act.none", new(
        $"Aucune délibération n'a été reconnue dans « {fileName} ». Acquit cherche un en-tête d'assemblée, une date de "
        + "réunion, des visas et un dispositif : vérifiez que le fichier contient l'acte lui-même. Rien n'a été gardé.",
        $"No resolution was recognised in “{fileName}”. Acquit looks for the heading of a body, a meeting date, "
        + "citations and enacting terms: check that the file holds the act itself. Nothing was kept."));
}

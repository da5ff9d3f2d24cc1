using Acquit.Components.Recorders;
using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Storage;
using Acquit.Storage.Acts;

namespace Acquit.Acts;

/// <summary>What the desk answers of a recorded act.</summary>
/// <param name="Item">The act's record.</param>
/// <param name="Report">Its examination; null when its source is lost or can no longer be read.</param>
/// <param name="Amounts">The amounts its text prints, in the order of the text; none without an examination.</param>
internal sealed record ActAnswer(ActItem Item, ActReport? Report, IReadOnlyList<ReadAmount> Amounts)
{
    /// <summary>Address of its Fiche.</summary>
    public string Address => ActsDesk.AddressOf(Item.Act);
}

/// <summary>Acts found in a stored file, ready to be recorded together.</summary>
/// <param name="Sha256">The file.</param>
/// <param name="FileName">Name it came with.</param>
/// <param name="Acts">Each act's place in the file, from 1, with a sentence that tells it and its points.</param>
internal sealed record ActsOfFile(
    string Sha256, string FileName, IReadOnlyList<(int Ordinal, Wording Said)> Acts);

/// <summary>The one door of this module: what other modules ask of acts, answered in records.</summary>
internal sealed class ActsDesk(ActsFacade acts, ActLibrary library, RecordAct recordAct) : IDisposable
{
    /// <summary>A desk for one command line, which closes it.</summary>
    public static ActsDesk Open(Database database, DocumentVault vault, Recorder recorder)
    {
        var (acts, library) = (new ActsFacade(database), new ActLibrary(vault));
        return new(acts, library, new(library, acts, vault, new(database), recorder));
    }

    /// <summary>Address of an act's Fiche.</summary>
    public static string AddressOf(ActId act) => RecordedAct.AddressOf(act);

    /// <summary>The words for what an amount is in an act; "in the text" where no reading explains it.</summary>
    public static Wording WordsOf(string? role) => ValueRoles.Of(role);

    /// <summary>A recorded act; null when there is none.</summary>
    public async Task<ActAnswer?> Find(ActId act, CancellationToken cancel) =>
        await acts.Find(act, cancel) is { } file ? await Read(file.Item, cancel) : null;

    /// <summary>The act behind a record that was loaded already: no query.</summary>
    public async Task<ActAnswer> Read(ActItem item, CancellationToken cancel)
    {
        if (await library.Open(item.Document, cancel) is not Decision<LibraryFile>.Accepted { Value: var file }
            || file.Report(item.Ordinal) is not { } report)
        {
            return new(item, null, []);
        }

        var extent = report.Act.Extent;
        return new(
            item, report,
            [
                .. file.Examined.Reading.Amounts.Where(amount =>
                    amount.Span.Line >= extent.Line && amount.Span.EndLine <= extent.EndLine),
            ]);
    }

    /// <summary>The acts of a file in the vault; refused when it holds none or cannot be read.</summary>
    public async Task<Decision<ActsOfFile>> ReadFile(VaultedFile kept, string fileName, CancellationToken cancel) =>
        await library.Open(kept.Sha256, cancel) is { } opened
            ? opened.Match<Decision<ActsOfFile>>(
                file => new ActsOfFile(
                    kept.Sha256, fileName,
                    [.. file.Examined.Reports.Select(report => (report.Act.Ordinal, ActSentence.Of(report)))]),
                refusals => refusals.ToList())
            : RecordAct.FileMissing;

    /// <summary>Records the acts of a file, or tries to.</summary>
    public Task<Decision<Recorded>> Record(ActsOfFile file, Recording recording, CancellationToken cancel) =>
        recordAct.Handle(
            new(file.Sha256, file.FileName, [.. file.Acts.Select(act => act.Ordinal)]), recording, cancel);

    public void Dispose() => library.Dispose();
}

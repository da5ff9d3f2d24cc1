using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Storage.Acts;

namespace Acquit.Acts;

/// <summary>A recorded act with its source, read and examined again.</summary>
/// <param name="File">What the journal knows of it.</param>
/// <param name="Source">Its file; null when the vault no longer holds it or it can no longer be read.</param>
/// <param name="Report">Its examination; null likewise.</param>
internal sealed record RecordedAct(ActFile File, LibraryFile? Source, ActReport? Report)
{
    /// <summary>Address of its Fiche.</summary>
    public string Address => AddressOf(File.Item.Act);

    /// <summary>Points of a severity that nobody settled.</summary>
    public int Open(Severity severity) =>
        Report?.Points.Count(point => point.Severity == severity && !IsSettled(point)) ?? 0;

    /// <summary>True when a person settled the point.</summary>
    public bool IsSettled(Point point) => File.Settled.ContainsKey(point.Key);

    /// <summary>Address of an act's Fiche.</summary>
    public static string AddressOf(ActId act) => $"/decisions/{act.Value}";
}

/// <summary>Loads a recorded act: its rows, then its source.</summary>
internal sealed class ReadAct(ActsFacade acts, ActLibrary library)
{
    /// <summary>The act; null when there is none.</summary>
    public async Task<RecordedAct?> Handle(ActId act, CancellationToken cancel = default)
    {
        if (await acts.Find(act, cancel) is not { } file)
        {
            return null;
        }

        var source = await library.Open(file.Item.Document, cancel) is Decision<LibraryFile>.Accepted opened
            ? opened.Value
            : null;
        return new(file, source, source?.Report(file.Item.Ordinal));
    }
}

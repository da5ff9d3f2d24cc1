using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Storage;
using Acquit.Storage.Grants;

namespace Acquit.Grants;

/// <summary>What the handlers on a grant file share: load it, decide, commit with the version read.</summary>
internal sealed class GrantRecorder(GrantsFacade grants, Recorder recorder)
{
    public static Refusal Unknown { get; } = new(
        "grant.unknown", new("Ce dossier de financement n'existe pas.", "This grant file does not exist."));

    public async Task<Decision<Recorded>> Record(
        GrantId grant, Recording recording, Right right, Func<GrantReport, Decision<IReadOnlyList<Fact>>> decide,
        CancellationToken cancel)
    {
        if (await grants.Find(grant, AsOf.Known(recording.Acting.Today), cancel) is not { } report)
        {
            return Unknown;
        }

        return await recorder.Commit(
            decide(report), recording, right, [new(grant.Value, recording.Version ?? report.Version)], cancel);
    }
}

using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Grants;

/// <summary>Sets the parameters of the agreement, each with how it is known, and why.</summary>
internal sealed class SetTerms(GrantRecorder grants)
{
    public Task<Decision<Recorded>> Handle(TermsSet proposed, Recording recording, CancellationToken cancel) =>
        grants.Record(
            proposed.Grant, recording, Right.RecordGrant,
            report => GrantDecisions.SetTerms(proposed, report.File, recording.Acting.Actor, recording.Acting.Today),
            cancel);
}

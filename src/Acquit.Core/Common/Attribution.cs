namespace Acquit.Core.Common;

/// <summary>Who caused facts, when, why and by which way in. The journal knows accounts, never names.</summary>
/// <param name="Account">Opaque account identifier.</param>
/// <param name="At">The instant, by the shell's clock.</param>
/// <param name="Authority">Role or rule under which the person acts, such as <c>EuFundsOfficer</c>.</param>
/// <param name="Channel">Way in: <c>web</c>, <c>command-line</c>, <c>demo</c>.</param>
public sealed record Attribution(Guid Account, DateTimeOffset At, string Authority, string Channel);

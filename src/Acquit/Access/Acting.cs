using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Serve;

namespace Acquit.Access;

/// <summary>
/// Who acts, when and by which way in: the same for a page, the command line and the demonstration's loader.
/// </summary>
/// <param name="Actor">Account and roles.</param>
/// <param name="At">The instant, by the shell's clock.</param>
/// <param name="Channel">Way in, of <see cref="Channels"/>.</param>
internal sealed record Acting(Actor Actor, DateTimeOffset At, string Channel)
{
    /// <summary>The person signed in, by the pages.</summary>
    public static Acting Of(ICurrentPerson person, TimeProvider clock) =>
        new(Actor.With(person.Account, person.Roles), clock.GetUtcNow(), Channels.Web);

    /// <summary>The day, in Paris.</summary>
    public DateOnly Today => ParisClock.Day(At);

    /// <summary>Attribution of facts to the role that gives the right.</summary>
    public Attribution Under(Right right) => new(
        Actor.Account, At,
        Actor.Roles.Where(AccessRules.RolesWith(right).Contains).Order().Select(role => role.ToString())
            .FirstOrDefault("None"), Channel);
}

/// <summary>The ways in that facts bear in the journal.</summary>
internal static class Channels
{
    public const string Web = "web";
    public const string CommandLine = "command-line";
    public const string Demonstration = "demo";
}

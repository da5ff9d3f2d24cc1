using Acquit.Cli;
using Acquit.Core.Common;
using Acquit.Storage;
using Acquit.Storage.Grants;

namespace Acquit.Grants;

/// <summary>
/// Ceiling, Due and Defensible of a grant file as of two dates, with what keeps them from being more.
/// </summary>
internal static class ShowDue
{
    /// <summary>The file's report, or why there is none.</summary>
    /// <param name="grants">The grant files.</param>
    /// <param name="grant">Which one; null for the only one.</param>
    /// <param name="asOf">What was true, and what was known.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static Task<Decision<GrantReport>> Handle(
        GrantsFacade grants, Guid? grant, AsOf asOf, CancellationToken cancel) =>
        ChosenGrant.Find(grants, grant, asOf, cancel);
}

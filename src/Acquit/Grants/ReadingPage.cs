using Acquit.Components;
using Acquit.Core.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Acquit.Grants;

/// <summary>A page that shows grant files: only to roles that may read them.</summary>
public abstract class ReadingPage : SitePage
{
    /// <inheritdoc />
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (AccessRules.Check(Person.Roles.ToHashSet(), Right.ReadGrants) is not null)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }
}

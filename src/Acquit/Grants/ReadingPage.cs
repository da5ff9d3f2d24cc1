using Acquit.Components;
using Acquit.Core.Access;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Acquit.Grants;

/// <summary>A page that shows grant files: only to roles that may read them; the others are told who may.</summary>
public abstract class ReadingPage : SitePage
{
    /// <inheritdoc />
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (RefusalOf(Right.ReadGrants) is { } refusal)
        {
            context.Result = Closed(refusal);
        }
    }
}

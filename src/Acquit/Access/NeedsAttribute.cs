using Acquit.Core.Access;
using Microsoft.AspNetCore.Authorization;

namespace Acquit.Access;

/// <summary>
/// Only a person whose roles give this right reaches the page: the same table as the core's decisions and the command
/// line.
/// <c>[Needs(Right.ManageAccounts)]</c> on the page model.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(Right right)
    : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    /// <summary>The right.</summary>
    public Right Right { get; } = right;

    /// <inheritdoc />
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Asks the core's table of rights.</summary>
internal sealed class NeedsHandler(ICurrentPerson person) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (person.SignedIn && AccessRules.Check(person.Roles.ToHashSet(), requirement.Right) is null)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

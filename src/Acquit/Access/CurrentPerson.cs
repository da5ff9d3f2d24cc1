using System.Security.Claims;
using Acquit.Core.Access;

namespace Acquit.Access;

/// <summary>Who acts in this request. Every page and handler knows it.</summary>
public interface ICurrentPerson
{
    /// <summary>True once signed in.</summary>
    bool SignedIn { get; }

    /// <summary>Opaque account identifier: the only thing the journal knows.</summary>
    Guid Account { get; }

    /// <summary>Name shown to colleagues; empty when nobody is signed in.</summary>
    string Name { get; }

    /// <summary>What the person does in the authority.</summary>
    IReadOnlyCollection<Role> Roles { get; }
}

/// <summary>The person of the request's cookie.</summary>
internal sealed class CurrentPerson(IHttpContextAccessor accessor) : ICurrentPerson
{
    public bool SignedIn => User?.Identity?.IsAuthenticated == true;

    public Guid Account => Guid.TryParse(User?.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
        ? account
        : Guid.Empty;

    public string Name => User?.FindFirstValue(PersonClaims.DisplayName) ?? "";

    public IReadOnlyCollection<Role> Roles => User is null
        ? []
        : [.. User.FindAll(ClaimTypes.Role).Select(claim => Enum.Parse<Role>(claim.Value))];

    private ClaimsPrincipal? User => accessor.HttpContext?.User;
}

/// <summary>What the sign-in cookie says of a person.</summary>
internal static class PersonClaims
{
    public const string DisplayName = "acquit:name";
}

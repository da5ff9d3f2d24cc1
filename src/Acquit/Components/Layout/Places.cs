using Acquit.Access;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Acquit.Components.Layout;

/// <summary>A place of the application.</summary>
/// <param name="Address">Its first page.</param>
/// <param name="Name">Its name.</param>
/// <param name="Needs">The right that its first page asks for; null where it is open to whoever signs in.</param>
internal sealed record Place(string Address, Wording Name, Right? Needs = null)
{
    /// <summary>All places of the product, in the order of the chain.</summary>
    private static readonly Place[] All =
    [
        new("/", new("Aujourd'hui", "Today")),
        new("/decisions", new("Décisions", "Decisions"), Right.ReadGrants),
        new("/financements", new("Financements", "Grants"), Right.ReadGrants),
        new("/budget", new("Budget", "Budget")),
        new("/preuves", new("Preuves", "Evidence")),
        new("/terrain", new("Terrain", "Field")),
        new("/echanges", new("Échanges", "Exchange")),
        new("/territoires", new("Territoires", "Territories")),
        new("/registre", new("Registre public", "Public register")),
        new("/journal", new("Journal", "Journal"), Right.ReadGrants),
        new("/reglages", new("Réglages", "Settings")),
    ];

    /// <summary>The place of search.</summary>
    public const string Search = "/recherche";

    /// <summary>True when an address lies in this place.</summary>
    public bool Holds(PathString path) => Address == "/"
        ? path == "/" || path.StartsWithSegments("/aujourdhui", StringComparison.Ordinal)
        : path.StartsWithSegments(Address, StringComparison.Ordinal);

    /// <summary>Only the places that have a page: none leads nowhere.</summary>
    public static IReadOnlyList<Place> Existing(EndpointDataSource endpoints)
    {
        var routes = Routes(endpoints);
        return [.. All.Where(place => routes.Contains(place.Address))];
    }

    /// <summary>True when something can be searched.</summary>
    public static bool SearchExists(EndpointDataSource endpoints) => Routes(endpoints).Contains(Search);

    private static HashSet<string> Routes(EndpointDataSource endpoints) => endpoints.Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/'))
        .ToHashSet(StringComparer.Ordinal);
}

/// <summary>The places that exist, found once.</summary>
internal sealed class Places(EndpointDataSource endpoints)
{
    private readonly Lazy<IReadOnlyList<Place>> existing = new(() => Place.Existing(endpoints));
    private readonly Lazy<bool> search = new(() => Place.SearchExists(endpoints));

    /// <summary>Those that are open to a person; none before signing in.</summary>
    public IReadOnlyList<Place> For(ICurrentPerson person) => person.SignedIn
        ? [.. existing.Value.Where(place => place.Needs is not { } right || Allows(person, right))]
        : [];

    /// <summary>True when a person finds something to search in.</summary>
    public bool SearchFor(ICurrentPerson person) => search.Value && person.SignedIn && Allows(person, Right.ReadGrants);

    private static bool Allows(ICurrentPerson person, Right right) =>
        AccessRules.Check(person.Roles.ToHashSet(), right) is null;
}

using System.Security.Claims;
using Acquit.Components.Fields;
using Acquit.Core.Access;
using Acquit.Storage;
using Acquit.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Acquit.Access;

/// <summary>
/// Accounts, sign-in by cookie, and the rule that every page asks for a signed-in person unless it says otherwise.
/// </summary>
internal static class SignInServices
{
    public const int ShortestPassword = 12;
    public const int AttemptsBeforeLockout = 5;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Revalidation = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LinkLife = TimeSpan.FromHours(24);

    public static void Add(IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(Rules)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<Db>()
            .AddClaimsPrincipalFactory<PersonClaimsFactory>()
            .AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider)
            .AddSignInManager();
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = LinkLife);
        // A closed account or a changed role ends or renews open sessions within a minute.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = Revalidation);
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Session);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<IAuthorizationHandler, NeedsHandler>();
        services.AddScoped<ICurrentPerson, CurrentPerson>();
        services.AddScoped<AccountDirectory>();
        services.AddScoped<Passwords>();
        services.AddSingleton<FirstStart>();
    }

    // Length, not composition: long sentences are stronger and easier than signs and digits.
    private static void Rules(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.Password.RequiredLength = ShortestPassword;
        identity.Password.RequiredUniqueChars = 5;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.AllowedForNewUsers = true;
        identity.Lockout.MaxFailedAccessAttempts = AttemptsBeforeLockout;
        identity.Lockout.DefaultLockoutTimeSpan = Lockout;
    }

    private static void Session(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "acquit-session";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.LoginPath = "/connexion";
        cookie.ReturnUrlParameter = "retour";
        cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = Validate;
        cookie.Events.OnRedirectToAccessDenied = Deny;
    }

    // The validator and all that it needs are made once a minute and not at each request.
    private static Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var age = services.GetRequiredService<TimeProvider>().GetUtcNow() - context.Properties.IssuedUtc;
        return age < Revalidation ? Task.CompletedTask : SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    // Status 403 at the page's own address, with the sentence that says who may.
    private static Task Deny(RedirectContext<CookieAuthenticationOptions> denied)
    {
        var request = denied.HttpContext;
        var person = request.RequestServices.GetRequiredService<ICurrentPerson>();
        if (request.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>() is { } needs
            && AccessRules.Check(person.Roles.ToHashSet(), needs.Right) is { } refusal)
        {
            request.Features.Set(new ShownRefusals([refusal]));
        }

        denied.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}

/// <summary>What the cookie says of a person: account, name shown, roles.</summary>
internal sealed class PersonClaimsFactory(
    UserManager<Account> accounts, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, IdentityRole<Guid>>(accounts, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(PersonClaims.DisplayName, user.DisplayName));
        return identity;
    }
}

using Acquit.Access;
using Microsoft.AspNetCore.Authorization;

namespace Acquit.Serve;

/// <summary>Sign-in by cookie; every page asks for a signed-in person unless it says otherwise.</summary>
internal static class SignInServices
{
    public static void Add(IServiceCollection services)
    {
        services
            .AddAuthentication(PersonClaims.Scheme)
            .AddCookie(PersonClaims.Scheme, cookie =>
            {
                cookie.Cookie.Name = "acquit-session";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.LoginPath = "/connexion";
                cookie.AccessDeniedPath = "/etat/403";
                cookie.ReturnUrlParameter = "retour";
                cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
                cookie.SlidingExpiration = true;
            });
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}

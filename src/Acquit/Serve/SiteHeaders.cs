namespace Acquit.Serve;

/// <summary>What browsers are told to refuse: foreign script, frames, sniffing, leaking addresses.</summary>
internal static class SiteHeaders
{
    public static HeaderPolicyCollection Policies { get; } = new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .RemoveServerHeader()
        .AddPermissionsPolicy(policy =>
        {
            policy.AddDefaultSecureDirectives();
            // Passkeys sign in here.
            policy.AddPublickeyCredentialsGet().Self();
            policy.AddPublickeyCredentialsCreate().Self();
        })
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddScriptSrc().Self();
            policy.AddStyleSrc().Self();
            // Designsystemet draws its signs from data addresses of its own style sheet.
            policy.AddImgSrc().Self().Data();
            policy.AddFontSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddManifestSrc().Self();
            policy.AddFormAction().Self();
            policy.AddBaseUri().None();
            policy.AddFrameAncestors().None();
        });

    /// <summary>
    /// Built files bear their content's digest in their name and are kept for ever; pages hold what only the reader may
    /// see and are never stored.
    /// </summary>
    public static Task Cache(HttpContext context, RequestDelegate next)
    {
        var built = context.Request.Path.StartsWithSegments("/build", StringComparison.Ordinal);
        context.Response.OnStarting(
            () =>
            {
                context.Response.Headers.CacheControl = built && context.Response.StatusCode is 200 or 304
                    ? "public, max-age=31536000, immutable"
                    : "no-store";
                return Task.CompletedTask;
            });
        return next(context);
    }
}

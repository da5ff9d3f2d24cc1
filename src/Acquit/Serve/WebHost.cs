using System.IO.Compression;
using System.Net;
using System.Text.Encodings.Web;
using Acquit.Access;
using Acquit.Components;
using Acquit.Components.Layout;
using Acquit.Core.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.ResponseCompression;

namespace Acquit.Serve;

/// <summary>The site, put together: everything that a request meets, in order.</summary>
internal static class WebHost
{
    /// <summary>Largest request; a page that takes files may raise it for itself.</summary>
    private const long LargestRequest = 2 * 1024 * 1024;

    public static WebApplication Create(ServeOptions options, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseStaticWebAssets();
        // Otherwise a build that was not published recompresses each file at each request, barely.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.UseUrls([.. options.Addresses]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MaxConcurrentConnections = 2000;
        });
        Logging(builder.Logging);
        Services(builder.Services, options);
        change?.Invoke(builder.Services);
        var app = builder.Build();
        Pipeline(app);
        return app;
    }

    private static void Logging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.SetMinimumLevel(LogLevel.Warning);
        // The address and a failed start are said by the command itself; the keys' protection is decision 0007.
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Error);
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static void Services(IServiceCollection services, ServeOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new SiteSettings(options.Demonstration));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<HtmlEncoder>(Markup.Encoder);
        services.AddSingleton<BuiltFiles>();
        services.AddSingleton<Places>();
        services.AddHttpContextAccessor();
        services.AddScoped<Translate>(provider => Translation(provider.GetRequiredService<IHttpContextAccessor>()));
        services.AddDataProtection().SetApplicationName("acquit").PersistKeysToFileSystem(Keys(options));
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/";
        });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "acquit-formulaire";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = AllowedHosts(options.Addresses));
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        DataServices.Add(services, options);
        SignInServices.Add(services);
    }

    private static DirectoryInfo Keys(ServeOptions options) => OperatingSystem.IsWindows()
        ? options.Keys
        : Directory.CreateDirectory(
            options.Keys.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static Translate Translation(IHttpContextAccessor accessor)
    {
        var language = accessor.HttpContext is { } context ? RequestLanguage.Of(context) : Language.French;
        return (french, english) => new Wording(french, english).In(language);
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseSecurityHeaders(SiteHeaders.Policies);
        app.Use(SiteHeaders.Cache);
        app.Use(RequestLanguage.Choose);
        app.UseResponseCompression();
        app.UseExceptionHandler("/etat/500");
        app.UseStatusCodePagesWithReExecute("/etat/{0}");
        app.UseRouting();
        app.Use(RequestBodies.Bound);
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(RequestBodies.ReadForm);
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
    }

    // On loopback only loopback names are answered: a foreign page cannot reach the site under a name of its own.
    private static List<string> AllowedHosts(IReadOnlyList<string> addresses)
    {
        var hosts = addresses.Select(address => BindingAddress.Parse(address).Host).ToList();
        return hosts.TrueForAll(IsLoopback) ? ["localhost", "127.0.0.1", "[::1]"] : ["*"];
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

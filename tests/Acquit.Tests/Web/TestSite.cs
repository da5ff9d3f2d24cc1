using System.Net;
using System.Text.RegularExpressions;
using Acquit.Access;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Serve;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquit.Tests.Web;

/// <summary>The real site on a real Kestrel, a free loopback port and an empty data folder of its own.</summary>
public sealed partial class TestSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    private TestSite(WebApplication application, DirectoryInfo folder)
    {
        Application = application;
        this.folder = folder;
    }

    public WebApplication Application { get; }

    /// <summary>Its data folder, as <c>--data</c> names it.</summary>
    public DirectoryInfo Data => folder;

    public Uri Address => new(Application.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    public static async Task<TestSite> Start(
        bool demonstration = true, Action<IServiceCollection>? change = null, string? database = null)
    {
        var data = Directory.CreateTempSubdirectory("acquit-test-");
        var options = new ServeOptions(data, demonstration, database, ["http://127.0.0.1:0"], Language.French);
        options.Folder.Create();
        var application = WebHost.Create(options, change);
        Assert.Null(await DataServices.Prepare(application.Services));
        await application.StartAsync();
        return new(application, data);
    }

    /// <summary>A browser without script: it keeps cookies and follows no redirection by itself.</summary>
    public HttpClient Visitor(string language = "fr")
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        var client = new HttpClient(handler) { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    /// <summary>A browser signed in as the demonstration's person of a role.</summary>
    internal async Task<HttpClient> SignedIn(Role role, string language = "fr")
    {
        var client = Visitor(language);
        var person = DemonstrationPerson.All.Single(each => each.Role == role);
        var answer = await Post(
            client, "/connexion", "/connexion/personne", new() { ["personne"] = person.Account.ToString() });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>Reads a page, then sends a form to an address with the page's antiforgery token.</summary>
    public static async Task<HttpResponseMessage> Post(
        HttpClient client, string page, string address, Dictionary<string, string> fields)
    {
        var html = await client.GetStringAsync(page);
        fields["__RequestVerificationToken"] = Token().Match(html).Groups[1].Value;
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(address, content);
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

/// <summary>One demonstration site for a class of tests.</summary>
public sealed class DemonstrationSite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await TestSite.Start();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

using System.Net;
using System.Text.RegularExpressions;
using Acquit.Core.Access;
using Acquit.Tests.Storage;
using AngleSharp;
using AngleSharp.Dom;
using Xunit;

namespace Acquit.Tests.Web.Acts;

/// <summary>
/// The site on one of the two databases, with the ways to take in an act that a browser without script has.
/// </summary>
internal sealed partial class ActSite : IAsyncDisposable
{
    private readonly TestDatabase? server;

    private ActSite(TestSite site, TestDatabase? server)
    {
        Site = site;
        this.server = server;
    }

    public TestSite Site { get; }

    public static byte[] Sample { get; } =
        File.ReadAllBytes(Repository.PathOf("samples", "stusn", "deliberation-2022-284-fictif.txt"));

    public static async Task<ActSite> Start(Engine engine)
    {
        var postgres = engine == Engine.Postgres ? await TestDatabase.Open(engine) : null;
        return new(await TestSite.Start(database: postgres?.Connection), postgres);
    }

    public Task<HttpClient> Secretary(string language = "fr") => Site.SignedIn(Role.AssemblySecretary, language);

    /// <summary>Sends a file; the answer is the check page's address, or the refused form.</summary>
    public static async Task<HttpResponseMessage> Upload(
        HttpClient client, byte[] bytes, string name = "deliberation.txt", string? text = null)
    {
        var html = await client.GetStringAsync("/decisions/deposer");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(html).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent(text ?? ""), "Text" },
        };
        if (text is null)
        {
            form.Add(new ByteArrayContent(bytes), "Sent", name);
        }

        return await client.PostAsync("/decisions/deposer", form);
    }

    /// <summary>Sends a file, checks it and records its acts; the address of each record.</summary>
    public static async Task<IReadOnlyList<string>> Record(HttpClient client, byte[] bytes, params string[] chosen)
    {
        var check = (await Upload(client, bytes)).Headers.Location!.ToString();
        using var page = await Read(client, check);
        var answer = await Confirm(client, page, check, chosen.Length == 0 ? ["1"] : chosen);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var receipt = await Read(client, answer.Headers.Location!.ToString());
        return
        [
            .. receipt.QuerySelectorAll("main .plain a[href^='/decisions/']").Select(link => link.GetAttribute("href")!)
                .Where(href => !href.Contains('#', StringComparison.Ordinal)),
        ];
    }

    public static async Task<HttpResponseMessage> Confirm(
        HttpClient client, IDocument page, string address, IEnumerable<string> chosen)
    {
        var fields = new List<KeyValuePair<string, string>>
        {
            new("__RequestVerificationToken", Hidden(page, "__RequestVerificationToken")),
            new("key", Hidden(page, "key")),
        };
        fields.AddRange(chosen.Select(each => KeyValuePair.Create("Chosen", each)));
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(address, content);
    }

    public static async Task<HttpResponseMessage> Settle(
        HttpClient client, IDocument page, string address, string reason)
    {
        var fields = new Dictionary<string, string> { ["Reason"] = reason };
        foreach (var name in new[] { "__RequestVerificationToken", "key", "version", "reopen" })
        {
            fields[name] = Hidden(page, name);
        }

        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(address, content);
    }

    public static async Task<IDocument> Read(HttpClient client, string address)
    {
        var html = await client.GetStringAsync(address);
        return await Parse(html);
    }

    public static async Task<IDocument> Parse(string html) =>
        await BrowsingContext.New().OpenAsync(request => request.Content(html));

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private static string Hidden(IDocument page, string name) =>
        page.QuerySelector($"main form [name='{name}']")!.GetAttribute("value")!;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

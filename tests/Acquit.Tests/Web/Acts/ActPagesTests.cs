using System.Net;
using System.Text;
using Acquit.Core.Access;
using Acquit.Tests.Storage;
using Xunit;

namespace Acquit.Tests.Web.Acts;

/// <summary>A site with one act recorded.</summary>
public sealed class RecordedActSite : IAsyncLifetime
{
    internal ActSite Site { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Site = await ActSite.Start(Engine.Sqlite);
        using var client = await Site.Secretary();
        Address = (await ActSite.Record(client, ActSite.Sample))[0];
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>What pages of acts refuse, to whom, and what they send.</summary>
public sealed class ActPagesTests(RecordedActSite recorded) : IClassFixture<RecordedActSite>
{
    private readonly ActSite site = recorded.Site;

    [Theory]
    [InlineData("", "act.nothing-sent", "Choisissez un fichier")]
    [InlineData("empty", "act.file-empty", "est vide")]
    [InlineData("binary", "act.file-binary", "n'est pas un texte")]
    [InlineData("office", "act.file-office", "document bureautique")]
    [InlineData("poem", "act.none", "Aucune délibération n'a été reconnue")]
    [InlineData("endless", "act.file-too-large", "compte 200001 lignes")]
    public async Task What_is_no_act_is_refused_in_the_summary_and_not_kept(string kind, string code, string sentence)
    {
        Assert.NotEmpty(code);
        using var client = await site.Secretary();
        var answer = kind.Length == 0
            ? await ActSite.Upload(client, [], text: "")
            : await ActSite.Upload(client, Bytes(kind), kind + ".txt");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using var page = await ActSite.Parse(await answer.Content.ReadAsStringAsync());
        var summary = page.QuerySelector("#error-summary")!;
        Assert.Contains(sentence, summary.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(summary.QuerySelector("a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_pasted_text_is_read_as_a_file_is()
    {
        using var client = await site.Secretary();
        var answer = await ActSite.Upload(client, [], text: Encoding.UTF8.GetString(ActSite.Sample));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("deliberation", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Councillor)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.FinanceOfficer)]
    public async Task Who_may_not_record_is_told_who_may(Role role)
    {
        using var client = await site.Site.SignedIn(role);
        foreach (var path in new[] { "/decisions/deposer", recorded.Address + "/points/agreement.missing/regler" })
        {
            var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains(
                "Secrétariat", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }

        using var page = await ActSite.Read(client, recorded.Address);
        Assert.Empty(page.QuerySelectorAll("a[href$='/regler']"));
    }

    [Fact]
    public async Task Who_may_not_read_acts_sees_none()
    {
        using var client = await site.Site.SignedIn(Role.Mediator);
        foreach (var path in new[] { "/decisions", recorded.Address, recorded.Address + "/source", recorded.Address + "/journal" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path)).StatusCode);
        }
    }

    [Theory]
    [InlineData("fr", "/preuves", "octets conformes à l'empreinte")]
    [InlineData("en", "/preuves", "bytes match the digest")]
    [InlineData("fr", "/chaine", "citée pour deux assemblées")]
    [InlineData("en", "/chaine", "cited for two bodies")]
    [InlineData("fr", "/journal", "act-recorded")]
    public async Task Every_object_has_its_tabs(string language, string tab, string words)
    {
        using var client = await site.Secretary(language);
        using var page = await ActSite.Read(client, recorded.Address + tab);
        Assert.Equal(4, page.QuerySelectorAll(".object-tabs a").Length);
        Assert.Contains(words, page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_comes_back_byte_for_byte_and_never_as_a_page()
    {
        using var client = await site.Secretary();
        var answer = await client.GetAsync(recorded.Address + "/source");
        Assert.Equal(ActSite.Sample, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("?lieu=105", "mark[data-hot]", 1)]
    [InlineData("?lieu=14.1-16.5", "mark[data-hot]", 3)]
    [InlineData("?lieu=999999", "mark[data-hot]", 0)]
    [InlineData("?lieu=0.0-1.1", "mark[data-hot]", 0)]
    [InlineData("?lieu=2.1-1.1", "mark[data-hot]", 0)]
    [InlineData("?lieu=<script>", "mark[data-hot]", 0)]
    public async Task A_place_of_the_address_is_lit_without_script(string query, string selector, int count)
    {
        using var client = await site.Secretary();
        using var page = await ActSite.Read(client, recorded.Address + query);
        Assert.Equal(count, page.QuerySelectorAll(selector).Length);
    }

    [Theory]
    [InlineData("?q=2022-28", true)]
    [InlineData("?q=usages+NUMERIQUES", true)]
    [InlineData("?q=nulle+part", false)]
    [InlineData("?assemblee=StandingCommittee", true)]
    [InlineData("?assemblee=DepartmentalCouncil", false)]
    [InlineData("?annee=2022", true)]
    [InlineData("?annee=2021", false)]
    public async Task The_list_is_narrowed_by_its_address(string query, bool found)
    {
        using var client = await site.Secretary();
        using var page = await ActSite.Read(client, "/decisions" + query);
        Assert.Equal(found, page.QuerySelector("tbody th a") is not null);
        Assert.Equal(!found, page.QuerySelector(".empty") is not null);
    }

    [Theory]
    [InlineData("/decisions?format=csv", "2022-284")]
    [InlineData("/decisions?format=csv&annee=2021", null)]
    public async Task The_list_exports_what_is_seen(string address, string? number)
    {
        using var client = await site.Secretary();
        var csv = await client.GetStringAsync(address);
        Assert.Contains("FICTIF", csv, StringComparison.Ordinal);
        Assert.Equal(number is not null, csv.Contains("2022-284", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("points", "agreement.missing")]
    [InlineData("plan", "1 228 232,50")]
    [InlineData("imputations", "13172//900202")]
    [InlineData("textes", "2020-480")]
    public async Task Each_table_of_an_act_exports(string table, string value)
    {
        using var client = await site.Secretary();
        var csv = await client.GetStringAsync($"{recorded.Address}?format=csv&table={table}");
        Assert.Contains(
            value.Replace(" ", "", StringComparison.Ordinal), csv.Replace("\u00A0", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        var workbook = await client.GetAsync($"{recorded.Address}?format=xlsx&table={table}");
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
    }

    private static byte[] Bytes(string kind) => kind switch
    {
        "empty" => [],
        "binary" => [1, 0, 2, 0, 0, 3, 255, 0, 7],
        "office" => "PK\u0003\u0004 word"u8.ToArray(),
        "endless" => [.. Enumerable.Repeat((byte)'a', 200_001).SelectMany(letter => new[] { letter, (byte)'\n' })],
        _ => "Sous le pont coule la rivière,\net rien n'est décidé."u8.ToArray(),
    };
}

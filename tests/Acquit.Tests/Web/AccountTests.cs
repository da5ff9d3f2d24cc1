using System.Net;
using System.Text.RegularExpressions;
using Acquit.Access;
using Acquit.Cli;
using Acquit.Core.Access;
using Acquit.Storage.Journal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquit.Tests.Web;

/// <summary>From the first start to a closed account, outside the demonstration.</summary>
public sealed partial class AccountTests : IAsyncLifetime
{
    private const string Password = "trois chevaux boivent";

    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.Start(demonstration: false);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_first_start_asks_for_the_administrator_once()
    {
        var stranger = site.Visitor();
        Assert.Equal("/premier-demarrage", (await stranger.GetAsync("/connexion")).Headers.Location!.ToString());
        var administrator = await SetUp();
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/reglages/personnes")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/connexion")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync("/premier-demarrage")).StatusCode);
        var second = await Post(stranger, "/connexion", "/premier-demarrage", FirstAccount("autre", Password));
        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
    }

    [Fact]
    public async Task From_another_machine_the_console_s_code_is_asked()
    {
        var visitor = site.Visitor();
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");
        var without = await Post(visitor, "/premier-demarrage", "/premier-demarrage", FirstAccount("admin", Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        var fields = FirstAccount("admin", Password);
        fields["Code"] = site.Application.Services.GetRequiredService<FirstStart>().Code;
        var with = await Post(visitor, "/premier-demarrage", "/premier-demarrage", fields);
        Assert.Equal(HttpStatusCode.Redirect, with.StatusCode);
    }

    [Fact]
    public void After_ten_wrong_codes_none_is_right()
    {
        var first = site.Application.Services.GetRequiredService<FirstStart>();
        for (var i = 0; i < 9; i++)
        {
            Assert.False(first.Accepts("FAUX"));
        }

        Assert.True(first.Accepts(first.Code));
        Assert.False(first.Accepts(null));
        Assert.False(first.Accepts(first.Code));
    }

    [Theory]
    [InlineData("onze lettr.", HttpStatusCode.UnprocessableEntity)]
    [InlineData("douze lettre", HttpStatusCode.Redirect)]
    [InlineData("aaaaaaaaaaaa", HttpStatusCode.UnprocessableEntity)]
    [InlineData("", HttpStatusCode.UnprocessableEntity)]
    public async Task A_password_has_twelve_characters_and_is_not_one_repeated(string password, HttpStatusCode expected)
    {
        var answer = await Post(
            site.Visitor(), "/premier-demarrage", "/premier-demarrage", FirstAccount("admin", password));
        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain("value=\"onze", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_login_a_wrong_password_and_a_locked_account_are_told_alike()
    {
        await SetUp();
        var visitor = site.Visitor();
        var unknown = await Said(visitor, "personne", "faux");
        Assert.Equal(unknown, await Said(visitor, "admin", "faux"));
        for (var i = 0; i < SignInServices.AttemptsBeforeLockout - 2; i++)
        {
            Assert.Equal(unknown, await Said(visitor, "admin", "faux"));
        }

        Assert.Equal(unknown, await Said(visitor, "admin", "faux"));
        Assert.Equal(unknown, await Said(visitor, "admin", Password));
        Assert.Contains("attendez", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_chooses_their_password_by_a_link_that_works_once()
    {
        var administrator = await SetUp();
        var page = await OpenAccount(administrator, "camille", Role.EuFundsOfficer);
        var link = await LinkOf(administrator, page);
        var person = site.Visitor();
        var chosen = await Post(person, link, link, new() { ["Password"] = Password, ["Again"] = Password });
        Assert.Equal("/connexion", chosen.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await SignIn(person, "camille", Password)).StatusCode);
        Assert.Contains("Camille Essai", await person.GetStringAsync("/"), StringComparison.Ordinal);

        var again = await Post(site.Visitor(), link, link, new() { ["Password"] = Password, ["Again"] = Password });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    [Fact]
    public async Task A_closed_account_no_longer_enters()
    {
        var administrator = await SetUp();
        var page = await OpenAccount(administrator, "camille", Role.EuFundsOfficer);
        var link = await LinkOf(administrator, page);
        var person = site.Visitor();
        await Post(person, link, link, new() { ["Password"] = Password, ["Again"] = Password });
        var closed = await Post(administrator, page, page, new() { ["Roles"] = nameof(Role.EuFundsOfficer) });
        Assert.Equal(HttpStatusCode.OK, closed.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignIn(person, "camille", Password)).StatusCode);
    }

    [Fact]
    public async Task What_an_account_may_do_is_journaled_without_a_name()
    {
        var administrator = await SetUp();
        var page = await OpenAccount(administrator, "camille", Role.EuFundsOfficer);
        await LinkOf(administrator, page);
        await Post(administrator, page, page, new() { ["Roles"] = nameof(Role.Auditor) });
        await Post(administrator, "/reglages/personnes/nouvelle", "/reglages/personnes/nouvelle", new()
        {
            ["Login"] = "camille",
            ["Name"] = "Autre",
            ["Roles"] = nameof(Role.Auditor),
        });

        var journal = site.Application.Services.GetRequiredService<JournalFacade>();
        var entries = (await journal.Latest(cancellation: TestContext.Current.CancellationToken)).Items.Reverse()
            .ToList();
        var (own, other) = (entries[0].Account, Guid.Parse(page[(page.LastIndexOf('/') + 1)..]));
        Assert.Equal(
            [
                $"{own} Administrator True", $"{other} EuFundsOfficer True", $"{other} link", $"{other} Auditor False",
            ],
            entries.Select(entry => entry.Fact switch
            {
                AccountSet set => $"{set.Account} {string.Join(' ', set.Roles)} {set.Active}",
                PasswordLinkMade made => $"{made.Account} link",
                _ => entry.Fact.ToString(),
            }));
        Assert.All(entries, entry =>
        {
            Assert.Equal((own, "Administrator"), (entry.Account, entry.Authority));
            Assert.DoesNotContain("amille", entry.ToString(), StringComparison.Ordinal);
        });
        Assert.Contains("Compte fermé", await administrator.GetStringAsync("/journal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        var administrator = await SetUp();
        var list = await administrator.GetStringAsync("/reglages/personnes");
        var page = AccountPage().Match(list).Value;
        var closed = await Post(administrator, page, page, new() { ["Roles"] = nameof(Role.Administrator) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, closed.StatusCode);
        var stripped = await Post(
            administrator, page, page, new() { ["Roles"] = nameof(Role.Auditor), ["Active"] = "true" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stripped.StatusCode);
    }

    [Theory]
    [InlineData("", "Camille", "Rapporteur", "Indiquez un identifiant.")]
    [InlineData("camille", "", "Rapporteur", "Indiquez un nom.")]
    [InlineData("camille", "Camille", "", "Choisissez au moins un rôle.")]
    [InlineData("ADMIN", "Camille", "Rapporteur", "Cet identifiant est déjà pris.")]
    [InlineData("çamille", "Camille", "Rapporteur", "lettres sans accent")]
    public async Task An_account_that_cannot_be_opened_says_why(string login, string name, string role, string said)
    {
        var administrator = await SetUp();
        var answer = await Post(administrator, "/reglages/personnes/nouvelle", "/reglages/personnes/nouvelle", new()
        {
            ["Login"] = login,
            ["Name"] = name,
            ["Roles"] = role,
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_opens_an_account_and_its_link_works_in_the_site()
    {
        var (code, link, _) = await Command(
            "account", "create", "nadia", "--name", "Nadia Essai", "--role", "FinanceOfficer");
        Assert.Equal(0, code);
        var person = site.Visitor();
        var path = new Uri(link.Trim()).PathAndQuery;
        await Post(person, path, path, new() { ["Password"] = Password, ["Again"] = Password });
        Assert.Equal(HttpStatusCode.Redirect, (await SignIn(person, "nadia", Password)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await site.Visitor().GetAsync("/premier-demarrage")).StatusCode);
    }

    [Theory]
    [InlineData("reset", "inconnue")]
    [InlineData("create", "admin", "--name", "Alex", "--role", "Administrator")]
    public async Task The_command_line_says_in_a_sentence_what_it_refuses(params string[] words)
    {
        await SetUp();
        var (code, said, errors) = await Command(["account", .. words]);
        Assert.Equal(2, code);
        Assert.Empty(said);
        Assert.Single(errors.Trim().Split('\n'));
    }

    private async Task<(int Code, string Output, string Errors)> Command(params string[] words)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        var code = await CommandLine.Run([.. words, "--data", site.Data.FullName], output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private async Task<HttpClient> SetUp()
    {
        var client = site.Visitor();
        var answer = await Post(client, "/premier-demarrage", "/premier-demarrage", FirstAccount("admin", Password));
        Assert.Equal("/reglages/personnes", answer.Headers.Location!.ToString());
        return client;
    }

    private static async Task<string> OpenAccount(HttpClient administrator, string login, Role role)
    {
        const string Address = "/reglages/personnes/nouvelle";
        var opened = await Post(administrator, Address, Address, new()
        {
            ["Login"] = login,
            ["Name"] = "Camille Essai",
            ["Roles"] = role.ToString(),
        });
        return opened.Headers.Location!.ToString().Split('?')[0];
    }

    private static async Task<string> LinkOf(HttpClient administrator, string page)
    {
        var answer = await Post(administrator, page, page + "?handler=Link", []);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        return new Uri(LinkShown().Match(html).Groups[1].Value).PathAndQuery;
    }

    private static async Task<string> Said(HttpClient client, string login, string password)
    {
        var answer = await SignIn(client, login, password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return Summary().Match(await answer.Content.ReadAsStringAsync()).Value;
    }

    private static Task<HttpResponseMessage> SignIn(HttpClient client, string login, string password) => Post(
        client, "/connexion", "/connexion", new() { ["Login"] = login, ["Password"] = password });

    private static Task<HttpResponseMessage> Post(
        HttpClient client, string page, string address, Dictionary<string, string> fields) =>
        TestSite.Post(client, page, address, fields);

    private static Dictionary<string, string> FirstAccount(string login, string password) => new()
    {
        ["Login"] = login,
        ["Name"] = "Alex Premier",
        ["Password"] = password,
        ["Again"] = password,
    };

    [GeneratedRegex("<code>(http[^<]+)</code>")]
    private static partial Regex LinkShown();

    [GeneratedRegex("/reglages/personnes/[0-9a-f-]{36}")]
    private static partial Regex AccountPage();

    [GeneratedRegex("<div class=\"ds-error-summary\".*?</div>", RegexOptions.Singleline)]
    private static partial Regex Summary();
}

using System.Net;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Tests.Storage;
using Xunit;

namespace Acquit.Tests.Web.Today;

/// <summary>
/// Home, a grant's Fiche and its list are drawn once while their question and the journal stay: what decides their words is in
/// the question, so nobody reads the page of another day, role, language or state of the journal.
/// </summary>
public sealed class DrawnOnceTests
{
    private const string At = "?au=2022-12-31";

    private static readonly string[] Pages = ["/" + At, RecordedSite.Grant + At, RecordedSite.Grant + "/depenses" + At];

    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_page_asked_again_says_the_same_and_a_fact_changes_it(Engine engine)
    {
        await using var site = await Start(engine);
        foreach (var page in Pages)
        {
            var first = await Body(site.Reader, page);
            Assert.Equal(first, await Body(site.Reader, page));
        }

        var before = await Bodies(site.Reader);
        await site.Record([.. RecordedSite.Whole(2, new(2022, 3, 1), Money.Euros(4321))]);
        Assert.All(before.Zip(await Bodies(site.Reader)), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public async Task Another_day_another_day_of_knowledge_and_another_language_are_other_questions()
    {
        await using var site = await Start(Engine.Sqlite);
        using var english = await site.Site.SignedIn(Role.EuFundsOfficer, "en");
        foreach (var page in new[] { "/", RecordedSite.Grant })
        {
            string[] questions =
            [
                page + At, page + "?au=2022-01-31", page + At + "&su=2022-12-31",
            ];
            var answers = new List<string> { await Body(english, page + At) };
            foreach (var question in questions)
            {
                answers.Add(await Body(site.Reader, question));
            }

            Assert.Equal(questions.Length + 1, answers.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public async Task Who_asks_first_and_leaves_does_not_spoil_the_drawing_for_others()
    {
        await using var site = await Start(Engine.Sqlite);
        for (var round = 0; round < 80; round++)
        {
            var page = $"{RecordedSite.Grant}/depenses{At}&encore={round}";
            using var leaving = new CancellationTokenSource();
            var first = Leave(site.Reader, page, leaving.Token);
            var others = Enumerable.Range(0, 3).Select(_ => site.Reader.GetAsync(page)).ToList();
            await Task.Delay(round % 6, TestContext.Current.CancellationToken);
            await leaving.CancelAsync();
            foreach (var other in others)
            {
                Assert.Equal(HttpStatusCode.OK, (await other).StatusCode);
            }

            await first;
        }
    }

    [Fact]
    public async Task Each_role_sees_its_own_links()
    {
        await using var site = await Start(Engine.Sqlite);
        using var auditor = await site.Site.SignedIn(Role.Auditor);
        var officer = await FormJourney.Open(site.Reader, RecordedSite.Grant + At);
        Assert.NotNull(officer.QuerySelector($"main a[href='{RecordedSite.Grant}/importer']"));
        var audited = await FormJourney.Open(auditor, RecordedSite.Grant + At);
        Assert.Null(audited.QuerySelector($"main a[href='{RecordedSite.Grant}/importer']"));
        Assert.NotNull((await FormJourney.Open(site.Reader, RecordedSite.Grant + At))
            .QuerySelector($"main a[href='{RecordedSite.Grant}/importer']"));
    }

    [Fact]
    public async Task No_token_and_no_name_stand_in_what_is_drawn_once()
    {
        await using var site = await Start(Engine.Sqlite);
        foreach (var page in Pages)
        {
            var main = await Body(site.Reader, page);
            Assert.DoesNotContain("__RequestVerificationToken", main, StringComparison.Ordinal);
            Assert.DoesNotContain("method=\"post\"", main, StringComparison.OrdinalIgnoreCase);
        }
    }

    // Answered or gone: neither matters here.
    private static async Task Leave(HttpClient reader, string page, CancellationToken leaving)
    {
        try
        {
            (await reader.GetAsync(page, leaving)).Dispose();
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static Task<RecordedSite> Start(Engine engine) => RecordedSite.Start(
        engine, [SampleFacts.Agreement, SampleFacts.Plan, .. RecordedSite.Whole(1, new(2022, 2, 1))]);

    private static async Task<List<string>> Bodies(HttpClient reader)
    {
        var bodies = new List<string>();
        foreach (var page in Pages)
        {
            bodies.Add(await Body(reader, page));
        }

        return bodies;
    }

    private static async Task<string> Body(HttpClient reader, string page) =>
        (await FormJourney.Open(reader, page)).QuerySelector("main")!.OuterHtml;
}

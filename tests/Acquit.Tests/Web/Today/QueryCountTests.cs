using Acquit.Core.Common;
using Acquit.Storage;
using Acquit.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquit.Tests.Web.Today;

/// <summary>A page sends as many statements with ten expenditures as with a thousand, on both databases.</summary>
public sealed class QueryCountTests
{
    private static readonly string[] Pages =
    [
        "/?au=2022-12-31", RecordedSite.Grant + "?au=2022-12-31", RecordedSite.Grant + "/depenses",
        RecordedSite.Grant + "/depenses?motif=payment.not-attested", RecordedSite.Grant + "/depenses?texte=M%202022",
        RecordedSite.Grant + "/montants", RecordedSite.Grant + "/evolution?depuis=2022-01-01&au=2022-12-31",
        RecordedSite.Grant + "/hypotheses?base=reel", RecordedSite.Grant
            + "/raisons/du", "/recherche?q=1000", "/recherche?q=M-2022-0003",
        RecordedSite.Grant + $"/depenses?comme={SampleFacts.Id(2001)}",
        "/journal",
    ];

    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_number_of_statements_is_constant(Engine engine)
    {
        await using var site = await RecordedSite.Start(
            engine, [SampleFacts.Agreement, SampleFacts.Plan, .. Spending(1, 10)]);
        var few = await Counts(site);
        await site.Record([.. Spending(11, 990)]);
        var many = await Counts(site);
        Assert.All(few, one => Assert.InRange(one.Value, 1, 12));
        Assert.Equal(few, many);
    }

    private static async Task<Dictionary<string, int>> Counts(RecordedSite site)
    {
        using var counter = await QueryCounter.Open(DatabaseOf(site));
        var counts = new Dictionary<string, int>();
        foreach (var page in Pages)
        {
            // Once to warm what is kept in memory; then another address, so that no drawing of it is found again.
            var another = page.Contains('?', StringComparison.Ordinal) ? page + "&encore=1" : page + "?encore=1";
            using var first = await site.Open(page);
            counts.Add(page, (await counter.During(async () => (await site.Open(another)).Dispose())).Count);
        }

        return counts;
    }

    private static string DatabaseOf(RecordedSite site)
    {
        var database = site.Site.Application.Services.GetRequiredService<Database>();
        return database.File ?? database.Connection().Database;
    }

    private static IEnumerable<Fact> Spending(int from, int count) => Enumerable.Range(from, count)
        .SelectMany(number => RecordedSite.Whole(number, new DateOnly(2022, 1, 1).AddDays(number % 300)));
}

using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Storage;
using Acquit.Tests.Storage;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquit.Tests.Web.Today;

/// <summary>
/// The site on one of the two databases, with facts recorded through its own door, and a person who reads.
/// </summary>
internal sealed class RecordedSite : IAsyncDisposable
{
    private readonly TestDatabase? _store;

    private RecordedSite(TestDatabase? store, TestSite site, HttpClient reader)
    {
        _store = store;
        Site = site;
        Reader = reader;
    }

    public static string Grant { get; } = $"/financements/{SampleFacts.Grant.Value}";

    public TestSite Site { get; }

    /// <summary>The EU-funds officer.</summary>
    public HttpClient Reader { get; }

    public static async Task<RecordedSite> Start(Engine engine, params IReadOnlyList<Fact> facts)
    {
        var store = engine == Engine.Postgres ? await TestDatabase.Open(engine) : null;
        var site = await TestSite.Start(database: store?.Connection);
        var started = new RecordedSite(store, site, await site.SignedIn(Role.EuFundsOfficer));
        await started.Record(facts);
        return started;
    }

    public async Task Record(IReadOnlyList<Fact> facts, Attribution? by = null) =>
        Assert.IsType<Decision<Committed>.Accepted>(
            await Site.Application.Services.GetRequiredService<UnitOfWork>()
                .Commit(by ?? SampleFacts.Attribution, facts));

    public Task<IDocument> Open(string page) => FormJourney.Open(Reader, page);

    /// <summary>An expenditure of a thousand euros net, whole: paid, delivered, certified.</summary>
    public static IEnumerable<Fact> Whole(int number, DateOnly paidOn, Money? net = null)
    {
        var id = new ExpenditureId(SampleFacts.Id(2000 + number));
        var (amount, on) = (net ?? Money.Euros(1000), paidOn.AddDays(-30));
        var gross = new Money(amount.Cents * 6 / 5);
        return
        [
            new ExpenditureRecorded(
                id, SampleFacts.Grant, SampleFacts.Capital, $"M 2022-{number:0000}", $"FA-{number}",
                new("Société Fictive"), new("Tablettes"), amount, gross - amount, gross, on, on, null, on),
            new PaymentRecorded(id, paidOn, gross),
            new DeliveryCertified(id, paidOn.AddDays(1), PersonalText.None),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        await Site.DisposeAsync();
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }
}

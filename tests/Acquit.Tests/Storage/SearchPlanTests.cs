using System.Text.RegularExpressions;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Storage;
using Acquit.Tests.Web.Today;
using Xunit;

namespace Acquit.Tests.Storage;

/// <summary>The search box reads through indexes: each statement that it sends is asked how it would be carried out.</summary>
public sealed partial class SearchPlanTests
{
    private const int Many = 5_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task No_search_reads_a_table_from_end_to_end(Engine engine)
    {
        await using var store = await Filled(engine);
        using var counter = await QueryCounter.Open(
            engine == Engine.Sqlite ? store.Connection : new Npgsql.NpgsqlConnectionStringBuilder(store.Connection).Database!);
        var search = new SearchFacade(store.Database);
        var asked = 0;
        foreach (var text in (string[])["1 000,00", "M 2022-1", "FA-0017", "société", "autre 12", "fictive société", "sa", "2022-284", "convention avenant"])
        {
            foreach (var statement in await counter.Sent(() => search.Find(text, Cancellation)))
            {
                asked++;
                var plan = await Plan(store, engine, statement);
                Assert.True(plan.Count > 0, statement.Text);
                Assert.True(
                    !ReadsAll(engine, plan, statement.Text),
                    $"{text}\n{statement.Text}\n{string.Join('\n', plan)}");
            }
        }

        Assert.InRange(asked, 18, 60);
    }

    [Fact]
    public async Task A_search_without_its_index_would_be_seen()
    {
        await using var store = await Filled(Engine.Sqlite);
        await store.Tamper("drop index ix_expenditure_net_cents");
        using var counter = await QueryCounter.Open(store.Connection);
        var search = new SearchFacade(store.Database);
        var seen = false;
        foreach (var statement in await counter.Sent(() => search.Find("1 000,00", Cancellation)))
        {
            seen |= ReadsAll(Engine.Sqlite, await Plan(store, Engine.Sqlite, statement), statement.Text);
        }

        Assert.True(seen);
    }

    private static async Task<TestDatabase> Filled(Engine engine)
    {
        var store = await TestDatabase.Open(engine);
        await store.Accepted(SampleFacts.All);
        await store.Accepted(
        [
            .. Enumerable.Range(1, Many).SelectMany(Facts),
        ]);
        if (engine == Engine.Postgres)
        {
            // The server does so by itself within a minute.
            await store.Tamper("analyze");
        }

        return store;
    }

    private static Fact[] Facts(int number)
    {
        var id = SampleFacts.Id(1000 + number);
        return
        [
            SampleFacts.Recorded with
            {
                Expenditure = new(id),
                Subject = id,
                OrderNumber = $"Z {number}",
                InvoiceNumber = $"Y {number}",
                Supplier = new($"Autre {number}"),
                Net = new(number),
                Gross = new(number),
            },
            new PaymentRecorded(new(id), new(2022, 6, 1), new(number)),
        ];
    }

    private static async Task<List<string>> Plan(TestDatabase store, Engine engine, SentStatement statement)
    {
        await using var connection = store.Database.Connection();
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = (engine == Engine.Sqlite ? "explain query plan " : "explain ") + statement.Text;
        foreach (var (name, value) in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        while (await reader.ReadAsync(Cancellation))
        {
            lines.Add(reader.GetString(engine == Engine.Sqlite ? 3 : 0));
        }

        return lines;
    }

    /// <summary>
    /// SQLite says SCAN and the alias. PostgreSQL says Seq Scan, or walks an index with no condition on it. The one act is left
    /// out there: a page of a table is read faster whole.
    /// </summary>
    private static bool ReadsAll(Engine engine, List<string> plan, string statement) => engine switch
    {
        Engine.Sqlite => plan.Exists(line => Scanned().Match(line) is { Success: true } scan
            && Regex.IsMatch(statement, $"(FROM|JOIN) \"[a-z_]+\" AS \"{scan.Groups[1].Value}\"")),
        Engine.Postgres => plan.Where((line, i) => line.Contains("Scan", StringComparison.Ordinal)
            && line.Contains(" on expenditure", StringComparison.Ordinal)
            && !plan.Skip(i + 1).Take(2).Any(next => next.Contains("Index Cond", StringComparison.Ordinal)
                || next.Contains("Recheck Cond", StringComparison.Ordinal))).Any(),
    };

    [GeneratedRegex("^SCAN ([a-z0-9]+)")]
    private static partial Regex Scanned();
}

using System.Diagnostics;
using System.Globalization;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Journal;
using Acquit.Storage;
using Acquit.Storage.Facts;
using Acquit.Storage.Verification;
using Acquit.Storage.Writing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Acquit.Bench;

/// <summary>
/// The one door: small commits by 1 to 128 clients, group commit beside one commit each; an import of a million expenditures beside the bare
/// insertion of the same bytes; verification. PostgreSQL is that of ACQUIT_TEST_POSTGRES, left out when it is not set.
/// </summary>
internal static class JournalBench
{
    private static readonly GrantId Grant = new(new Guid(1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));

    private static readonly PlanLineId Line = new(new Guid(1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2));

    private static readonly Period Window = new(new(2020, 3, 1), new(2023, 12, 31));

    private static int lastOrder;

    public static async Task<int> Run(string[] args)
    {
        var expenditures = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        foreach (var server in (bool[])[false, true])
        {
            if (server && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ACQUIT_TEST_POSTGRES")))
            {
                Console.WriteLine("PostgreSQL: ACQUIT_TEST_POSTGRES not set");
                continue;
            }

            Console.WriteLine(server ? "PostgreSQL" : "SQLite");
            await SmallCommits(server);
            await Import(server, expenditures);
        }

        return 0;
    }

    private static async Task SmallCommits(bool server)
    {
        Console.WriteLine("| clients | group commit, commits/s | p99 ms | one commit each, commits/s | p99 ms | ratio |");
        foreach (var clients in (int[])[1, 8, 32, 128])
        {
            // In turns, so that both see the same machine.
            var (grouped, single) = (new List<(double Rate, double P99)>(), new List<(double Rate, double P99)>());
            for (var round = 0; round < 3; round++)
            {
                grouped.Add(await Measure(server, clients, CommitWriter.MostRequests));
                single.Add(await Measure(server, clients, 1));
            }

            var (group, each) = (Middle(grouped), Middle(single));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {clients} | {group.Rate:N0} | {group.P99:N1} | {each.Rate:N0} | {each.P99:N1} | {group.Rate / each.Rate:N1} |"));
        }
    }

    private static (double Rate, double P99) Middle(List<(double Rate, double P99)> rounds) =>
        (Machine.Median(rounds.Select(round => round.Rate)), Machine.Median(rounds.Select(round => round.P99)));

    private static async Task<(double Rate, double P99)> Measure(bool server, int clients, int mostRequests)
    {
        await using var place = await DatabasePlace.Open(server);
        await using var door = new UnitOfWork(place.Database, Salts.Random, mostRequests);
        await door.Commit(Now(), [Agreement(), Plan()]);
        await Clients(door, clients, TimeSpan.FromSeconds(0.5));
        var (times, elapsed) = await Clients(door, clients, TimeSpan.FromSeconds(1.5));
        times.Sort();
        return (times.Count / elapsed.TotalSeconds, times[times.Count * 99 / 100]);
    }

    private static async Task<(List<double> Milliseconds, TimeSpan Elapsed)> Clients(
        UnitOfWork door, int clients, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var perClient = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var times = new List<double>();
            while (watch.Elapsed < duration)
            {
                var start = Stopwatch.GetTimestamp();
                var answer = await door.Commit(Now(), [Expenditure()]);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (answer is not Decision<Committed>.Accepted)
                {
                    throw new InvalidOperationException("a commit of the benchmark was refused");
                }
            }

            return times;
        })));
        return ([.. perClient.SelectMany(times => times)], watch.Elapsed);
    }

    private static async Task Import(bool server, int expenditures)
    {
        await using var place = await DatabasePlace.Open(server);
        await using var door = new UnitOfWork(place.Database);
        await door.Commit(Now(), [Agreement(), Plan()]);
        var facts = new List<Fact>(2 * expenditures);
        for (var i = 0; i < expenditures; i++)
        {
            var one = Expenditure();
            facts.Add(one);
            facts.Add(new PaymentRecorded(one.Expenditure, one.On.AddDays(20), one.Gross));
        }

        var bytes = PreparedFact.Prepare(facts[0], Now(), 0, new FactWriter(Salts.Random)).Canonical;
        var bare = await Bare(place, bytes, facts.Count);
        var watch = Stopwatch.StartNew();
        await door.Commit(Now(), facts);
        var committed = watch.Elapsed;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"import of {expenditures:N0} expenditures ({facts.Count:N0} facts, all or nothing): {committed.TotalSeconds:N1} s,"
            + $" {facts.Count / committed.TotalSeconds:N0} facts/s; bare insertion of as many rows of the same bytes:"
            + $" {bare.TotalSeconds:N1} s; ratio {committed / bare:N1}; peak memory"
            + $" {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
        facts.Clear();
        watch.Restart();
        var report = await new JournalVerifier(place.Database).Verify();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"verification: {watch.Elapsed.TotalSeconds:N1} s, {report.Facts:N0} facts, {report.Rows:N0} rows, intact: {report.IsIntact}"));
    }

    private static async Task<TimeSpan> Bare(DatabasePlace place, byte[] bytes, int rows)
    {
        await using var connection = place.Database.Connection();
        await connection.OpenAsync();
        await using var create = connection.CreateCommand();
        create.CommandText = connection is SqliteConnection
            ? "create table bare (position integer primary key, canonical blob)"
            : "create table bare (position bigint primary key, canonical bytea)";
        await create.ExecuteNonQueryAsync();
        var watch = Stopwatch.StartNew();
        if (connection is NpgsqlConnection server)
        {
            await using var copy = await server.BeginBinaryImportAsync("copy bare from stdin (format binary)");
            for (var i = 1L; i <= rows; i++)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(i);
                await copy.WriteAsync(bytes);
            }

            await copy.CompleteAsync();
        }
        else
        {
            Insert((SqliteConnection)connection, bytes, rows);
        }

        var elapsed = watch.Elapsed;
        create.CommandText = "drop table bare";
        await create.ExecuteNonQueryAsync();
        return elapsed;
    }

    private static void Insert(SqliteConnection connection, byte[] bytes, int rows)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into bare values (@position, @canonical)";
        var position = insert.Parameters.Add("@position", SqliteType.Integer);
        insert.Parameters.AddWithValue("@canonical", bytes);
        for (var i = 1L; i <= rows; i++)
        {
            position.Value = i;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static Attribution Now() => new(Grant.Value, TimeProvider.System.GetUtcNow(), "EuFundsOfficer", "bench");

    private static AgreementRecorded Agreement() => new(
        Grant, "FICTIF", "FEDER", "Région", "Département", Money.Euros(2_101_975), Money.Euros(2_971_219), Window, Window,
        null, Window.From);

    private static PlanRecorded Plan() =>
        new(Grant, [new(Line, "Équipements", Section.Capital, Money.Euros(2_971_219))], Window.From);

    private static ExpenditureRecorded Expenditure()
    {
        var number = Interlocked.Increment(ref lastOrder);
        var on = Window.From.AddDays(number % 1300);
        return new(
            new(Guid.CreateVersion7()), Grant, Line, $"M {number}", $"FA-{number}", new("Société Fictive"),
            new("Tablettes FICTIF"), new(100_00 + (number % 9973)), new(20_00), new(120_00 + (number % 9973)), on,
            on.AddDays(number % 60), null, on);
    }
}

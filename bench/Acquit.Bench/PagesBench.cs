using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Serve;
using Acquit.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Acquit.Bench;

/// <summary>
/// Home and grant pages with a million expenditures on both databases: start, memory at rest, bytes, sixteen connections beside a page
/// without data of the same server, the thousandth page beside the first, statements sent, and home after one added fact beside
/// reading everything again. PostgreSQL is that of ACQUIT_TEST_POSTGRES, left out when it is not set.
/// </summary>
internal static partial class PagesBench
{
    private const int Piece = 10_000;
    private const int FarPage = 1000;

    private static readonly GrantId Grant = new(new Guid(2, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));

    private static readonly Guid Account = new(2, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9);

    private static readonly Period Window = new(new(2020, 3, 1), new(2023, 12, 31));

    private static readonly PlanLine[] Lines =
    [
        .. Enumerable.Range(1, 5).Select(line => new PlanLine(
            new(new Guid(2, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 1, (byte)line)), $"Poste {line}", Section.Capital,
            new(594_243_872_00))),
    ];

    private static string GrantPage => $"/financements/{Grant.Value}";

    public static async Task<int> Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var seconds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10;
        if (SitePlace.Program is null)
        {
            Console.WriteLine("not measured: ./acquit has not been published here yet (run ./acquit once)");
            return 0;
        }

        foreach (var onServer in (bool[])[false, true])
        {
            if (onServer && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ACQUIT_TEST_POSTGRES")))
            {
                Console.WriteLine("PostgreSQL: ACQUIT_TEST_POSTGRES not set");
                continue;
            }

            Console.WriteLine($"## {(onServer ? "PostgreSQL" : "SQLite")}, {count:N0} expenditures");
            await using var place = await SitePlace.Open(onServer);
            await Settle(place);
            await Fill(place.Database, count);
            await Served(place, TimeSpan.FromSeconds(seconds));
            await InProcess(place);
        }

        return 0;
    }

    // A demonstration is told by its people: they are there before its first fact.
    private static async Task Settle(SitePlace place)
    {
        await using var site = WebHost.Create(place.Options);
        if (await DataServices.Prepare(site.Services) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message.English);
        }
    }

    private static async Task Fill(Database database, int count)
    {
        var clock = Stopwatch.StartNew();
        await using var door = new UnitOfWork(database);
        await Record(door,
        [
            new AgreementRecorded(
                Grant, "Programme FICTIF du banc d'essai", "FEDER", "Région", "Département", new(2_101_975_000_00),
                new(2_971_219_360_00), Window, Window, null, Window.From),
            new PlanRecorded(Grant, Lines, Window.From),
        ]);
        var rows = FictitiousRows.Draw(count, Lines.Length, Window, seed: 2022);
        var facts = 0L;
        foreach (var piece in rows.Index().Chunk(Piece))
        {
            var next = piece.SelectMany(one => Facts(one.Index, one.Item)).ToList();
            var attested = next.OfType<PaymentRecorded>().Where((_, i) => i % 20 != 0).Select(paid => paid.Expenditure).ToList();
            next.Add(new PaymentAttested(
                new(Guid.CreateVersion7()), Grant, new('a', 64), Window.To, attested));
            await Record(door, next);
            facts += next.Count;
        }

        await door.Close();
        Console.WriteLine($"filled with {facts:N0} facts in {clock.Elapsed.TotalSeconds:N1} s");
    }

    private static IEnumerable<Fact> Facts(int number, FictitiousRow row)
    {
        var id = new ExpenditureId(Guid.CreateVersion7());
        yield return new ExpenditureRecorded(
            id, Grant, Lines[row.Line].Id, $"M {number}", $"FA-{number}", new($"Société FICTIVE {number % 997}"),
            new("Tablettes FICTIF"), new(row.Net), new(row.Gross - row.Net), new(row.Gross), row.On,
            row.DeliveredOn == FictitiousRows.Never ? null : row.DeliveredOn, null, row.On);
        if (row.PaidOn != FictitiousRows.Never)
        {
            yield return new PaymentRecorded(id, row.PaidOn, new(row.Paid));
        }

        if (row.CertifiedOn != FictitiousRows.Never)
        {
            yield return new DeliveryCertified(id, row.CertifiedOn, PersonalText.None);
        }
    }

    private static async Task Record(UnitOfWork door, IReadOnlyList<Fact> facts)
    {
        var answer = await door.Commit(
            new(Account, TimeProvider.System.GetUtcNow(), "EuFundsOfficer", "bench"), facts);
        if (answer is not Decision<Committed>.Accepted)
        {
            throw new InvalidOperationException("a commit of the benchmark was refused");
        }
    }

    private static async Task Served(SitePlace place, TimeSpan duration)
    {
        List<double> starts = [];
        for (var turn = 0; turn < 4; turn++)
        {
            starts.Add((await place.Start()).TotalMilliseconds);
            await place.Stop();
        }

        starts.Add((await place.Start()).TotalMilliseconds);
        Console.WriteLine($"start to first page served: median of 5 {Machine.Milliseconds(Machine.Median(starts))}");
        var (client, cookie) = await place.SignIn();
        using var closing = client;
        var first = Stopwatch.StartNew();
        await client.GetStringAsync("/");
        Console.WriteLine($"first home page of the process: {Machine.Milliseconds(first.Elapsed.TotalMilliseconds)}");
        await Task.Delay(TimeSpan.FromSeconds(5));
        Console.WriteLine($"memory at rest: {place.ResidentMebibytes} MiB");
        await Bytes(place, cookie, "home", "/");
        await Bytes(place, cookie, "grant", GrantPage);
        await Bytes(place, cookie, "expenditures", GrantPage + "/depenses");
        await UnderLoad(place, client, duration);
        Console.WriteLine($"memory after the load: {place.ResidentMebibytes} MiB");
        await place.Stop();
    }

    private static async Task UnderLoad(SitePlace place, HttpClient client, TimeSpan duration)
    {
        var (far, number) = await Far(client);
        Load? peer = null;
        Console.WriteLine($"{LoadLoop.Connections} connections for {duration.TotalSeconds:N0} s by {LoadLoop.Tool}, medians of 3 turns:");
        foreach (var (name, page, anew) in new[]
        {
            ("a page without data (peer)", "/accessibilite", false), ("home", "/", false), ("grant", GrantPage, false),
            ("expenditures, page 1", GrantPage + "/depenses", false), ($"expenditures, page {number}", far, false),
            ("home, each time anew", "/", true), ("grant, each time anew", GrantPage, true),
            ("expenditures, anew", GrantPage + "/depenses", true), ($"expenditures {number}, anew", far, true),
            ("journal", "/journal", false),
        })
        {
            // A browser takes the cookie that each minute renews; the load generator does not, so it signs in for each page.
            var (visitor, cookie) = await place.SignIn();
            visitor.Dispose();
            await LoadLoop.Run(new(place.Address, page), cookie, TimeSpan.FromSeconds(2), anew);
            var turns = new List<Load>();
            for (var turn = 0; turn < 3; turn++)
            {
                turns.Add(await LoadLoop.Run(new(place.Address, page), cookie, duration, anew));
            }

            var load = new Load(
                Machine.Median(turns.Select(each => each.Rate)), Machine.Median(turns.Select(each => each.Half)),
                Machine.Median(turns.Select(each => each.P99)));
            peer ??= load;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {name,-28} {load}; {load.Rate / peer.Rate:0.00} of the peer's rate"));
        }
    }

    // The cursor of a page is only known from the page before it.
    private static async Task<(string Address, int Number)> Far(HttpClient client)
    {
        var address = GrantPage + "/depenses";
        for (var number = 1; number < FarPage; number++)
        {
            var html = await client.GetStringAsync(address);
            if (Next().Match(html) is not { Success: true } next)
            {
                return (address, number);
            }

            address = System.Net.WebUtility.HtmlDecode(next.Groups[1].Value);
        }

        return (address, FarPage);
    }

    private static async Task Bytes(SitePlace place, string cookie, string name, string page)
    {
        using var client = new HttpClient { BaseAddress = place.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var compressed = await client.GetByteArrayAsync(page);
        using var plain = new HttpClient { BaseAddress = place.Address };
        plain.DefaultRequestHeaders.Add("Cookie", cookie);
        var html = await plain.GetStringAsync(page);
        var files = 0L;
        foreach (var file in Built().Matches(html).Select(match => match.Groups[1].Value).Distinct())
        {
            files += (await client.GetByteArrayAsync(file)).Length;
        }

        Console.WriteLine(
            $"{name}: {compressed.Length / 1024.0:N1} kB of HTML, {(compressed.Length + files) / 1024.0:N1} kB with style, script and font");
    }

    private static async Task InProcess(SitePlace place)
    {
        await using var site = WebHost.Create(place.Options);
        await DataServices.Prepare(site.Services);
        await site.StartAsync();
        using var counter = await StatementCounter.Open();
        place.Moved(site.Urls.First());
        var (client, _) = await place.SignIn();
        using var closing = client;
        foreach (var page in (string[])["/", GrantPage, GrantPage + "/depenses", "/journal"])
        {
            await client.GetStringAsync(page);
            counter.Reset();
            await client.GetStringAsync(page + "?encore=1");
            Console.WriteLine($"statements of {page.Replace(Grant.Value.ToString(), "...", StringComparison.Ordinal)}: {counter.Count}");
        }

        await Refresh(site, client, place);
    }

    private static async Task Refresh(WebApplication site, HttpClient client, SitePlace place)
    {
        List<double> warm = [], refreshed = [], whole = [];
        var door = site.Services.GetRequiredService<UnitOfWork>();
        for (var turn = 0; turn < 11; turn++)
        {
            warm.Add(await Milliseconds(() => client.GetStringAsync("/")));
            await Record(door, [.. Facts(100_000_000 + turn, FictitiousRows.Draw(1, Lines.Length, Window, turn)[0])]);
            refreshed.Add(await Milliseconds(() => client.GetStringAsync("/")));
        }

        for (var turn = 0; turn < 3; turn++)
        {
            using var fresh = new Storage.Grants.GrantsFacade(place.Database);
            whole.Add(await Milliseconds(() => fresh.List(AsOf.Known(Window.To))));
        }

        Console.WriteLine(
            $"home after one added expenditure, median of 11: {Machine.Milliseconds(Machine.Median(refreshed))}; unchanged "
            + $"{Machine.Milliseconds(Machine.Median(warm))}; peer, reading every running total again "
            + $"{Machine.Milliseconds(Machine.Median(whole))}");
    }

    private static async Task<double> Milliseconds(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    [GeneratedRegex("href=\"([^\"]+)\" rel=\"next\"")]
    private static partial Regex Next();

    [GeneratedRegex("(?:href|src)=\"(/build/[^\"]+)\"")]
    private static partial Regex Built();
}

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Acquit.Bench;

/// <summary>What a page stood under load.</summary>
/// <param name="Rate">Requests answered a second.</param>
/// <param name="Half">Half of the answers came within these milliseconds.</param>
/// <param name="P99">99 in 100 came within these.</param>
internal sealed record Load(double Rate, double Half, double P99)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Rate:N0} requests/s, median {Half:N1} ms, p99 {P99:N1} ms");
}

/// <summary>Sixteen connections on the loopback, by Debian's wrk where it is there, else by this process.</summary>
internal static partial class LoadLoop
{
    public const int Connections = 16;

    private const string Wrk = "/usr/bin/wrk";

    /// <summary>What loads.</summary>
    public static string Tool => File.Exists(Wrk) ? "wrk" : "HttpClient in this process";

    // Each request bears a number of its own, so that the page is drawn for it and not found drawn.
    private const string Anew = "local n = 0 request = function() n = n + 1 return wrk.format(nil, wrk.path .. 'encore=' .. n) end";

    /// <summary>Loads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="cookie">Who asks.</param>
    /// <param name="duration">For how long.</param>
    /// <param name="anew">True to ask an address never asked before, each time.</param>
    public static async Task<Load> Run(Uri page, string cookie, TimeSpan duration, bool anew = false)
    {
        var asked = anew ? new Uri($"{page}{(page.Query.Length == 0 ? '?' : '&')}") : page;
        return File.Exists(Wrk)
            ? await ByWrk(asked, cookie, duration, anew)
            : await ByClients(asked, cookie, duration, anew);
    }

    private static async Task<Load> ByWrk(Uri page, string cookie, TimeSpan duration, bool anew)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, anew ? Anew : "");
        var start = new ProcessStartInfo(Wrk) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])
        [
            "-t1", $"-c{Connections}", $"-d{(int)duration.TotalSeconds}s", "--latency", "-s", script, "-H", "Cookie: " + cookie, "-H",
            "Accept-Encoding: br", page.ToString(),
        ])
        {
            start.ArgumentList.Add(argument);
        }

        using var wrk = Process.Start(start)!;
        var told = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        File.Delete(script);
        if (Bad().IsMatch(told))
        {
            throw new InvalidOperationException($"{page} failed under load:\n{told}");
        }

        return new(
            double.Parse(Rate().Match(told).Groups[1].Value, CultureInfo.InvariantCulture),
            Milliseconds(Half().Match(told)), Milliseconds(P99().Match(told)));
    }

    private static double Milliseconds(Match match) =>
        double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * match.Groups[2].Value switch
        {
            "us" => 0.001,
            "ms" => 1,
            _ => 1000,
        };

    private static async Task<Load> ByClients(Uri page, string cookie, TimeSpan duration, bool anew)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false };
        using var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var watch = Stopwatch.StartNew();
        var number = 0;
        var times = (await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var own = new List<double>();
            while (watch.Elapsed < duration)
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(anew ? new Uri($"{page}encore={Interlocked.Increment(ref number)}") : page);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                own.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return own;
        })))).SelectMany(own => own).Order().ToList();
        return new(times.Count / watch.Elapsed.TotalSeconds, times[times.Count / 2], times[times.Count * 99 / 100]);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Half();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P99();

    [GeneratedRegex("Non-2xx|Socket errors")]
    private static partial Regex Bad();
}

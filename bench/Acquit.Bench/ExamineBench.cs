using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Acquit.Acts;
using Acquit.Formats.ActText;

namespace Acquit.Bench;

/// <summary>
/// <c>examine</c>: warm in process beside a bare line-by-line scan of the same bytes by regular expressions (a lower bound: it
/// finds strings and understands nothing); the whole process beside GNU grep; a file of a thousand acts, per act and in memory.
/// </summary>
internal static partial class ExamineBench
{
    private const int Acts = 1000;

    public static void Run()
    {
        var act = Source();
        var bytes = File.ReadAllBytes(act.FullName);
        Console.WriteLine($"act: {act.Name}, {bytes.Length} bytes");
        var warm = InProcess(bytes, act.Name);
        ThousandActs(bytes, act.Name, warm);
        WholeProcess(act, bytes);
    }

    /// <summary>The real act where it is at hand, else the sample of the same layout.</summary>
    private static FileInfo Source()
    {
        var root = Machine.Root();
        var real = new FileInfo(Path.Combine(root, "..", "shared", "acts", "deliberation-2022-284.txt"));
        return real.Exists ? real : new(Path.Combine(root, "samples", "stusn", "deliberation-2022-284-fictif.txt"));
    }

    private static double InProcess(byte[] bytes, string name)
    {
        var ours = Measure(300, () => Examine(bytes, name));
        var peer = Measure(300, () => Scan(bytes));
        Console.WriteLine($"warm, in process, median of 300: examine {ours}; peer, {Patterns.Length} regular expressions line "
            + $"by line, {peer}; ratio {ours.Median / peer.Median:N1} ({ours.Processor / peer.Processor:N1} in processor time)");
        return ours.Median;
    }

    private static void ThousandActs(byte[] bytes, string name, double warm)
    {
        var many = Repeat(bytes, Acts);
        List<double> times = [];
        var few = LiveAfter(Repeat(bytes, 10), name);
        for (var i = 0; i < 5; i++)
        {
            var clock = Stopwatch.StartNew();
            var points = Examine(many, name);
            times.Add(clock.Elapsed.TotalMilliseconds);
            GC.KeepAlive(points);
        }

        var live = LiveAfter(many, name);
        var each = Machine.Median(times) / Acts;
        Console.WriteLine($"{Acts} acts in one file: {Machine.Milliseconds(each)} an act, {each / warm:N2} of one warm act; "
            + $"live memory beyond the file's bytes: {few / 1024} KiB at 10 acts, {live / 1024} KiB at {Acts}");
    }

    /// <summary>Most memory alive while the acts go by, less what was alive before.</summary>
    private static long LiveAfter(byte[] bytes, string name)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var seen = 0;
        foreach (var reading in ExamineAct.Handle(Open(bytes, name)))
        {
            GC.KeepAlive(reading);
            if (++seen % Math.Max(1, Acts / 20) == 0 || seen == 10)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        return most;
    }

    private static void WholeProcess(FileInfo act, byte[] bytes)
    {
        var program = Path.Combine(Machine.Root(), "artifacts", "publish", "acquit");
        if (!File.Exists(program))
        {
            Console.WriteLine("whole process: not measured, ./acquit has not been published here yet");
            return;
        }

        var many = Path.Combine(Path.GetTempPath(), $"acquit-bench-{Environment.ProcessId}.txt");
        File.WriteAllBytes(many, Repeat(bytes, Acts));
        try
        {
            var one = Enumerable.Range(0, 15).Select(_ => Spawn(program, "examine", act.FullName)).ToList();
            var peer = Enumerable.Range(0, 15).Select(_ => Spawn("grep", "-nE", "[0-9]+([ ,][0-9]+)*", act.FullName)).ToList();
            var thousand = Enumerable.Range(0, 3).Select(_ => Spawn(program, "examine", many, "--json")).ToList();
            Console.WriteLine(
                $"whole process, median of 15: examine {Machine.Milliseconds(Machine.Median(one.Select(each => each.Milliseconds)))} "
                + $"; peer, grep {Machine.Milliseconds(Machine.Median(peer.Select(each => each.Milliseconds)))}");
            Console.WriteLine(
                $"peak resident memory of the process: {one.Max(each => each.PeakKibibytes) / 1024} MiB for one act, "
                + $"{thousand.Max(each => each.PeakKibibytes) / 1024} MiB for {Acts} ({bytes.Length * Acts / 1024 / 1024} MiB of text), "
                + $"{Machine.Milliseconds(Machine.Median(thousand.Select(each => each.Milliseconds)) / Acts)} an act");
        }
        finally
        {
            File.Delete(many);
        }
    }

    private static (double Milliseconds, long PeakKibibytes) Spawn(string program, params string[] args)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, args)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Drain(process.StandardOutput.BaseStream);
        Drain(process.StandardError.BaseStream);
        var peak = 0L;
        while (!process.WaitForExit(2))
        {
            peak = Math.Max(peak, Peak($"/proc/{process.Id}/status"));
        }

        return (clock.Elapsed.TotalMilliseconds, peak);
    }

    private static void Drain(Stream output) => new Thread(() => output.CopyTo(Stream.Null)) { IsBackground = true }.Start();

    private static long Peak(string status)
    {
        try
        {
            var line = File.ReadLines(status).FirstOrDefault(each => each.StartsWith("VmHWM", StringComparison.Ordinal));
            return line is null ? 0
                : long.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static Measured Measure(int times, Func<int> work)
    {
        for (var i = 0; i < times / 3; i++)
        {
            work();
        }

        var before = Environment.CpuUsage.TotalTime;
        var median = Machine.Median([.. Enumerable.Range(0, times).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            GC.KeepAlive(work());
            return clock.Elapsed.TotalMilliseconds;
        })]);
        return new(median, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times);
    }

    /// <summary>Median of the clock, and mean processor time: the second hardly changes on a busy machine.</summary>
    private readonly record struct Measured(double Median, double Processor)
    {
        public override string ToString() =>
            $"{Machine.Milliseconds(Median)} ({Machine.Milliseconds(Processor)} of processor)";
    }

    private static int Examine(byte[] bytes, string name) =>
        ExamineAct.Handle(Open(bytes, name)).Sum(reading => reading.Reports.Sum(report => report.Points.Count));

    private static ActSource Open(byte[] bytes, string name) =>
        ActFile.Open(bytes, name).Match(source => source, refusals => throw new InvalidOperationException(refusals[0].Code));

    private static byte[] Repeat(byte[] bytes, int times)
    {
        var repeated = new byte[(bytes.Length + 1) * times];
        for (var i = 0; i < times; i++)
        {
            bytes.CopyTo(repeated, i * (bytes.Length + 1));
            repeated[(i * (bytes.Length + 1)) + bytes.Length] = (byte)'\n';
        }

        return repeated;
    }

    private static int Scan(byte[] bytes)
    {
        using var reader = new StringReader(Encoding.UTF8.GetString(bytes));
        var found = 0;
        while (reader.ReadLine() is { } line)
        {
            foreach (var pattern in Patterns)
            {
                found += pattern.Count(line);
            }
        }

        return found;
    }

    private static readonly Regex[] Patterns =
        [Amount(), Date(), WordedDate(), Article(), Number(), Name(), Votes(), Coding(), Percent(), Heading()];

    [GeneratedRegex(@"\d{1,3}(?:[ \u00A0\u202F]\d{3})*(?:,\s?\d{2})?\s?(?:€|euros)")]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b\d{2}/\d{2}/\d{4}\b")]
    private static partial Regex Date();

    [GeneratedRegex(@"\b\d{1,2}(?:er)?\s+(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s+\d{4}\b", RegexOptions.IgnoreCase)]
    private static partial Regex WordedDate();

    [GeneratedRegex(@"\bL\.\s?\d+(?:-\s?\d+)*")]
    private static partial Regex Article();

    [GeneratedRegex(@"n\s?°\s?\d{4}-\d+", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:M\.|Mme)\s+\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)*\s+\p{Lu}[\p{Lu}'-]+")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:Pour|Contre|Abstention)\s*:\s*\d+", RegexOptions.IgnoreCase)]
    private static partial Regex Votes();

    [GeneratedRegex(@"\d{4,6}//\d{3,7}")]
    private static partial Regex Coding();

    [GeneratedRegex(@"\d+(?:\s?,\s?\d+)?\s?%")]
    private static partial Regex Percent();

    [GeneratedRegex(@"^(?:Vu|Considérant|Article|DECIDE|REUNION)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}

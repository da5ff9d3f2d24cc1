using System.Diagnostics;
using System.Globalization;
using System.Text;
using Acquit.Core.Common;
using Acquit.Formats.ActText;

namespace Acquit.Bench;

/// <summary>
/// <c>fuzz-acts [SECONDS] [SEED]</c>: damages acts at random and reads them until time is up. It fails on an exception,
/// on a span outside the text and on a reading slower than its length allows. Not a benchmark.
/// </summary>
internal static class FuzzActs
{
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "\f", "-\n", "Vu ", "Article 1 :", "Pour : 12", "1.234,5,6 €", "31 février 2022", "\u00A0",
        "\u00AD", "e\u0301", "\uD800", "DEPARTEMENT DE\n", "DELIBERATION\n", "RAPPORT N°3\n", "Étaient présents : ",
        "donne pouvoir à ", "//", "13172//90\n0202", "TOTAL 1,00 2,00", "Investissement Fonctionnement\n", "(", ")",
        "«", "»", "€", "taux de 5 %", ";", ",", ".", ":",
    ];

    public static int Run(string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 60;
        var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount;
        Console.WriteLine($"fuzz-acts: {seconds} s, seed {seed}");
        var texts = Texts();
        var random = new Random(seed);
        var clock = Stopwatch.StartNew();
        var cases = 0;
        (double Milliseconds, int Length) worst = default;
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            var text = Damage(texts[random.Next(texts.Length)], random);
            var start = Stopwatch.GetTimestamp();
            var fault = Fault(text);
            var spent = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            worst = spent > worst.Milliseconds ? (spent, text.Length) : worst;
            cases++;
            if (fault is not null)
            {
                var path = Path.Combine(Path.GetTempPath(), $"fuzz-acts-{seed}-{cases}.txt");
                File.WriteAllText(path, text);
                Console.Error.WriteLine($"case {cases}: {fault}; kept in {path}");
                return 3;
            }
        }

        Console.WriteLine(
            $"{cases} cases, slowest {worst.Milliseconds:0.0} ms for {worst.Length} characters; no fault");
        return Repetitions();
    }

    /// <summary>The same piece over and over: doubling the text must not cost much more than double.</summary>
    private static int Repetitions()
    {
        var code = 0;
        foreach (var piece in Pieces.Where(piece => piece.Trim().Length > 1))
        {
            foreach (var separator in (ReadOnlySpan<string>)["", "\n"])
            {
                var half = Time(piece + separator, 500_000);
                var whole = Time(piece + separator, 1_000_000);
                if (whole > 2000 && whole > 3.2 * half)
                {
                    Console.Error.WriteLine(
                        $"'{piece.Trim()}' grows faster than its length: {half:0} ms, then {whole:0} ms");
                    code = 3;
                }
            }
        }

        Console.WriteLine(code == 0 ? "repetitions: time grows with length" : "repetitions: see above");
        return code;
    }

    private static double Time(string piece, int length)
    {
        var lines = new StringBuilder().Insert(0, piece, length / piece.Length).ToString().Split('\n');
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        ActReader.Read(lines);
        process.Refresh();
        return (process.TotalProcessorTime - start).TotalMilliseconds;
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var i = random.Next(1, 30); i > 0; i--)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0: damaged.Remove(at, Math.Min(random.Next(60), damaged.Length - at)); break;
                case 1: damaged.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 2: damaged[at] = (char)random.Next(0x20, 0x2100); break;
                default:
                    damaged.Insert(at, text.AsSpan(random.Next(text.Length / 2),
                    random.Next(Math.Min(400, text.Length / 2)))); break;
            }

            damaged.Append(damaged.Length == 0 ? "x" : "");
        }

        return damaged.ToString();
    }

    private static string? Fault(string text)
    {
        try
        {
            var lines = text.Split('\n');
            var reading = ActReader.Read(lines);
            var spans = reading.Amounts.Select(amount => amount.Span)
                .Concat(reading.Remarks.Select(remark => remark.Span))
                .Concat(reading.Acts.SelectMany(act => act.Citations.Select(citation => citation.Span)))
                .Concat(reading.Acts.SelectMany(act => act.Roll.Present.Select(name => name.Span)))
                .Concat(reading.Acts.SelectMany(act => act.Codings.Select(coding => coding.Span)));
            return spans.Where(span => !Lies(lines, span))
                .Select(span => $"span outside the text: {span}").FirstOrDefault();
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
    }

    private static bool Lies(string[] lines, SourceSpan span) =>
        span.Line >= 1 && span.EndLine <= lines.Length && span.Line <= span.EndLine && span.Column >= 1
            && span.EndColumn >= 1
        && span.Column <= lines[span.Line - 1].Length && span.EndColumn <= lines[span.EndLine - 1].Length;

    private static string[] Texts()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Acquit.slnx")))
        {
            root = root.Parent;
        }

        var folder = root?.FullName ?? throw new InvalidOperationException("Acquit.slnx not found above the program");
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(folder, "tests", "Acquit.Tests", "Fixtures", "Acts"), "*.txt")
                .Select(File.ReadAllText),
            .. Directory.EnumerateFiles(Path.Combine(folder, "samples", "stusn"), "*.txt").Select(File.ReadAllText),
        ];
    }
}

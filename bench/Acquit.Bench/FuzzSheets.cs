using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Documents.Tables;
using Acquit.Formats.Csv;

namespace Acquit.Bench;

/// <summary>
/// <c>fuzz-sheets [SECONDS] [SEED]</c>: damages CSV files and the parts of workbooks at random and reads them until
/// time is
/// up. It fails on an exception, on a defect without a line and on a reading of more than five seconds. Not a
/// benchmark.
/// </summary>
internal static class FuzzSheets
{
    private const int Slowest = 5000;

    private static readonly ImportOptions Options = new(
        [new(new(new Guid(1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2)), "Équipements", Section.Capital, Money.Euros(1))]);

    private static readonly string[] Pieces =
    [
        "\"", ";", "\n", "\r", "\t", ",", "\0", "1.234,5,6", "31/02/2022", "-1", "=1+1", "Total", "avoir", "Mandat;HT;TTC\n",
        "9999999999999999999", "1E308", "\uFEFF", "&#0;", "<c>", "</c>", "<v>1</v>", "<f>A1</f>", "r=\"XFD1048576\"", "t=\"s\"",
        "<!DOCTYPE x>", "]]>", "s=\"1\"",
    ];

    public static async Task<int> Run(string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 60;
        var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount;
        Console.WriteLine($"fuzz-sheets: {seconds} s, seed {seed}");
        var (random, clock) = (new Random(seed), Stopwatch.StartNew());
        using var process = Process.GetCurrentProcess();
        var texts = Texts();
        var workbook = await Parts();
        var (cases, worst) = (0, 0.0);
        for (; clock.Elapsed.TotalSeconds < seconds; cases++)
        {
            var bytes = cases % 2 == 0 ? DamagedText(texts[random.Next(texts.Count)], random) : DamagedWorkbook(workbook, random);
            // Processor time: what else the machine does is no fault of a file.
            process.Refresh();
            var start = process.TotalProcessorTime;
            var fault = Fault(bytes);
            process.Refresh();
            var spent = (process.TotalProcessorTime - start).TotalMilliseconds;
            worst = Math.Max(worst, spent);
            if (fault is not null || spent > Slowest)
            {
                var path = Path.Combine(Path.GetTempPath(), $"fuzz-sheets-{seed}-{cases}.bin");
                await File.WriteAllBytesAsync(path, bytes);
                await Console.Error.WriteLineAsync($"case {cases}: {fault ?? $"{spent:0} ms"}; kept in {path}");
                return 3;
            }
        }

        Console.WriteLine($"{cases} cases, slowest {worst:0.0} ms; no fault");
        return 0;
    }

    private static string? Fault(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            return ExpenditureSheet.Open(stream, "fuzz", Options).Match(
                reading =>
                {
                    using (reading)
                    {
                        var count = reading.Expenditures().Count();
                        return reading.End().Match(
                            whole => whole.Defects.Concat(whole.Warnings).Any(defect => defect.Line < 1) ? "a defect "
                                + "without a line"
                                : count != whole.Sums.Rows ? "rows and sums differ" : null,
                            _ => null);
                    }
                },
                _ => null);
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
    }

    private static byte[] DamagedText(string text, Random random)
    {
        Encoding encoding = random.Next(3) switch
        {
            0 => new UTF8Encoding(false),
            1 => new UnicodeEncoding(false, true),
            _ => Encoding.Latin1,
        };
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Damaged(text, random))];
        if (random.Next(2) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static byte[] DamagedWorkbook(List<(string Name, string Text)> parts, Random random)
    {
        using var output = new MemoryStream();
        var hit = random.Next(parts.Count);
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < parts.Count; i++)
            {
                using var part = archive.CreateEntry(parts[i].Name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(i == hit ? Damaged(parts[i].Text, random) : parts[i].Text));
            }
        }

        var bytes = output.ToArray();
        if (random.Next(4) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static string Damaged(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var i = random.Next(0, 12); i > 0; i--)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(3))
            {
                case 0: damaged.Remove(at, Math.Min(random.Next(40), damaged.Length - at)).Append(' '); break;
                case 1: damaged.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                default: damaged[at] = (char)random.Next(0x20, 0x2100); break;
            }
        }

        return damaged.ToString();
    }

    private static List<string> Texts() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Machine.Root(), "samples", "stusn"), "*.csv").Select(File.ReadAllText),
    ];

    private static async Task<List<(string Name, string Text)>> Parts()
    {
        using var stream = new MemoryStream();
        var lines = Texts()[^1].Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.TrimEnd('\r').Split(';')).ToList();
        var heading = new TableHeading(
            new("FICTIF", "FICTIF"), true, null, null,
            [.. lines[0].Select(title => new TableColumn(new(title, title), ColumnKind.Text))]);
        var table = new ExportableTable(
            heading, [.. lines.Skip(1).Select(line => (IReadOnlyList<TableCell>)[.. line.Select(cell => TableCell.Of(cell))])]);
        await XlsxTable.Write(stream, table, Language.French);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        return
        [
            .. archive.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return (entry.FullName, reader.ReadToEnd());
            }),
        ];
    }
}

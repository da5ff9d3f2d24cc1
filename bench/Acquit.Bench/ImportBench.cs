using System.Diagnostics;
using System.Globalization;
using System.Text;
using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Documents.Tables;
using Acquit.Formats.Csv;
using Acquit.Spending;
using Acquit.Storage;
using Acquit.Storage.Documents;
using Acquit.Storage.Grants;
using DuckDB.NET.Data;

namespace Acquit.Bench;

/// <summary>
/// <c>import [ROWS]</c>: a file of payment orders through the import's own handler (dry run, then all or nothing), CSV and,
/// up to 100 000 rows, XLSX; beside DuckDB that loads the bare rows of the same CSV into a database file.
/// </summary>
internal static class ImportBench
{
    private const int MostOfAWorkbook = 100_000;

    private static readonly GrantId Grant = new(new Guid(1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
    private static readonly PlanLineId Line = new(new Guid(1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2));
    private static readonly Period Window = new(new(2020, 3, 1), new(2023, 12, 31));

    public static async Task<int> Run(string[] args)
    {
        var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateDirectory(Path.Combine(
            Machine.Root(), "artifacts", "bench", Guid.CreateVersion7().ToString("N")));
        try
        {
            var csv = Path.Combine(folder.FullName, "mandats.csv");
            await File.WriteAllLinesAsync(csv, Lines(rows), new UTF8Encoding(false));
            var bare = Bare(csv, Path.Combine(folder.FullName, "bare.duckdb"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{rows:N0} rows, {new FileInfo(csv).Length >> 20} MiB; DuckDB, bare rows into a file: {bare.TotalSeconds:N2} s,"
                + $" {rows / bare.TotalSeconds:N0} rows/s"));
            Console.WriteLine("| database | file | dry run, rows/s | recording, rows/s | whole, ratio to DuckDB | same file again, s | peak memory, MiB |");
            var workbook = Path.Combine(folder.FullName, "mandats.xlsx");
            await Workbook(workbook, Math.Min(rows, MostOfAWorkbook));
            foreach (var server in (bool[])[false, true])
            {
                if (server && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ACQUIT_TEST_POSTGRES")))
                {
                    Console.WriteLine("PostgreSQL: ACQUIT_TEST_POSTGRES not set");
                    continue;
                }

                await Measure(server, csv, rows, bare, folder);
                await Measure(server, workbook, Math.Min(rows, MostOfAWorkbook), bare * Math.Min(1.0, (double)MostOfAWorkbook / rows), folder);
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Measure(bool server, string file, int rows, TimeSpan bare, DirectoryInfo folder)
    {
        await using var place = await DatabasePlace.Open(server);
        await using var door = new UnitOfWork(place.Database);
        using var grants = new GrantsFacade(place.Database);
        var vault = new DocumentVault(Path.Combine(folder.FullName, $"vault-{Guid.CreateVersion7():N}"));
        var imports = new ImportExpenditures(
            new(place.Database, grants), new(place.Database), grants, vault, new DocumentsFacade(place.Database), new(door));
        var acting = new Acting(Actor.With(Grant.Value, Role.Rapporteur), TimeProvider.System.GetUtcNow(), "bench");
        await door.Commit(acting.Under(Right.EnterExpenditure), [Agreement(), Plan()]);
        await using var stream = File.OpenRead(file);
        var kept = ((Decision<VaultedFile>.Accepted)await vault.Store(stream, ImportLimits.Bytes)).Value;
        var command = new ImportExpenditures.Command(Grant, kept.Sha256, Path.GetFileName(file), null, null);
        GC.Collect();
        using var memory = new PeakMemory();
        var watch = Stopwatch.StartNew();
        var reading = ((Decision<ImportReading>.Accepted)await imports.Read(command, acting, default)).Value;
        var read = watch.Elapsed;
        if (!reading.IsAcceptable || await imports.Record(reading, new(acting), default) is not Decision<Recorded>.Accepted)
        {
            throw new InvalidOperationException(reading.AllRefusals is [var first, ..] ? first.Message.English : "not recorded");
        }

        var whole = watch.Elapsed;
        watch.Restart();
        if (await imports.Handle(command, new(acting), default) is Decision<Recorded>.Accepted)
        {
            throw new InvalidOperationException("the same file was recorded twice");
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {(server ? "PostgreSQL" : "SQLite")} | {Path.GetExtension(file)[1..]}, {rows:N0} rows | {rows / read.TotalSeconds:N0} |"
            + $" {rows / (whole - read).TotalSeconds:N0} | {whole / bare:N1} | {watch.Elapsed.TotalSeconds:N1} | {memory.Mebibytes:N0} |"));
    }

    private static TimeSpan Bare(string csv, string file)
    {
        using var connection = new DuckDBConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        var watch = Stopwatch.StartNew();
        command.CommandText =
            $"set threads = {Environment.ProcessorCount}; create table bare as select * from read_csv('{csv}', delim=';', header=true, all_varchar=true);"
            + " checkpoint";
        command.ExecuteNonQuery();
        return watch.Elapsed;
    }

    private static IEnumerable<string> Lines(int rows) => Enumerable.Range(1, rows).Select(Row)
        .Select(row => string.Join(';', row.Select(cell => cell.ToString())))
        .Prepend("Mandat;Facture;Fournisseur;Objet;Poste;Montant HT;TVA;Montant TTC;Date de facture;Service fait;Date de paiement;Montant payé");

    private static object[] Row(int number)
    {
        var (net, on) = (10_000 + (number % 9973), Window.From.AddDays(number % 1200));
        string Euros(int cents) => $"{cents / 100},{cents % 100:00}";
        return
        [
            $"M-{number}", $"FA-{number}", $"FICTIF Société {number % 500}", "Tablettes FICTIF", "Équipements", Euros(net),
            Euros(2000), Euros(net + 2000), Days.Iso(on), Days.Iso(on.AddDays(10)), Days.Iso(on.AddDays(30)), Euros(net + 2000),
        ];
    }

    private static async Task Workbook(string file, int rows)
    {
        string[] titles = Lines(0).Single().Split(';');
        var heading = new TableHeading(
            new("Mandats FICTIF", "FICTIF orders"), true, null, null,
            [.. titles.Select(title => new TableColumn(new(title, title), ColumnKind.Text))]);
        var table = new ExportableTable(
            heading,
            [.. Enumerable.Range(1, rows).Select(number => (IReadOnlyList<TableCell>)
                [.. Row(number).Select(cell => TableCell.Of((string)cell))])]);
        await using var output = File.Create(file);
        await XlsxTable.Write(output, table, Language.French);
    }

    private static AgreementRecorded Agreement() => new(
        Grant, "FICTIF", "FEDER", "Région", "Département", Money.Euros(2_101_975), Money.Euros(2_971_219), Window, Window,
        null, Window.From);

    private static PlanRecorded Plan() =>
        new(Grant, [new(Line, "Équipements", Section.Capital, Money.Euros(2_971_219))], Window.From);

    /// <summary>The largest resident memory seen while it lives.</summary>
    private sealed class PeakMemory : IDisposable
    {
        private readonly Timer timer;
        private long peak;

        public PeakMemory() => timer = new(_ => peak = Math.Max(peak, Environment.WorkingSet), null, 0, 50);

        public long Mebibytes => peak >> 20;

        public void Dispose() => timer.Dispose();
    }
}

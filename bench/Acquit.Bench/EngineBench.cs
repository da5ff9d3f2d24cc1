using System.Diagnostics;
using System.Globalization;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using DuckDB.NET.Data;

namespace Acquit.Bench;

/// <summary>
/// A million expenditures in memory to the three numbers with their reasons, through the function and the records that
/// the pages use, beside DuckDB summing the same rows in the same process with as many threads.
/// </summary>
internal static class EngineBench
{
    private const int Count = 1_000_000;
    private const int Rounds = 31;
    private const int WarmUp = 40;
    private const int Threads = 2;
    private const int Chunk = 1 << 15;

    private const string BareSums = """
        select line, count(*), sum(net), sum(gross), sum(paid), sum(credit_net), sum(exposure)
        from expenditure group by line
        """;

    private const string FormulaSums = """
        select line, count(*), sum(net), sum(credit_net),
          sum(case when delivered_on <= $at and delivered_on between $from and $to
              and paid_on <= $at and paid_on between $from and $to
            then least(net - credit_net,
              (2 * (net - credit_net) * paid + gross - credit_gross) // (2 * (gross - credit_gross)))
            else 0 end),
          sum(case when delivered_on <= $at and delivered_on between $from and $to
              and paid_on <= $at and paid_on between $from and $to and attested_on <= $at and certified_on <= $at
            then greatest(0, least(net - credit_net,
              (2 * (net - credit_net) * paid + gross - credit_gross) // (2 * (gross - credit_gross))) - exposure)
            else 0 end)
        from expenditure where recorded_on <= $at group by line
        """;

    private static readonly Period Window = new(new(2020, 3, 1), new(2023, 12, 31));
    private static readonly DateOnly At = new(2023, 11, 24);

    private static readonly GrantTerms Terms = new(
        new(2_101_975_00L * 1000), new(2_971_219_36L * 1000), LinesFungible: false, Ratio.Zero, Ratio.Percent(80),
        [.. Enumerable.Range(1, 5).Select(line => new PlanLine(
            new(new Guid(line, 0, 0, new byte[8])), $"Poste {line}", Section.Capital, new(2_971_219_36L * 200)))]);

    private static readonly CountingTerms[] Counting = [.. Terms.Lines.Select(_ => new CountingTerms(
        Window, EvidenceSet.Of(EvidenceKind.PaymentAttested, EvidenceKind.DeliveryCertified)))];

    /// <summary>Prints medians and ratios; throws where both sides do not agree to the cent.</summary>
    public static void Run()
    {
        var rows = FictitiousRows.Draw(Count, Terms.Lines.Count, Window, seed: 284);
        var histories = rows.Select(row => row.History()).ToArray();
        using var connection = Load(rows);
        using var crew = new Crew(Threads);
        var position = Compute(histories, crew);
        Agree(position, Query(connection, FormulaSums));

        for (var round = 0; round < WarmUp; round++)
        {
            Compute(histories, crew);
            Query(connection, BareSums);
        }

        var (engine, bare, formula) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            engine.Add(Milliseconds(() => Compute(histories, crew)));
            bare.Add(Milliseconds(() => Query(connection, BareSums)));
            formula.Add(Milliseconds(() => Query(connection, FormulaSums)));
        }

        Console.WriteLine($"{Count:N0} expenditures, {Threads} threads, median of {Rounds} rounds in one process");
        Print("Acquit: three numbers with every reason", engine, bare);
        Print("DuckDB: bare sums by line", bare, bare);
        Print("DuckDB: sums by the formula, no reasons", formula, bare);
        Console.WriteLine($"due {position.Due}, defensible {position.Defensible}, {position.Reasons.Count} reasons");
    }

    private static GrantPosition Compute(ExpenditureHistory[] histories, Crew crew)
    {
        var parts = new LineTotals[Threads][];
        var next = -1;
        crew.Run(part =>
        {
            var totals = Terms.Lines.Select(_ => new LineTotals()).ToArray();
            while (Interlocked.Increment(ref next) is var chunk && chunk * Chunk < histories.Length)
            {
                var rows = histories.AsSpan(chunk * Chunk, Math.Min(Chunk, histories.Length - (chunk * Chunk)));
                SpendingEngine.AddTo(rows, Counting, At, totals);
            }

            parts[part] = totals;
        });
        foreach (var others in parts.Skip(1))
        {
            for (var line = 0; line < others.Length; line++)
            {
                parts[0][line].Add(others[line]);
            }
        }

        return GrantPosition.Compute(Terms, Terms.Lines.Select((line, i) => (line.Id, parts[0][i])).ToDictionary());
    }

    private static DuckDBConnection Load(IReadOnlyList<FictitiousRow> rows)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            set threads = {Threads};
            create table expenditure (line integer, recorded_on date, net bigint, gross bigint, delivered_on date,
              paid_on date, paid bigint, attested_on date, certified_on date, credit_net bigint, credit_gross bigint,
              exposure bigint)
            """;
        command.ExecuteNonQuery();
        using var appender = connection.CreateAppender("expenditure");
        foreach (var row in rows)
        {
            var target = appender.CreateRow();
            target.AppendValue(row.Line).AppendValue(row.On).AppendValue(row.Net).AppendValue(row.Gross);
            target.AppendValue(row.DeliveredOn).AppendValue(row.PaidOn).AppendValue(row.Paid)
                .AppendValue(row.AttestedOn).AppendValue(row.CertifiedOn).AppendValue(row.CreditNet)
                .AppendValue(row.CreditGross).AppendValue(row.Exposure).EndRow();
        }

        return connection;
    }

    private static List<(int Line, Int128[] Sums)> Query(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql
            .Replace("$at", Literal(At), StringComparison.Ordinal)
            .Replace("$from", Literal(Window.From), StringComparison.Ordinal)
            .Replace("$to", Literal(Window.To), StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var result = new List<(int, Int128[])>();
        while (reader.Read())
        {
            var sums = new Int128[reader.FieldCount - 1];
            for (var column = 0; column < sums.Length; column++)
            {
                var text = Convert.ToString(reader.GetValue(column + 1), CultureInfo.InvariantCulture)!;
                sums[column] = Int128.Parse(text, CultureInfo.InvariantCulture);
            }

            result.Add((reader.GetInt32(0), sums));
        }

        return result;
    }

    private static string Literal(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"date '{day:yyyy-MM-dd}'");

    private static void Agree(GrantPosition position, List<(int Line, Int128[] Sums)> sums)
    {
        foreach (var (line, values) in sums)
        {
            var ours = position.Lines[line];
            if (values[1] != ours.Net.Cents || values[2] != ours.Credited.Cents || values[3] != ours.Eligible.Cents
                || values[4] != ours.EligibleDefensible.Cents)
            {
                throw new InvalidOperationException(
                    $"line {line}: DuckDB {string.Join(' ', values)}, Acquit {ours}");
            }
        }
    }

    private static double Milliseconds(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static void Print(string name, List<double> times, List<double> peer)
    {
        var (median, against) = (Median(times), Median(peer));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-44} median {median,7:0.0} ms, ratio {median / against:0.00}; best {times.Min(),6:0.0} ms"));
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Formats.Csv;
using Xunit;

namespace Acquit.Tests.Samples;

public class DemonstrationTests
{
    private static readonly DemonstrationProgramme Programme = DemonstrationProgramme.Read();

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Expected().GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_engine_finds_the_numbers_of_the_independent_computation(int index)
    {
        var expected = Expected()[index];
        var at = Day(expected.GetProperty("at"));
        var by = expected.GetProperty("recordedBy").ValueKind == JsonValueKind.Null
            ? DateOnly.MaxValue : Day(expected.GetProperty("recordedBy"));
        var lines = Programme.Lines(at, by);

        var planned = Programme.Facts.Plan.Lines;
        Assert.Equal(
            expected.GetProperty("lines").EnumerateArray()
                .Select(line => (Text(line, "eligiblePaid"), Text(line, "evidenced"))),
            lines.Select(line => (line.Eligible.ToString(), line.Defensible.ToString())));
        var ratio = Ratio.Of(Programme.Facts.Agreement.Ceiling, Programme.Facts.Agreement.Base);
        var due = lines.Select((line, i) => Money.Min(line.Eligible, planned[i].Planned)).Aggregate((a, b) => a + b);
        var defensible = lines.Select((line, i) => Money.Min(line.Defensible, planned[i].Planned))
            .Aggregate((a, b) => a + b);
        Assert.Equal(Text(expected, "due"), due.Times(ratio).ToString());
        Assert.Equal(Text(expected, "defensible"), defensible.Times(ratio).ToString());
    }

    [Theory]
    [InlineData("withdrawn", UncountedReason.Withdrawn)]
    [InlineData("payment.missing", UncountedReason.PaymentMissing)]
    [InlineData("payment.outside-window", UncountedReason.PaymentOutsideWindow)]
    [InlineData("delivery.missing", UncountedReason.DeliveryMissing)]
    [InlineData("delivery.outside-window", UncountedReason.DeliveryOutsideWindow)]
    [InlineData("delivery.not-certified", UncountedReason.DeliveryNotCertified)]
    [InlineData("payment.not-attested", UncountedReason.PaymentNotAttested)]
    [InlineData("vat.declared", UncountedReason.VatDeclared)]
    [InlineData("finding.open", UncountedReason.FindingOpen)]
    public void Every_reason_occurs_and_holds_the_expected_euros(string code, UncountedReason reason)
    {
        var last = Expected()[Expected().GetArrayLength() - 1];
        var lines = Programme.Lines(Day(last.GetProperty("at")), DateOnly.MaxValue);
        var sum = lines.Select(line => line.Totals.Of(MeasureKind.Uncounted, reason)).Aggregate((a, b) => a + b);

        Assert.True(sum > Money.Zero);
        Assert.Equal(Text(last.GetProperty("uncounted"), code), sum.ToString());
    }

    [Fact]
    public void The_files_are_clean_and_their_totals_agree()
    {
        Assert.Equal([32, 20, 11], Programme.Imports.Select(import => import.Sums.Rows));
        Assert.Equal(1, Programme.Imports.Sum(import => import.Sums.CreditNotes));
        Assert.All(Programme.Imports, import =>
        {
            Assert.Empty(import.Defects);
            Assert.Equal(1, import.Sums.TotalsRows);
            Assert.DoesNotContain(import.Warnings, warning => warning.Code == "import.total-differs");
        });
    }

    [Fact]
    public void Each_row_and_each_document_says_that_it_is_fictitious()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("samples", "stusn"), "*fictif*"))
        {
            Assert.Contains(
                "FICTIF", File.ReadLines(file).Take(10).Aggregate("", string.Concat), StringComparison.Ordinal);
        }

        Assert.All(
            Programme.Imports.SelectMany(import => import.Expenditures),
            row => Assert.StartsWith("FICTIF", row.Supplier, StringComparison.Ordinal));
    }

    [Fact]
    public void The_core_accepts_each_import_on_the_day_of_its_recording()
    {
        var grant = new GrantId(Guid.CreateVersion7());
        var known = new HashSet<string>();
        var lines = Programme.Facts.Plan.Lines.Select(line => line.Id).ToHashSet();
        var rapporteur = new Actor(Guid.CreateVersion7(), new HashSet<Role> { Role.Rapporteur });
        var opened = new List<FindingOpened>();
        foreach (var (import, entry) in Programme.Imports.Zip(Programme.Events.Imports))
        {
            var id = new ImportId(Guid.CreateVersion7());
            var rows = import.Expenditures.Select(row =>
            {
                var (expenditure, payments) = row.ToFacts(grant, id, new(Guid.CreateVersion7()), entry.RecordedOn);
                return new ImportedRow(row.Row, expenditure, payments, new(Guid.CreateVersion7()));
            }).ToList();
            var recorded = new ImportRecorded(
                id, grant, new('a', 64), new(import.File), rows.Count, entry.RecordedOn);
            DemonstrationProgramme.Value(ExpenditureDecisions.ImportExpenditures(
                recorded, alreadyImported: false, rapporteur, entry.RecordedOn));
            var context = new RecordingContext(lines, known, rapporteur, entry.RecordedOn, Ratio.Percent(20));
            opened.AddRange(rows.SelectMany(row =>
                DemonstrationProgramme.Value(ExpenditureDecisions.ImportRow(row, context)).OfType<FindingOpened>()));
            known.UnionWith(rows.Select(row => Folding.Key(row.Expenditure.OrderNumber)));
        }

        // The trap: a gross amount written as net, VAT not filled.
        Assert.Equal(("4.5", new Money(3840_00)), (Assert.Single(opened).Code, opened[0].Amount));
    }

    [Fact]
    public void Every_order_named_by_an_event_exists()
    {
        var known = Programme.Imports.SelectMany(import => import.Expenditures).Select(row => row.OrderNumber)
            .ToHashSet();

        Assert.Subset(known, Programme.Certifications.Select(one => one.Order).ToHashSet());
        Assert.Subset(known, Programme.Events.Attestations.SelectMany(one => one.Orders).ToHashSet());
        Assert.Subset(known, Programme.Events.Findings.Select(one => one.Order).ToHashSet());
        Assert.All(Programme.Events.Attestations, one =>
            Assert.All(one.Orders, order => Assert.Contains(
                order, File.ReadAllText(Repository.PathOf("samples", "stusn", one.Document)),
                StringComparison.Ordinal)));
    }

    [Fact]
    public void The_expected_numbers_are_those_that_the_script_prints()
    {
        var start = new ProcessStartInfo(
            "python3", [Repository.PathOf("samples", "stusn", "recompute.py"), "--expected"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not installed");
        }

        using (process)
        {
            var printed = process!.StandardOutput.ReadToEnd();
            Assert.Equal(File.ReadAllText(Repository.PathOf("samples", "stusn", "expected.json")), printed);
        }
    }

    private static JsonElement Expected()
    {
        using var stream = DemonstrationProgramme.Open("expected.json");
        return JsonDocument.Parse(stream).RootElement.GetProperty("cases");
    }

    private static DateOnly Day(JsonElement element) =>
        DateOnly.ParseExact(element.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}

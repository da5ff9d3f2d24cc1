using System.Text.Json;
using Acquit.Cli;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage;
using Acquit.Tests.Core.Grants;
using Xunit;

namespace Acquit.Tests.Grants;

/// <summary><c>due</c> and <c>what-if</c> over an embedded database, as typed.</summary>
public sealed class PositionCommandsTests : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("acquit-position-");

    public async ValueTask InitializeAsync()
    {
        await using var database = Database.Embedded(new(_data.FullName, Demonstration: false));
        Assert.Null(await database.Prepare(TestContext.Current.CancellationToken));
        await using var door = new UnitOfWork(database);
        var attribution = new Attribution(
            Guid.CreateVersion7(), new(2023, 1, 10, 9, 0, 0, TimeSpan.Zero), "EuFundsOfficer", "command-line");
        var committed = await door.Commit(attribution, Facts, cancellation: TestContext.Current.CancellationToken);
        Assert.Empty(committed.Match(_ => [], refusals => refusals.Select(refusal => refusal.Code)));
    }

    public ValueTask DisposeAsync()
    {
        _data.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Due_tells_the_three_numbers_with_their_reasons()
    {
        using var json = await Json("due", "--at", "2023-01-10");
        var root = json.RootElement;

        Assert.Equal("acquit-due/1", Text(root, "schema"));
        Assert.Equal("2023-01-10", Text(root, "at"));
        Assert.Equal("2101975.00", Text(root, "ceiling"));
        Assert.Equal("70744.52", Text(root, "due"));
        Assert.Equal("0.00", Text(root, "defensible"));
        Assert.Equal(5, root.GetProperty("lines").GetArrayLength());
        Assert.Equal("100000.00", Text(root.GetProperty("lines")[4], "eligiblePaid"));
        Assert.Equal("70744.52", Text(root.GetProperty("lines")[4], "due"));
        var reasons = root.GetProperty("reasons").EnumerateArray().ToDictionary(reason => Text(reason, "code"));
        Assert.Equal(["delivery.not-certified", "payment.missing"], reasons.Keys.Order());
        Assert.Equal("4.2", Text(reasons["payment.missing"], "finding"));
        Assert.Equal("50000.00", Text(reasons["payment.missing"], "amount"));
        Assert.Equal(1, reasons["payment.missing"].GetProperty("count").GetInt32());
        Assert.Equal("0.00", Text(reasons["delivery.not-certified"], "grantAtRisk"));
    }

    [Theory]
    [InlineData("2022-12-31", "2023-01-10", "70744.52")]
    [InlineData("2022-07-03", "2023-01-10", "0.00")]
    [InlineData("2022-08-31", "2023-01-10", "0.00")]
    public async Task Due_moves_with_the_date(string at, string recordedBy, string due)
    {
        using var json = await Json("due", "--at", at, "--recorded-by", recordedBy);

        Assert.Equal(due, Text(json.RootElement, "due"));
    }

    [Fact]
    public async Task Nothing_was_known_before_it_was_recorded()
    {
        var (code, _, errors) = await Run("due", "--at", "2023-01-10", "--recorded-by", "2023-01-09");

        Assert.Equal(ExitCode.Reserves, code);
        Assert.Contains("Aucun dossier", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1748252.38", "--line", "PASS NUMERIQUES=0")]
    [InlineData("1974634.86", "--line", "pass numériques=320 000,00")]
    [InlineData("2031230.48", "--transfer", "Pass numériques:teletravail=100000")]
    [InlineData("2101975.00", "--transfer", "Pass numériques:teletravail=100000", "--fungible")]
    [InlineData("2101975.00", "--transfer", "Pass numériques:teletravail=100000", "--capped", "10")]
    [InlineData("1751645.84", "--gross-declared", "all")]
    [InlineData("1810599.61", "--gross-declared", "capital")]
    [InlineData("2063581.81", "--correction", "TÉLÉTRAVAIL=5")]
    public async Task What_if_reproduces_the_figures_of_the_plan(string due, params string[] hypothesis)
    {
        using var json = await Json(["what-if", "--at", "2023-01-10", .. hypothesis]);

        Assert.Equal(due, Text(json.RootElement, "due"));
    }

    [Theory]
    [InlineData("1681580.00")]
    [InlineData("1050987.50", "--interim-cap", "50")]
    public async Task What_if_tells_what_may_be_requested(string requestable, params string[] hypothesis)
    {
        using var json = await Json(["what-if", "--at", "2023-01-10", .. hypothesis]);

        Assert.Equal(requestable, Text(json.RootElement, "requestable"));
    }

    [Fact]
    public async Task A_hypothesis_on_what_is_actual_invents_no_evidence()
    {
        using var json = await Json(
            "what-if", "--from", "actual", "--at", "2023-01-10", "--line", "télétravail=200000");

        Assert.Equal("141489.05", Text(json.RootElement, "due"));
        Assert.Equal("0.00", Text(json.RootElement, "defensible"));
    }

    [Theory]
    [InlineData(ExitCode.Usage, "--line", "télétravail")]
    [InlineData(ExitCode.Usage, "--line", "télétravail=1.234,5,6")]
    [InlineData(ExitCode.Usage, "--correction", "télétravail=cinq")]
    [InlineData(ExitCode.Usage, "--fungible", "--capped")]
    [InlineData(ExitCode.Usage, "--gross-declared", "some")]
    [InlineData(ExitCode.Reserves, "--line", "inconnu=1")]
    [InlineData(ExitCode.Reserves, "--transfer", "Plateforme d'échanges:Télétravail=100226,92")]
    [InlineData(ExitCode.Reserves, "--interim-cap", "101")]
    public async Task What_makes_no_sense_is_refused(int expected, params string[] hypothesis)
    {
        var (code, output, errors) = await Run(["what-if", "--at", "2023-01-10", .. hypothesis]);

        Assert.Equal(expected, code);
        Assert.Empty(output);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task A_folder_without_a_database_is_refused_and_stays_empty()
    {
        var empty = _data.CreateSubdirectory("vide");
        using var output = new StringWriter();
        using var errors = new StringWriter();

        Assert.Equal(ExitCode.Reserves, await CommandLine.Run(["due", "--data", empty.FullName], output, errors));
        Assert.Contains("Aucune base", errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(empty.EnumerateFileSystemInfos());
    }

    [Theory]
    [InlineData("fr", "Pourquoi pas plus ?")]
    [InlineData("en", "Why not more?")]
    public async Task A_person_reads_why_not_more(string language, string heading)
    {
        var (code, output, _) = await Run("due", "--at", "2023-01-10", "--lang", language);

        Assert.Equal(ExitCode.Clean, code);
        Assert.Contains(heading, output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    private static IReadOnlyList<Fact> Facts { get; } =
    [
        StusnPlan.Agreement,
        new PlanRecorded(StusnPlan.Grant, StusnPlan.Lines, new(2022, 7, 4)),
        .. Expenditure(1, 100_000_00, new(2022, 9, 1)),
        .. Expenditure(2, 50_000_00, null),
    ];

    private static IEnumerable<Fact> Expenditure(byte number, long net, DateOnly? paidOn)
    {
        var id = new ExpenditureId(new Guid(number, 0, 7, new byte[8]));
        var gross = new Money(net).Times(Ratio.Percent(20).PlusOne);
        yield return new ExpenditureRecorded(
            id, StusnPlan.Grant, StusnPlan.Telework.Id, $"M-{number}", "", new("FICTIF"), new("FICTIF"), new(net),
            gross - new Money(net), gross, null, new DateOnly(2022, 8, 1), null, new(2022, 8, 1));
        if (paidOn is { } paid)
        {
            yield return new PaymentRecorded(id, paid, gross);
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private async Task<JsonDocument> Json(params IReadOnlyList<string> args)
    {
        var (code, output, errors) = await Run([.. args, "--json"]);
        Assert.Equal((ExitCode.Clean, ""), (code, errors));
        return JsonDocument.Parse(output);
    }

    private async Task<(int Code, string Output, string Errors)> Run(params IReadOnlyList<string> args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.Run([.. args, "--data", _data.FullName], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}

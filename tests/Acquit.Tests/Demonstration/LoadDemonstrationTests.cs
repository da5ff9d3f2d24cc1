using System.Globalization;
using System.Text.Json;
using Acquit.Access;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Demonstration;
using Acquit.Storage;
using Acquit.Storage.Grants;
using Acquit.Storage.Journal;
using Acquit.Storage.Verification;
using Acquit.Tests.Samples;
using Acquit.Tests.Storage;
using Xunit;

namespace Acquit.Tests.Demonstration;

/// <summary>The demonstration programme in a database, loaded by the handlers that its users have.</summary>
public sealed class LoadDemonstrationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Cut_short_and_taken_up_it_gives_the_numbers_of_the_independent_computation(Engine engine)
    {
        await using var site = await LoadedSite.Open(engine);
        Assert.True(await site.Service<LoadDemonstration>().IsWanted(Cancel));
        await site.LoadUntil(40);
        var half = (await site.Service<JournalFacade>().Head(Cancel)).Size;
        Assert.True(await site.Service<LoadDemonstration>().IsWanted(Cancel));

        Assert.InRange(await site.Load(), 1, 60);
        var whole = await site.Service<JournalFacade>().Head(Cancel);
        Assert.True(half < whole.Size);
        Assert.False(await site.Service<LoadDemonstration>().IsWanted(Cancel));
        Assert.Equal(0, await site.Load());
        Assert.Equal(whole, await site.Service<JournalFacade>().Head(Cancel));

        Assert.Empty((await new JournalVerifier(site.Service<Database>()).Verify(cancellation: Cancel)).Defects);
        await using var file = DemonstrationProgramme.Open("expected.json");
        using var expected = await JsonDocument.ParseAsync(file, cancellationToken: Cancel);
        foreach (var one in expected.RootElement.GetProperty("cases").EnumerateArray())
        {
            await Compare(site, one);
        }
    }

    [Fact]
    public async Task Its_history_is_one_that_people_could_have_made()
    {
        await using var site = await LoadedSite.Open(Engine.Sqlite);
        Assert.Equal(LoadDemonstration.StepCount, await site.Load());
        var entries = new List<JournalEntry>();
        for (string? cursor = null; ;)
        {
            var page = await site.Service<JournalFacade>().Latest(cursor: cursor, cancellation: Cancel);
            entries.AddRange(page.Items);
            if ((cursor = page.Next) is null)
            {
                break;
            }
        }

        var roles = DemonstrationPerson.All.ToDictionary(person => person.Account, person => person.Role);
        Assert.All(entries, entry =>
        {
            Assert.Equal("demo", entry.Channel);
            Assert.Equal(roles[entry.Account].ToString(), entry.Authority);
            Assert.InRange(entry.RecordedOn, new(2021, 10, 25), new(2024, 2, 12));
        });
        Assert.Equal(entries.OrderBy(entry => entry.Position).Select(entry => entry.RecordedAt), entries.Select(entry => entry.RecordedAt).Order());
        Assert.All(entries, entry => Assert.Equal(Author(entry.Fact, roles[entry.Account]), roles[entry.Account]));
        Assert.Equal(4, entries.Count(entry => entry.Fact is Acquit.Core.Acts.PointSettled));
        Assert.Equal(
            [2021, 2022, 2023, 2024], entries.Select(entry => entry.RecordedOn.Year).Distinct().Order());
    }

    [Fact]
    public async Task A_demonstration_that_holds_something_else_is_left_alone()
    {
        await using var site = await LoadedSite.Open(Engine.Sqlite);
        await site.Service<UnitOfWork>().Commit(SampleFacts.Attribution, [SampleFacts.Agreement], cancellation: Cancel);

        Assert.False(await site.Service<LoadDemonstration>().IsWanted(Cancel));
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(site.Load);
        Assert.Contains("demo remove", problem.Message, StringComparison.Ordinal);
    }

    // Who certifies is not who entered; attesting is for finance, settling a point of the act for the secretariat.
    private static Role Author(Fact fact, Role otherwise) => fact switch
    {
        ExpenditureRecorded or PaymentRecorded or CreditNoteRecorded or ImportRecorded => Role.Rapporteur,
        FindingOpened { Code: "4.5" } => Role.Rapporteur, // Opened by the import itself.
        DeliveryCertified => Role.DeliveryCertifier,
        PaymentAttested or CodingsRecorded or LineDeducted => Role.FinanceOfficer,
        AgreementRecorded or PlanRecorded or TermsSet or OperationRecorded or FindingOpened or FindingClosed
            or ExpenditureWithdrawn => Role.EuFundsOfficer,
        Acquit.Core.Acts.ActRecorded or Acquit.Core.Acts.PointSettled => Role.AssemblySecretary,
        _ => otherwise,
    };

    private static async Task Compare(LoadedSite site, JsonElement expected)
    {
        var at = Day(expected.GetProperty("at"));
        var by = expected.GetProperty("recordedBy").ValueKind == JsonValueKind.Null
            ? DateOnly.MaxValue : Day(expected.GetProperty("recordedBy"));
        var report = Assert.Single(await site.Service<GrantsFacade>().List(new(at, by), Cancel));
        var position = report.Position;

        Assert.Equal(Text(expected, "ceiling"), position.Ceiling.ToString());
        Assert.Equal(Text(expected, "due"), position.Due.ToString());
        Assert.Equal(Text(expected, "defensible"), position.Defensible.ToString());
        Assert.Equal(
            expected.GetProperty("lines").EnumerateArray()
                .Select(line => (Text(line, "label"), Text(line, "eligiblePaid"))),
            position.Lines.Select(line => (line.Label, line.Eligible.ToString())));
        var reasons = position.Reasons.Where(reason => reason.Amount != Money.Zero)
            .ToDictionary(reason => ReasonRule.Of(reason.Reason).Code, reason => reason.Amount.ToString());
        Assert.Equal(
            expected.GetProperty("uncounted").EnumerateObject()
                .ToDictionary(one => one.Name, one => one.Value.GetString()!),
            reasons);
    }

    private static DateOnly Day(JsonElement element) =>
        DateOnly.ParseExact(element.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}

using Acquit.Core.Common;
using Acquit.Storage;
using Acquit.Storage.Rows;
using Acquit.Storage.Verification;
using Xunit;

namespace Acquit.Tests.Storage;

public class VerificationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_untouched_database_is_intact_whatever_it_holds(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        Assert.Empty((await new JournalVerifier(store.Database).Verify(cancellation: Cancellation)).Defects);
        await store.Accepted(SampleFacts.All);
        var report = await new JournalVerifier(store.Database).Verify(cancellation: Cancellation);
        Assert.Empty(report.Defects);
        Assert.Equal(SampleFacts.All.Count, report.Facts);
        Assert.True(report.Rows > SampleFacts.All.Count);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_column_of_every_row_is_watched(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        await store.Accepted(SampleFacts.All);
        await using var db = store.Database.Context();
        var first = engine == Engine.Sqlite ? "rowid = (select min(rowid) from" : "ctid = (select min(ctid) from";
        foreach (var table in RowTable.Of(db).Where(table => table.IsProjected))
        {
            Assert.True(
                await store.Scalar<long>($"select count(*) from {table.Name}") > 0, $"{table.Name} has no sample");
            var (name, columns) = (table.Name.Trim('"'), table.Columns.Skip(table.KeyLength).ToList());
            await store.Tamper($"create table kept as select * from {table.Name}");
            // A table of keys alone has no other column: its rows are missing or added.
            if (columns.Count > 0)
            {
                var changes = string.Join(", ", columns.Select(column => $"{column.Name} = {Other(column)}"));
                Assert.Equal(1, await store.Tamper($"update {table.Name} set {changes} where {first} {table.Name})"));
                var changed = await new JournalVerifier(store.Database).Verify(cancellation: Cancellation);
                Assert.All(columns, column => Assert.Contains(
                    changed.Defects,
                    defect => defect.Code == "row.changed"
                        && defect.Place.StartsWith(name + ' ', StringComparison.Ordinal)
                        && defect.Message.English.EndsWith(
                            $"column {column.Name.Trim('"')}.", StringComparison.Ordinal)));
            }

            await store.Tamper($"delete from {table.Name} where {first} {table.Name})");
            var report = await new JournalVerifier(store.Database).Verify(cancellation: Cancellation);
            var missing = Assert.Single(report.Defects, defect => defect.Code == "row.missing");
            Assert.StartsWith(name + ' ', missing.Place, StringComparison.Ordinal);
            await store.Tamper($"delete from {table.Name}");
            await store.Tamper($"insert into {table.Name} select * from kept");
            await store.Tamper("drop table kept");
        }

        Assert.Empty((await new JournalVerifier(store.Database).Verify(cancellation: Cancellation)).Defects);
    }

    public static TheoryData<Engine, string, string, string> FactTampering
    {
        get
        {
            var data = new TheoryData<Engine, string, string, string>();
            foreach (var engine in Enum.GetValues<Engine>())
            {
                data.Add(
                    engine, "update fact set schema = 'payment-recorded/1' where position = 3", "fact.column",
                    "fact 3");
                data.Add(
                    engine, "update fact set subject = '00000000-0000-0000-0000-000000000009' where position = 3",
                    "fact.column", "fact 3");
                data.Add(
                    engine, "update fact set effective_on = '2020-01-01' where position = 3", "fact.column", "fact 3");
                data.Add(
                    engine, "update fact set recorded_at = recorded_at + 1 where position = 3", "fact.column",
                    "fact 3");
                data.Add(
                    engine, "update fact set recorded_on = '2020-01-01' where position = 3", "fact.column", "fact 3");
                data.Add(
                    engine, "update fact set account = '00000000-0000-0000-0000-000000000009' where position = 3",
                    "fact.column", "fact 3");
                data.Add(engine, "update fact set leaf = canonical where position = 3", "fact.changed", "fact 3");
                data.Add(
                    engine,
                    "update fact set sealed = (select f.sealed from fact f where f.position = 4) where position = 3",
                    "fact.unreadable", "fact 3");
                data.Add(
                    engine,
                    "update fact set canonical = (select f.canonical from fact f where f.position = 4) where position "
                        + "= 3",
                    "fact.changed", "fact 3");
                data.Add(
                    engine,
                    "update fact set canonical = (select f.canonical from fact f where f.position = 4),"
                    + " leaf = (select f.leaf from fact f where f.position = 4) where position = 3",
                    "head.root", "head");
                data.Add(engine, "delete from fact where position = 3", "fact.missing", "fact 3");
                data.Add(
                    engine,
                    "insert into fact (position, schema, subject, effective_on, recorded_at, recorded_on, account, "
                    + "canonical, leaf) select 26, schema, subject, effective_on, recorded_at, recorded_on, account, "
                    + "canonical, leaf from fact where position = 3",
                    "head.size", "head");
                data.Add(engine, "update head set size = 22", "head.size", "head");
                data.Add(engine, "update head set root = frontier", "head.root", "head");
                data.Add(engine, "update head set frontier = root", "head.root", "head");
                data.Add(engine, "update head set recorded_at = recorded_at + 1", "head.instant", "head");
                data.Add(engine, "delete from head", "head.size", "head");
                data.Add(
                    engine, "delete from expenditure_event where kind = 'Payment'", "row.missing",
                    "expenditure_event 13 12");
                data.Add(
                    engine,
                    "insert into deduction select 99, \"grant\", line, cents, effective_on, recorded_on, account, "
                        + "reason from deduction",
                    "row.added", "deduction 99");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(FactTampering))]
    public async Task What_was_changed_added_or_removed_is_named(
        Engine engine, string statement, string code, string place)
    {
        await using var store = await TestDatabase.Open(engine);
        await store.Accepted(SampleFacts.All);
        Assert.True(await store.Tamper(statement) > 0);
        var report = await new JournalVerifier(store.Database).Verify(cancellation: Cancellation);
        Assert.Contains(report.Defects, defect => defect.Code == code && defect.Place == place);
        Assert.False(report.IsIntact);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Erasing_a_personal_text_breaks_nothing(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        await store.Accepted(SampleFacts.All);
        await store.Tamper("update fact set sealed = null");
        await store.Tamper("update expenditure set supplier = null, supplier_key = null, label = null, label_key = null");
        foreach (var table in (string[])["expenditure_event", "deduction", "point_event", "terms"])
        {
            await store.Tamper($"update {table} set reason = null where reason <> ''");
        }

        await store.Tamper("delete from expenditure_word");
        await store.Tamper("update document set file_name = null");
        await store.Tamper("update import set file_name = null");
        Assert.Empty((await new JournalVerifier(store.Database).Verify(cancellation: Cancellation)).Defects);
    }

    [Fact]
    public async Task A_file_that_changed_is_named()
    {
        await using var store = await TestDatabase.Open(Engine.Sqlite);
        var folder = Directory.CreateTempSubdirectory("acquit-vault-");
        var vault = new DocumentVault(folder.FullName);
        var answer = await vault.Store(new MemoryStream([1, 2, 3]), 1000, Cancellation);
        var stored = Assert.IsType<Decision<VaultedFile>.Accepted>(answer).Value;
        await store.Accepted([new DocumentStored(stored.Sha256, 3, "text/csv", new("a.csv"), new(2022, 7, 4))]);
        Assert.True((await new JournalVerifier(store.Database, vault).Verify(cancellation: Cancellation)).IsIntact);
        await File.WriteAllBytesAsync(
            Path.Combine(folder.FullName, stored.Sha256[..2], stored.Sha256), [1, 2, 4], Cancellation);
        var report = await new JournalVerifier(store.Database, vault).Verify(cancellation: Cancellation);
        Assert.Equal("document.changed", Assert.Single(report.Defects).Code);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Commits_go_on_while_the_journal_is_verified()
    {
        await using var store = await TestDatabase.Open(Engine.Sqlite);
        await store.Accepted(SampleFacts.All);
        Task<Committed>? commit = null;
        var answered = new ManualResetEventSlim();
        var progress = new Progress(() =>
        {
            commit ??= Task.Run(async () =>
            {
                var committed = await store.Accepted([SampleFacts.Plan]);
                answered.Set();
                return committed;
            });
            Assert.True(answered.Wait(TimeSpan.FromSeconds(20)), "the commit waited for the verification");
        });
        var report = await new JournalVerifier(store.Database).Verify(progress, Cancellation);
        Assert.Empty(report.Defects);
        Assert.Equal(SampleFacts.All.Count, report.Facts);
        Assert.NotNull(commit);
    }

    // Another value of the type, that no sample fact holds.
    private static string Other(RowColumn column) => column.Type.Name switch
    {
        nameof(Int64) or nameof(Int32) => "987654",
        nameof(Guid) => "'00000000-0000-0000-0000-0000000000FF'",
        nameof(DateOnly) => "'1999-12-31'",
        nameof(Boolean) => $"not {column.Name}",
        _ => "'autre'",
    };

    private sealed class Progress(Action report) : IProgress<VerificationProgress>
    {
        public void Report(VerificationProgress value) => report();
    }
}

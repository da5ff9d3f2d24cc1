using Acquit.Storage;
using Xunit;

namespace Acquit.Tests.Storage;

public class PreparationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_database_of_a_newer_program_is_refused_and_left_as_it_is(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        Assert.Null(await store.Database.Prepare(Cancellation));
        await store.Tamper(
            "insert into \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") values "
                + "('29990101000000_Later', '99.0')");
        var refusal = await store.Database.Prepare(Cancellation);
        Assert.Equal("database.newer", refusal?.Code);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_refused_in_a_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("acquit-unwritable-");
        var blocked = Path.Combine(folder.FullName, "a-file");
        await File.WriteAllTextAsync(blocked, "", Cancellation);
        await using var database = Database.EmbeddedIn(Path.Combine(blocked, "acquit.db"));
        var refusal = await database.Prepare(Cancellation);
        Assert.Equal("data.unwritable", refusal?.Code);
        Assert.Contains(blocked, refusal!.Message.French, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var folder = Directory.CreateTempSubdirectory("acquit-other-");
        var file = Path.Combine(folder.FullName, "acquit.db");
        var content = string.Join('\n', Enumerable.Repeat("ceci n'est pas une base", 400));
        await File.WriteAllTextAsync(file, content, Cancellation);
        await using var database = Database.EmbeddedIn(file);
        Assert.Equal("database.not-a-database", (await database.Prepare(Cancellation))?.Code);
        Assert.Equal(content, await File.ReadAllTextAsync(file, Cancellation));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_refused_in_a_sentence()
    {
        await using var database = Database.Server("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2");
        Assert.Equal("database.unreachable", (await database.Prepare(Cancellation))?.Code);
    }

    [Fact]
    public async Task The_embedded_database_writes_ahead_and_waits_for_the_disk()
    {
        await using var store = await TestDatabase.Open(Engine.Sqlite);
        Assert.Equal("wal", await store.Scalar<string>("pragma journal_mode"));
        Assert.Equal(2, await store.Scalar<long>("pragma synchronous"));
    }

    [Fact]
    public void The_demonstration_has_a_folder_of_its_own()
    {
        var real = new DataDirectory("data", Demonstration: false);
        var demonstration = new DataDirectory("data", Demonstration: true);
        Assert.Equal(Path.Combine("data", "acquit.db"), real.DatabaseFile);
        Assert.Equal(Path.Combine("data", "documents"), real.Documents);
        Assert.Equal(Path.Combine("data", "demo", "acquit.db"), demonstration.DatabaseFile);
        Assert.Equal(Path.Combine("data", "demo", "documents"), demonstration.Documents);
    }
}

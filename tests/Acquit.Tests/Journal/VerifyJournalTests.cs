using System.Text.Json;
using Acquit.Cli;
using Acquit.Storage;
using Acquit.Tests.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Acquit.Tests.Journal;

public sealed class VerifyJournalTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("acquit-verify-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_verb_answers_0_when_intact_and_3_with_the_place_when_something_was_changed()
    {
        var file = new DataDirectory(folder.FullName, Demonstration: false).DatabaseFile;
        await using (var database = Database.EmbeddedIn(file))
        {
            Assert.Null(await database.Prepare(Cancellation));
            await using var door = new UnitOfWork(database);
            await door.Commit(
                SampleFacts.Attribution, [SampleFacts.Agreement, SampleFacts.Plan, SampleFacts.Recorded],
                cancellation: Cancellation);
        }

        var (code, output, _) = await Run("journal", "verify", "--data", folder.FullName, "--json");
        Assert.Equal(0, code);
        using var intact = JsonDocument.Parse(output);
        Assert.True(intact.RootElement.GetProperty("intact").GetBoolean());
        Assert.Equal(3, intact.RootElement.GetProperty("facts").GetInt64());

        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "update expenditure set net_cents = net_cents + 1";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        (code, output, _) = await Run("journal", "verify", "--data", folder.FullName);
        Assert.Equal(3, code);
        Assert.Contains("expenditure 3", output, StringComparison.Ordinal);
        Assert.Contains("net_cents", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_database_is_told_and_none_is_made()
    {
        var (code, _, errors) = await Run("journal", "verify", "--data", folder.FullName, "--lang", "en");
        Assert.Equal(2, code);
        Assert.Contains("No database", errors, StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}

using Acquit.Cli;
using Acquit.Core.Common;
using Acquit.Demonstration;
using Acquit.Journal;
using Acquit.Serve;
using Acquit.Storage;
using Acquit.Tests.Storage;
using Xunit;

namespace Acquit.Tests.Demonstration;

/// <summary>What removing the demonstration deletes, and all that it leaves alone.</summary>
public sealed class RemoveDemonstrationTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("acquit-test-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ServeOptions Options => new(_data, true, null, [], Language.French);

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task Only_the_folder_of_the_demonstration_goes()
    {
        await MakeDemonstration();
        var mine = Path.Combine(_data.FullName, "acquit.db");
        await File.WriteAllTextAsync(mine, "real", Cancel);

        Assert.Equal((0, true), (await Remove(), File.Exists(mine)));
        Assert.False(Options.Folder.Exists);
        Assert.Equal(0, await Remove());
    }

    [Fact]
    public async Task A_file_that_is_not_its_own_keeps_everything()
    {
        await MakeDemonstration();
        await File.WriteAllTextAsync(Path.Combine(Options.Folder.FullName, "notes.txt"), "mine", Cancel);

        Assert.Equal(2, await Remove());
        Assert.True(File.Exists(Path.Combine(Options.Folder.FullName, "acquit.db")));
    }

    [Fact]
    public async Task A_demonstration_whose_journal_was_verified_goes()
    {
        await MakeDemonstration();
        string[] verify = ["journal", "verify", "--demo", "--data", _data.FullName];
        Assert.Equal(0, await CommandLine.Run(verify, TextWriter.Null, TextWriter.Null));
        Assert.NotNull(LastVerification.Read(new(_data.FullName, Demonstration: true)));

        Assert.Equal(0, await Remove());
        Assert.False(Options.Folder.Exists);
    }

    [Fact]
    public async Task A_folder_that_is_served_is_kept()
    {
        await MakeDemonstration();
        using (DataHold.Shared(new(_data.FullName, true)))
        using (DataHold.Shared(new(_data.FullName, true)))
        {
            Assert.Equal(2, await Remove());
            Assert.True(File.Exists(Path.Combine(Options.Folder.FullName, "acquit.db")));
        }

        Assert.Equal(0, await Remove());
    }

    [Fact]
    public async Task A_link_to_another_folder_is_not_followed()
    {
        var elsewhere = _data.CreateSubdirectory("elsewhere");
        Directory.CreateSymbolicLink(Options.Folder.FullName, elsewhere.FullName);

        Assert.Equal(2, await Remove());
        Assert.True(elsewhere.Exists);
    }

    [Fact]
    public async Task Real_data_in_its_place_are_kept_and_never_opened_as_one()
    {
        await using (var database = Database.Embedded(new(_data.FullName, Demonstration: true)))
        {
            Assert.Null(await database.Prepare(Cancel));
            await using var door = new UnitOfWork(database);
            await door.Commit(SampleFacts.Attribution, [SampleFacts.Agreement], cancellation: Cancel);
        }

        Assert.Equal(2, await Remove());
        Assert.Equal(2, await DemonstrationCommand.Load(Options, TextWriter.Null, TextWriter.Null, Cancel));
        Assert.True(File.Exists(Path.Combine(Options.Folder.FullName, "acquit.db")));
    }

    [Fact]
    public async Task What_a_killed_removal_left_is_removed()
    {
        await MakeDemonstration();
        File.Delete(Path.Combine(Options.Folder.FullName, "acquit.db"));

        Assert.Equal(0, await Remove());
        Assert.False(Options.Folder.Exists);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_demonstration_is_never_opened_without_its_mark(Engine engine)
    {
        await using var site = await LoadedSite.Open(engine);

        Assert.Null(await DemonstrationBoundary.Check(site.Service<Database>(), demonstration: true, Cancel));
        Assert.Equal(
            "demonstration.not-real",
            (await DemonstrationBoundary.Check(site.Service<Database>(), demonstration: false, Cancel))?.Code);
    }

    [Fact]
    public async Task A_server_s_database_is_not_deleted_from_here() => Assert.Equal(
        2,
        await DemonstrationCommand.Remove(
            Options with { Database = "Host=nowhere" }, TextWriter.Null, TextWriter.Null, Cancel));

    private Task<int> Remove() => DemonstrationCommand.Remove(Options, TextWriter.Null, TextWriter.Null, Cancel);

    private async Task MakeDemonstration()
    {
        await using var app = WebHost.Create(Options);
        Assert.Null(await DataServices.Prepare(app.Services, Cancel));
    }
}

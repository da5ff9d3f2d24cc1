using System.IO.Compression;
using System.Text;
using Acquit.Backups;
using Acquit.Cli;
using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Serve;
using Acquit.Storage;
using Acquit.Storage.Journal;
using Acquit.Tests.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Acquit.Tests.Backups;

/// <summary>A backup brings back all that it saw; whatever is wrong with one, the data there stay as they
/// were.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acquit-backup-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DataDirectory Data => new(Path.Combine(_folder.FullName, "data"), Demonstration: false);

    private DataDirectory Other => new(Path.Combine(_folder.FullName, "other"), Demonstration: false);

    private string Backup => Path.Combine(_folder.FullName, "copie.acquit");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_saved_while_the_application_writes_comes_back_verified()
    {
        var sha256 = await Fill(Data);
        var root = await Root(Data);
        await using (var database = Database.Embedded(Data))
        await using (var door = new UnitOfWork(database))
        using (DataHold.Shared(Data))
        {
            Assert.Equal(0, (await Run(Data, "backup", Backup)).Code);
            await door.Commit(SampleFacts.Attribution, [SampleFacts.Plan], cancellation: Cancel);
        }

        Assert.NotEqual(root, await Root(Data));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backup));
        }

        var (code, output, _) = await Run(Other, "restore", Backup);
        Assert.Equal(0, code);
        Assert.Contains(root, output, StringComparison.Ordinal);
        Assert.Equal(root, await Root(Other));
        Assert.True(await new DocumentVault(Other.Documents).IsIntact(sha256, Cancel));
        Assert.Equal(0, (await Run(Other, "journal", "verify")).Code);
        Assert.False(Directory.Exists(Path.Combine(Other.Folder, RestoreData.Unfinished)));
        Assert.Equal(2, (await Run(Data, "backup", Backup)).Code);
    }

    [Fact]
    public async Task A_database_is_replaced_only_when_told_and_when_nobody_has_it_open()
    {
        await Fill(Data);
        await Run(Data, "backup", Backup);
        var root = await Root(Data);
        await Add(Data, SampleFacts.Plan);
        var later = await Root(Data);

        var (code, _, errors) = await Run(Data, "restore", Backup);
        Assert.Equal(2, code);
        Assert.Contains("--replace", errors, StringComparison.Ordinal);
        using (DataHold.Shared(Data))
        {
            Assert.Equal(2, (await Run(Data, "restore", Backup, "--replace")).Code);
        }

        Assert.Equal(later, await Root(Data));
        Assert.Equal(0, (await Run(Data, "restore", Backup, "--replace")).Code);
        Assert.Equal(root, await Root(Data));
    }

    [Fact]
    public async Task A_cut_or_changed_backup_changes_nothing()
    {
        await Fill(Data);
        await Run(Data, "backup", Backup);
        await Add(Data, SampleFacts.Plan);
        var before = await Root(Data);
        var whole = await File.ReadAllBytesAsync(Backup, Cancel);
        foreach (var length in (int[])[0, 1, 100, whole.Length / 2, whole.Length - 1])
        {
            await File.WriteAllBytesAsync(Backup, whole[..length], Cancel);
            Assert.Equal((length, 65), (length, (await Run(Data, "restore", Backup, "--replace")).Code));
        }

        for (var place = 0; place < whole.Length; place += 1 + (whole.Length / 40))
        {
            var changed = whole.ToArray();
            changed[place] ^= 0x10;
            await File.WriteAllBytesAsync(Backup, changed, Cancel);
            var (code, _, _) = await Run(Data, "restore", Backup, "--replace");

            // A byte that says nothing of the content, such as an entry's hour, may differ.
            Assert.True(code is 2 or 3 or 65 || await Root(Data) != before, $"byte {place}: {code}");
            if (code == 0)
            {
                await Add(Data, SampleFacts.Plan);
            }

            Assert.Equal(before, await Root(Data));
        }
    }

    [Fact]
    public async Task A_row_changed_before_the_backup_was_made_is_found()
    {
        await Fill(Data);
        await Tamper(Data.DatabaseFile, "update act set title = 'autre'");
        await Run(Data, "backup", Backup);

        Assert.Equal(3, (await Run(Other, "restore", Backup)).Code);
        Assert.False(File.Exists(Other.DatabaseFile));
    }

    [Theory]
    [InlineData("insert into \"__EFMigrationsHistory\" values ('29990101000000_Later', '99.0.0')")]
    [InlineData("insert into fact select * from fact where position < 0; drop table head")]
    public async Task A_newer_database_or_one_that_is_not_ours_changes_nothing(string statement)
    {
        await Fill(Data);
        await Run(Data, "backup", Backup);
        await Rewritten(database => Tamper(database, statement));
        var (code, _, _) = await Run(Other, "restore", Backup);
        Assert.Contains(code, (int[])[2, 65]);
        Assert.False(File.Exists(Other.DatabaseFile));
    }

    [Fact]
    public async Task A_newer_form_is_told()
    {
        await using (var archive = await ZipFile.OpenAsync(Backup, ZipArchiveMode.Create, Cancel))
        await using (var entry = await archive.CreateEntry(Manifest.Entry).OpenAsync(Cancel))
        {
            await entry.WriteAsync(Encoding.UTF8.GetBytes("{\"schema\":\"acquit-backup/2\"}"), Cancel);
        }

        var (code, _, errors) = await Run(Other, "restore", Backup, "--lang", "en");
        Assert.Equal((2, true), (code, errors.Contains("newer version", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_missing_document_is_told_and_no_half_backup_is_left()
    {
        var sha256 = await Fill(Data);
        File.Delete(Path.Combine(Data.Documents, sha256[..2], sha256));

        var (code, _, errors) = await Run(Data, "backup", Backup);
        Assert.Equal(3, code);
        Assert.Contains(sha256, errors, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFiles());
    }

    [Fact]
    public async Task Stopped_at_any_step_the_old_database_is_whole()
    {
        await Fill(Data);
        await Run(Data, "backup", Backup);
        await Add(Data, SampleFacts.Plan);
        var before = await Root(Data);
        for (var step = 0; ; step++)
        {
            var stop = new StopAt(step);
            try
            {
                await new RestoreData(Data).Handle(Backup, replace: true, stop, Cancel);
                Assert.True(step > 3);
                return;
            }
            catch (OperationCanceledException)
            {
                Assert.Equal(before, await Root(Data));
                Assert.Equal(0, (await Run(Data, "journal", "verify")).Code);
            }
        }
    }

    [Fact]
    public async Task What_a_killed_restoration_left_hinders_nothing()
    {
        await Fill(Data);
        await Run(Data, "backup", Backup);
        var left = Directory.CreateDirectory(Path.Combine(Other.Folder, RestoreData.Unfinished));
        await File.WriteAllTextAsync(Path.Combine(left.FullName, "acquit.db"), "half", Cancel);

        Assert.Equal(0, (await Run(Other, "restore", Backup)).Code);
        Assert.Equal(await Root(Data), await Root(Other));
    }

    [Fact]
    public async Task A_demonstration_never_comes_back_as_real_data()
    {
        await Fill(Data);
        await Run(Data, "backup", Backup);
        Assert.Equal(2, (await Run(Other, "restore", Backup, "--demo")).Code);
        Assert.False(File.Exists((Other with { Demonstration = true }).DatabaseFile));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task PostgreSQL_has_its_own_tools(string verb)
    {
        var (code, _, errors) = await Run(Data, verb, Backup, "--database", "Host=127.0.0.1;Port=1");
        Assert.Equal((2, true), (code, errors.Contains("pg_dump", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("backup", "x.acquit")]
    [InlineData("journal", "verify")]
    [InlineData("account", "reset", "admin")]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    public async Task Data_held_alone_are_opened_by_nobody_else(params string[] verb)
    {
        await Fill(Data);
        using var alone = DataHold.Alone(Data);

        Assert.Equal(2, (await Run(Data, verb)).Code);
    }

    [Fact]
    public async Task Data_and_the_copy_being_made_are_read_by_their_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("rights of Unix");
            return;
        }

        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await Fill(Data);
        Assert.Equal(owner | UnixFileMode.UserExecute, File.GetUnixFileMode(Data.Folder));
        Assert.Equal(owner, File.GetUnixFileMode(Data.DatabaseFile));

        var seen = new ModesOf(_folder);
        await new BackUpData(Data, TimeProvider.System).Handle(Backup, seen, Cancel);
        Assert.Equal(0, (await Run(Other, "restore", Backup)).Code);

        Assert.Equal([owner], seen.Modes.Distinct());
        Assert.Equal(owner, File.GetUnixFileMode(Other.DatabaseFile));
    }

    [Fact]
    public async Task Broken_pages_under_the_right_digest_are_told_as_damage()
    {
        await Fill(Data);
        await Run(Data, "backup", Backup);
        await Rewritten(async database =>
        {
            var page = await FirstPage(database, "fact");
            var bytes = await File.ReadAllBytesAsync(database, Cancel);
            Array.Fill(bytes, (byte)0xA5, (page - 1) * 4096, 4096);
            await File.WriteAllBytesAsync(database, bytes, Cancel);
        });

        Assert.Equal(3, (await Run(Other, "restore", Backup)).Code);
        Assert.False(File.Exists(Other.DatabaseFile));
    }

    [Fact]
    public async Task A_place_that_takes_no_file_is_told_and_nothing_is_replaced()
    {
        await Fill(Data);
        await Run(Data, "backup", Backup);
        Directory.CreateDirectory(Other.Folder);
        await File.WriteAllTextAsync(Other.Documents, "a file where the folder should be", Cancel);

        var (code, _, errors) = await Run(Other, "restore", Backup, "--lang", "en");

        Assert.Equal((2, true), (code, errors.Contains("cannot be brought back", StringComparison.Ordinal)));
        Assert.False(File.Exists(Other.DatabaseFile));
    }

    private sealed class ModesOf(DirectoryInfo folder) : IProgress<BackupProgress>
    {
        public List<UnixFileMode> Modes { get; } = [];

        public void Report(BackupProgress value) =>
            Modes.AddRange(folder.EnumerateFiles("*.part*").Select(file => file.UnixFileMode));
    }

    private sealed class StopAt(int step) : IProgress<BackupProgress>
    {
        private int _seen;

        public void Report(BackupProgress value)
        {
            if (_seen++ == step)
            {
                throw new OperationCanceledException(value.Step.English);
            }
        }
    }

    private static async Task<string> Fill(DataDirectory data)
    {
        using var bytes = new MemoryStream("une pièce"u8.ToArray());
        var stored = await new DocumentVault(data.Documents).Store(bytes, 100, Cancel);
        var file = Assert.IsType<Decision<VaultedFile>.Accepted>(stored, exactMatch: false).Value;
        await Add(
            data,
            new DocumentStored(file.Sha256, file.Length, file.MediaType, new("piece.txt"), SampleFacts.Agreement.On),
            new ActRecorded(
                new(SampleFacts.Id(61)), file.Sha256, 1, "2022-284", "StandingCommittee", "Département",
                SampleFacts.Agreement.On, "Aide REACT-EU", true),
            SampleFacts.Agreement);
        return file.Sha256;
    }

    private static async Task Add(DataDirectory data, params Fact[] facts)
    {
        await using var database = Database.Embedded(data);
        Assert.Null(await database.Prepare(Cancel));
        await using var door = new UnitOfWork(database);
        Assert.IsType<Decision<Committed>.Accepted>(
            await door.Commit(SampleFacts.Attribution, facts, cancellation: Cancel), exactMatch: false);
    }

    private static async Task<string> Root(DataDirectory data)
    {
        await using var database = Database.Embedded(data);
        return (await new JournalFacade(database).Head(Cancel)).Root;
    }

    private static async Task Tamper(string file, string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task<int> FirstPage(string file, string table)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "select rootpage from sqlite_master where name = $table";
        command.Parameters.AddWithValue("$table", table);
        return (int)(long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    // The database of the backup changed, and its digest with it.
    private async Task Rewritten(Func<string, Task> change)
    {
        var database = Path.Combine(_folder.FullName, "changed.db");
        await using var archive = await ZipFile.OpenAsync(Backup, ZipArchiveMode.Update, Cancel);
        await archive.GetEntry(Manifest.DatabaseEntry)!.ExtractToFileAsync(database, Cancel);
        await change(database);
        archive.GetEntry(Manifest.DatabaseEntry)!.Delete();
        await archive.CreateEntryFromFileAsync(database, Manifest.DatabaseEntry, Cancel);
        using var old = new MemoryStream();
        await using (var entry = await archive.GetEntry(Manifest.Entry)!.OpenAsync(Cancel))
        {
            await entry.CopyToAsync(old, Cancel);
        }

        var manifest = Manifest.Parse(old.ToArray()).Read! with
        {
            Database = await CheckedCopy.Measure(database, Cancel),
        };
        archive.GetEntry(Manifest.Entry)!.Delete();
        await using var renewed = await archive.CreateEntry(Manifest.Entry).OpenAsync(Cancel);
        await renewed.WriteAsync(manifest.Bytes(), Cancel);
    }

    private static async Task<(int Code, string Output, string Errors)> Run(DataDirectory data, params string[] args)
    {
        using StringWriter output = new(), errors = new();
        var code = await CommandLine.Run([.. args, "--data", data.Root], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}

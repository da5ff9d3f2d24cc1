using System.CommandLine;
using Acquit.Core.Common;
using Acquit.Storage;

namespace Acquit.Cli;

/// <summary>The database and the files that a verb works on, as the options of every verb name them.</summary>
internal sealed class CommandData : IAsyncDisposable
{
    private CommandData(Database database, DataDirectory directory)
    {
        Database = database;
        Directory = directory;
        Documents = new DocumentVault(directory.Documents);
    }

    public Database Database { get; }

    public DataDirectory Directory { get; }

    public DocumentVault Documents { get; }

    /// <summary>Names the database without opening it.</summary>
    public static CommandData Of(ParseResult parsed)
    {
        var root = parsed.GetValue(GlobalOptions.Data) ?? new DirectoryInfo("data");
        var directory = new DataDirectory(root.FullName, parsed.GetValue(GlobalOptions.Demo));
        return new(
            parsed.GetValue(GlobalOptions.Database) is { } server ? Database.Server(server) : Database.Embedded(directory),
            directory);
    }

    /// <summary>Opens a database that exists, brought to this program's schema; says in a sentence why it cannot.</summary>
    public async Task<Refusal?> Open(CancellationToken cancellation) =>
        Database.File is { } file && !File.Exists(file)
            ? new Refusal("data.none", new(
                $"Il n'y a pas de base dans {Directory.Folder}. Indiquez le dossier par --data, ou --demo.",
                $"There is no database in {Directory.Folder}. Name the folder by --data, or --demo."))
            : await Database.Prepare(cancellation);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

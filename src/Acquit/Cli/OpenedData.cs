using System.CommandLine;
using Acquit.Core.Common;
using Acquit.Demonstration;
using Acquit.Serve;
using Acquit.Storage;

namespace Acquit.Cli;

/// <summary>The database that a command line names, opened for one verb without the web application.</summary>
internal static class OpenedData
{
    /// <summary>
    /// Opens it, or says why not. A verb that reads creates nothing: an embedded database that is not there is a
    /// refusal.
    /// </summary>
    private static async Task<Decision<Database>> Open(ParseResult parsed, CancellationToken cancel)
    {
        var server = parsed.GetValue(GlobalOptions.Database);
        var directory = Folder(parsed);
        if (server is null && !File.Exists(directory.DatabaseFile))
        {
            return new Refusal("data.none", new(
                $"Aucune base dans {directory.Folder}. Démarrez l'application (acquit serve) ou chargez la "
                    + "démonstration (acquit demo load), ou donnez le dossier avec --data.",
                $"No database in {directory.Folder}. Start the application (acquit serve) or load the demonstration "
                    + "(acquit demo load), or name the folder with --data."));
        }

        var database = server is not null ? Database.Server(server) : Database.Embedded(directory);
        var refusal = await database.Prepare(cancel)
            ?? await DemonstrationBoundary.Check(database, parsed.GetValue(GlobalOptions.Demo), cancel);
        if (refusal is not null)
        {
            await database.DisposeAsync();
            return refusal;
        }

        return database;
    }

    /// <summary>Runs a verb on it, closes it, and gives the verb's exit code; a refusal to open is printed.</summary>
    public static async Task<int> Run(ParseResult parsed, Func<Database, Task<int>> verb, CancellationToken cancel)
    {
        var directory = Folder(parsed);
        var embedded = parsed.GetValue(GlobalOptions.Database) is null && File.Exists(directory.DatabaseFile);
        await using var held = embedded ? DataHold.Shared(directory) : null;
        var opened = embedded && held is null ? DataHold.Taken(directory) : await Open(parsed, cancel);
        return await opened.Match(
            async database =>
            {
                await using (database)
                {
                    return await verb(database);
                }
            },
            refusals => Task.FromResult(Refusals.Print(
                refusals, CommandLine.LanguageOf(parsed), parsed.InvocationConfiguration.Error)));
    }

    /// <summary>The files beside it.</summary>
    public static DocumentVault Documents(ParseResult parsed) => new(Folder(parsed).Documents);

    /// <summary>Where the data live.</summary>
    public static DataDirectory Folder(ParseResult parsed) => new(
        parsed.GetRequiredValue(GlobalOptions.Data).FullName,
        parsed.GetValue(GlobalOptions.Demo));
}

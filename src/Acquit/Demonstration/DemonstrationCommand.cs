using System.CommandLine;
using Acquit.Cli;
using Acquit.Core.Common;
using Acquit.Serve;
using Acquit.Storage;

namespace Acquit.Demonstration;

/// <summary>
/// <c>demo load</c> and <c>demo remove</c>: the demonstration programme, in its own database under <c>DIR/demo</c>.
/// </summary>
internal static class DemonstrationCommand
{
    public static Command Create()
    {
        var load = new Command("load", "Charge le programme FICTIF / Loads the fictitious programme");
        load.SetAction((parsed, cancel) => Load(Options(parsed), Output(parsed), Errors(parsed), cancel));
        var remove = new Command("remove", "Supprime sa base et ses pièces / Deletes its database and documents");
        remove.SetAction((parsed, cancel) => Remove(Options(parsed), Output(parsed), Errors(parsed), cancel));
        return new Command("demo", "Programme de démonstration / Demonstration programme") { load, remove };
    }

    /// <summary>Loads what is not there yet.</summary>
    public static async Task<int> Load(
        ServeOptions options, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        if (StartFailure.Before(options) is { } unstartable)
        {
            return Refusals.Print([unstartable], options.Language, errors);
        }

        var directory = new DataDirectory(options.Data.FullName, options.Demonstration);
        await using var held = options.Database is null ? DataHold.Shared(directory) : null;
        if (held is null && options.Database is null)
        {
            return Refusals.Print([DataHold.Taken(directory)], options.Language, errors);
        }

        await using var app = WebHost.Create(options);
        if (await DataServices.Prepare(app.Services, cancel) is { } unready)
        {
            return Refusals.Print([unready], options.Language, errors);
        }

        var loaded = await app.Services.GetRequiredService<LoadDemonstration>()
            .Handle(new LoadProgress(errors, options.Language), cancel);
        return loaded.Match(
            done =>
            {
                output.WriteLine((done.Steps > 0 ? Loaded : LoadedAlready).In(options.Language));
                return ExitCode.Clean;
            },
            refusals => Refusals.Print(refusals, options.Language, errors));
    }

    /// <summary>Deletes the demonstration's folder and nothing else.</summary>
    public static async Task<int> Remove(
        ServeOptions options, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        if (options.Database is not null)
        {
            return Refusals.Print([OnServer], options.Language, errors);
        }

        var removed = await DemonstrationFolder.Remove(
            new DataDirectory(options.Data.FullName, options.Demonstration), cancel);
        return removed.Match(
            was =>
            {
                output.WriteLine((was ? Removed(options.Folder) : NoneThere(options.Folder)).In(options.Language));
                return ExitCode.Clean;
            },
            refusals => Refusals.Print(refusals, options.Language, errors));
    }

    private static ServeOptions Options(ParseResult parsed) => ServeCommand.Read(parsed) with { Demonstration = true };

    private static TextWriter Output(ParseResult parsed) => parsed.InvocationConfiguration.Output;

    private static TextWriter Errors(ParseResult parsed) => parsed.InvocationConfiguration.Error;

    private static Wording Loaded { get; } = new(
        "Le programme de démonstration est chargé ; tout y est FICTIF. Pour le voir : acquit serve --demo.",
        "The demonstration programme is loaded; everything in it is FICTIF (fictitious). To see it: acquit serve "
            + "--demo.");

    private static Wording LoadedAlready { get; } = new(
        "Le programme de démonstration était déjà chargé : rien n'a changé.",
        "The demonstration programme was loaded already: nothing has changed.");

    private static Refusal OnServer { get; } = new("demonstration.on-server", new(
        "Une base PostgreSQL ne se supprime pas d'ici : faites-le sur son serveur (dropdb). Rien n'a été supprimé.",
        "A PostgreSQL database is not deleted from here: do it on its server (dropdb). Nothing was deleted."));

    private static Wording Removed(DirectoryInfo folder) => new(
        $"La démonstration est retirée : le dossier {folder.FullName} est supprimé. Le reste n'a pas été touché.",
        $"The demonstration is removed: the folder {folder.FullName} is deleted. Nothing else was touched.");

    private static Wording NoneThere(DirectoryInfo folder) => new(
        $"Il n'y a pas de démonstration dans {folder.Parent!.FullName} : rien à retirer.",
        $"There is no demonstration in {folder.Parent!.FullName}: nothing to remove.");
}

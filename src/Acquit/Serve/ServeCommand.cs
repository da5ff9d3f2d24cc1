using System.CommandLine;
using Acquit.Access;
using Acquit.Cli;
using Acquit.Core.Common;
using Acquit.Demonstration;
using Acquit.Storage;

namespace Acquit.Serve;

/// <summary><c>serve [--demo] [--urls ...]</c>: the web application.</summary>
internal static class ServeCommand
{
    private static readonly Option<string[]> Urls = new("--urls")
    {
        Description = "http://localhost:5284",
        DefaultValueFactory = _ => [ServeOptions.DefaultAddress],
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create()
    {
        var command = new Command("serve", "Application web / web application") { Urls };
        command.SetAction((parsed, cancel) => Run(Read(parsed), Console.Out, Console.Error, cancel));
        return command;
    }

    /// <summary>Serves until stopped; a start that fails says why in a sentence.</summary>
    public static async Task<int> Run(
        ServeOptions options, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        if (StartFailure.Before(options) is { } refusal)
        {
            return Refusals.Print([refusal], options.Language, errors);
        }

        var removal = false;
        var directory = new DataDirectory(options.Data.FullName, options.Demonstration);
        using (var held = options.Database is null ? DataHold.Shared(directory) : null)
        {
            if (held is null && options.Database is null)
            {
                return Refusals.Print([DataHold.Taken(directory)], options.Language, errors);
            }

            await using var app = WebHost.Create(options);
            if (await Start(app, options, errors, cancel) is { Count: > 0 } refusals)
            {
                return Refusals.Print(refusals, options.Language, errors);
            }

            await Announce(app, options, output, cancel);
            await app.WaitForShutdownAsync(cancel);
            removal = app.Services.GetRequiredService<DemonstrationRemoval>().IsAsked;
        }

        // Asked on its page: the database is closed by now, and nobody reads it.
        return removal ? await DemonstrationCommand.Remove(options, output, errors, cancel) : ExitCode.Clean;
    }

    private static async Task<IReadOnlyList<Refusal>> Start(
        WebApplication app, ServeOptions options, TextWriter errors, CancellationToken cancel)
    {
        if (await DataServices.Prepare(app.Services, cancel) is { } unready)
        {
            return [unready];
        }

        var load = app.Services.GetRequiredService<LoadDemonstration>();
        if (options.Demonstration && await load.IsWanted(cancel))
        {
            var loaded = await load.Handle(new LoadProgress(errors, options.Language), cancel);
            if (loaded is Decision<DemonstrationLoaded>.Refused refused)
            {
                return refused.Refusals;
            }
        }

        try
        {
            await app.StartAsync(cancel);
            return [];
        }
        catch (Exception exception) when (StartFailure.Of(exception, options) is { } failure)
        {
            return [failure];
        }
    }

    private static async Task Announce(
        WebApplication app, ServeOptions options, TextWriter output, CancellationToken cancel)
    {
        foreach (var address in app.Urls)
        {
            await output.WriteLineAsync(Listening(address).In(options.Language));
        }

        var first = app.Services.GetRequiredService<FirstStart>();
        if (!options.Demonstration && await first.IsNow(cancel))
        {
            await output.WriteLineAsync(SetUp(first.Code).In(options.Language));
        }
    }

    /// <summary>What the command line says of the site; verbs without <c>--urls</c> listen nowhere.</summary>
    public static ServeOptions Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(GlobalOptions.Data),
        parsed.GetValue(GlobalOptions.Demo),
        parsed.GetValue(GlobalOptions.Database),
        [.. (parsed.GetValue(Urls) ?? []).SelectMany(each => each.Split(';', StringSplitOptions.RemoveEmptyEntries))],
        CommandLine.LanguageOf(parsed));

    private static Wording SetUp(string code) => new(
        "Aucun compte n'existe : ouvrez cette adresse pour créer l'administrateur. D'une autre machine, le code est "
            + $"{code}.",
        $"No account exists: open this address to create the administrator. From another machine, the code is {code}.");

    private static Wording Listening(string address) => new(
        $"Acquit répond sur {address} (Ctrl+C pour arrêter)",
        $"Acquit answers on {address} (Ctrl+C to stop)");
}

using System.CommandLine;
using Acquit.Cli;
using Acquit.Core.Common;

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
            await errors.WriteLineAsync(refusal.Message.In(options.Language));
            return ExitCode.Reserves;
        }

        await using var app = WebHost.Create(options);
        if (await DataServices.Prepare(app.Services, cancel) is { } unready)
        {
            await errors.WriteLineAsync(unready.Message.In(options.Language));
            return ExitCode.Reserves;
        }

        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception exception) when (StartFailure.Of(exception, options) is { } failure)
        {
            await errors.WriteLineAsync(failure.Message.In(options.Language));
            return ExitCode.Reserves;
        }

        foreach (var address in app.Urls)
        {
            await output.WriteLineAsync(Listening(address).In(options.Language));
        }

        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Clean;
    }

    private static ServeOptions Read(ParseResult parsed) => new(
        parsed.GetValue(GlobalOptions.Data) ?? new DirectoryInfo("data"),
        parsed.GetValue(GlobalOptions.Demo),
        parsed.GetValue(GlobalOptions.Database),
        [.. (parsed.GetValue(Urls) ?? []).SelectMany(each => each.Split(';', StringSplitOptions.RemoveEmptyEntries))],
        parsed.GetValue(GlobalOptions.Lang) == "en" ? Language.English : Language.French);

    private static Wording Listening(string address) => new(
        $"Acquit répond sur {address} (Ctrl+C pour arrêter)",
        $"Acquit answers on {address} (Ctrl+C to stop)");
}

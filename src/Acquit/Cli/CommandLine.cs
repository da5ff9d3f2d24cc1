using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Acquit.Components;
using Acquit.Core.Common;

namespace Acquit.Cli;

/// <summary>The command line as a whole: what every verb shares, usage errors and our own faults.</summary>
internal static class CommandLine
{
    private const int BrokenPipe = 32;

    /// <summary>Runs a command line to its exit code.</summary>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        var language = LanguageOf(args);
        // The parser's own sentences (a value that is missing, an option that does not read) and help's headings.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(RequestLanguage.Code(language));
        try
        {
            // An argument that begins with @ is a file's name, never a file of arguments.
            var parsed = Root(language).Parse(args, new() { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count > 0 || UnknownOption(parsed) is not null
                ? await Usage(parsed, errors, language)
                : await parsed.InvokeAsync(
                    new() { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (IOException closed) when ((closed.HResult & 0xFFFF) == BrokenPipe)
        {
            // The reader of our output has left (acquit examine ... | head): nobody to tell.
            return ExitCode.Clean;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync(new Wording("Arrêté.", "Stopped.").In(language));
            return ExitCode.Reserves;
        }
#pragma warning disable CA1031 // The last door: whatever happened, a plain sentence without a stack trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await errors.WriteLineAsync(new Wording(
                $"Acquit a rencontré une erreur de son fait ({fault.GetType().Name}). Rien n'a été enregistré par "
                + "cette commande ; vous pouvez la relancer ou signaler l'incident.",
                $"Acquit met an error of its own ({fault.GetType().Name}). This command recorded nothing; you may run "
                + "it again or report the incident.").In(language));
            return ExitCode.OurFault;
        }
    }

    /// <summary>The language asked for, read before the commands are built so that help speaks it.</summary>
    public static Language LanguageOf(IReadOnlyList<string> args)
    {
        var index = args.ToList().LastIndexOf("--lang");
        var asked = index >= 0 && index + 1 < args.Count
            ? args[index + 1]
            : args.LastOrDefault(each => each.StartsWith("--lang=", StringComparison.Ordinal))?["--lang=".Length..];
        return asked == "en" ? Language.English : Language.French;
    }

    /// <summary>The language that a parsed command line asks for.</summary>
    public static Language LanguageOf(ParseResult parsed) =>
        parsed.GetValue(GlobalOptions.Lang) == "en" ? Language.English : Language.French;

    private static RootCommand Root(Language language)
    {
        var root = new RootCommand("Acquit : l'euro défendable / Acquit: the defensible euro")
        {
            GlobalOptions.Lang,
            GlobalOptions.Json,
            GlobalOptions.Data,
            GlobalOptions.Demo,
            GlobalOptions.Database,
            GlobalOptions.As,
        };
        foreach (var verb in Verbs.All)
        {
            root.Subcommands.Add(verb);
        }

        Speak(root, language);
        return root;
    }

    /// <summary>Descriptions are written "French / English": help keeps the language asked for.</summary>
    private static void Speak(Command command, Language language)
    {
        command.Description = Chosen(command.Description, language);
        foreach (var option in command.Options)
        {
            option.Description = Chosen(option.Description, language);
        }

        foreach (var argument in command.Arguments)
        {
            argument.Description = Chosen(argument.Description, language);
        }

        foreach (var sub in command.Subcommands)
        {
            Speak(sub, language);
        }
    }

    private static string? Chosen(string? description, Language language)
    {
        var parts = description?.Split(" / ");
        return parts is not { Length: 2 } ? description : language switch
        {
            Language.French => parts[0],
            Language.English => parts[1],
        };
    }

    private static async Task<int> Usage(ParseResult parsed, TextWriter errors, Language language)
    {
        var verb = parsed.UnmatchedTokens.Count > 0 && parsed.CommandResult.Command is RootCommand
            ? parsed.UnmatchedTokens[0]
            : null;
        var said = verb is not null
            ? new Wording($"« {verb} » n'est pas une commande d'Acquit.", $"\"{verb}\" is not a command of Acquit.")
            : parsed.Tokens.Count == 0
                ? new Wording("Dites que faire.", "Say what to do.")
                : new Wording("Cette ligne de commande n'est pas comprise : " + Reasons(parsed),
                    "This command line is not understood: " + Reasons(parsed));
        await errors.WriteLineAsync(said.In(language));
        await errors.WriteLineAsync(new Wording(
            $"Commandes : {string.Join(", ", Verbs.All.Select(each => each.Name))}. Détail : acquit COMMANDE --help",
            $"Commands: {string.Join(", ", Verbs.All.Select(each => each.Name))}. Details: acquit COMMAND --help")
            .In(language));
        return ExitCode.Usage;
    }

    private static string Reasons(ParseResult parsed) => UnknownOption(parsed) ?? string.Join(
        " ", parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal));

    /// <summary>
    /// An option that no verb knows would else be taken for a file; after <c>--</c> everything is a file.
    /// </summary>
    private static string? UnknownOption(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(
            token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
        ?.Value;
}

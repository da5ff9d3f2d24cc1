using System.CommandLine;
using Acquit.Cli;
using Acquit.Core.Common;
using Acquit.Serve;
using Acquit.Storage;
using Acquit.Storage.Grants;

namespace Acquit.Grants;

/// <summary>
/// <c>due [--grant ID] [--at DATE] [--recorded-by DATE] [--json]</c>: the three numbers with their reasons.
/// </summary>
internal static class ShowDueCommand
{
    public static Option<Guid?> Grant { get; } = new("--grant")
    {
        Description = "Dossier d'aide, s'il y en a plusieurs / Grant file, where there are several",
        HelpName = "ID",
    };

    public static Option<DateOnly?> At { get; } = new("--at")
    {
        Description = "Ce qui était vrai ce jour ; aujourd'hui par défaut / What was true that day; today unless told",
        HelpName = "DATE",
    };

    public static Option<DateOnly?> RecordedBy { get; } = new("--recorded-by")
    {
        Description = "Ce qui était enregistré à la fin de ce jour / What was recorded by the end of that day",
        HelpName = "DATE",
    };

    public static Command Create()
    {
        var command = new Command(
            "due", "Plafond, dû et défendable, avec les motifs / Ceiling, due and defensible, with the reasons")
        {
            Grant, At, RecordedBy,
        };
        command.SetAction((parsed, cancel) => Run(parsed, TimeProvider.System, cancel));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, TimeProvider clock, CancellationToken cancel)
    {
        var language = CommandLine.LanguageOf(parsed);
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var today = ParisClock.Today(clock);
        var asOf = new AsOf(parsed.GetValue(At) ?? today, parsed.GetValue(RecordedBy) ?? today);
        return await (await OpenedData.Open(parsed, cancel)).Match(
            async database =>
            {
                await using (database)
                {
                    using var grants = new GrantsFacade(database);
                    return (await ShowDue.Handle(grants, parsed.GetValue(Grant), asOf, cancel)).Match(
                        report => Print(parsed, report, language, output),
                        refusals => Refusals.Print(refusals, language, errors));
                }
            },
            refusals => Task.FromResult(Refusals.Print(refusals, language, errors)));
    }

    private static int Print(ParseResult parsed, GrantReport report, Language language, TextWriter output)
    {
        if (parsed.GetValue(GlobalOptions.Json))
        {
            output.WriteLine(PositionJson.Write(report.Position, report.AsOf, language, requestable: false));
        }
        else
        {
            var fictitious = parsed.GetValue(GlobalOptions.Demo);
            new PositionPrint(Terminal.OfProcess(output), language, fictitious).Write(report.Title, report.Position, report.AsOf);
        }

        return ExitCode.Clean;
    }
}

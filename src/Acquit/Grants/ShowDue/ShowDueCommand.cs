using System.CommandLine;
using Acquit.Cli;
using Acquit.Core.Common;
using Acquit.Storage.Grants;

namespace Acquit.Grants;

/// <summary>
/// <c>due [--grant ID] [--at DATE] [--recorded-by DATE] [--json]</c>: the three numbers with their reasons.
/// </summary>
internal static class ShowDueCommand
{
    public static Command Create()
    {
        var command = new Command(
            "due", "Plafond, dû et défendable, avec les motifs / Ceiling, due and defensible, with the reasons")
        {
            GrantOptions.Grant, GrantOptions.At, GrantOptions.RecordedBy,
        };
        command.SetAction((parsed, cancel) => Run(parsed, TimeProvider.System, cancel));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, TimeProvider clock, CancellationToken cancel)
    {
        var language = CommandLine.LanguageOf(parsed);
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var asOf = GrantOptions.AsOf(parsed, clock);
        return await OpenedData.Run(
            parsed,
            async database =>
            {
                using var grants = new GrantsFacade(database);
                return (await ChosenGrant.Find(grants, parsed.GetValue(GrantOptions.Grant), asOf, cancel)).Match(
                    report => Print(parsed, report, language, output),
                    refusals => Refusals.Print(refusals, language, errors));
            },
            cancel);
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
            new PositionPrint(Terminal.OfProcess(output), language, fictitious)
                .Write(report.Title, report.Position, report.AsOf);
        }

        return ExitCode.Clean;
    }
}

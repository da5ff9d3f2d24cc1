using System.CommandLine;
using Acquit.Cli;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Storage;
using Acquit.Storage.Grants;

namespace Acquit.Grants;

/// <summary><c>what-if</c>: the three numbers under a hypothesis; nothing is recorded.</summary>
internal static class WhatIfCommand
{
    private static readonly Option<string> From = Among("--from", "plan", "plan", "actual");

    private static readonly Option<string[]> Line = Several("--line", "POSTE=MONTANT", "LINE=AMOUNT");

    private static readonly Option<string[]> Transfer =
        Several("--transfer", "POSTE:POSTE=MONTANT", "LINE:LINE=AMOUNT");

    private static readonly Option<bool> Fungible = new("--fungible")
    {
        Description = "Postes fongibles / Fungible lines",
    };

    private static readonly Option<string?> Capped = new("--capped")
    {
        Description = "Postes plafonnés, avec une tolérance en % / Capped lines, with a tolerance in %",
        HelpName = "PERCENT",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> InterimCap = new("--interim-cap")
    {
        Description = "Plafond d'acompte en % / Interim cap in %",
        HelpName = "PERCENT",
    };

    private static readonly Option<string?> Gross = Among("--gross-declared", null, "all", "capital")!;

    private static readonly Option<string[]> Correction = Several("--correction", "POSTE=POURCENT", "LINE=PERCENT");

    public static Command Create()
    {
        var command = new Command(
            "what-if", "Les trois montants sous une hypothèse / The three numbers under a hypothesis")
        {
            GrantOptions.Grant, GrantOptions.At, GrantOptions.RecordedBy, From, Line, Transfer, Fungible, Capped,
            InterimCap, Gross, Correction,
        };
        command.SetAction((parsed, cancel) => Run(parsed, TimeProvider.System, cancel));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, TimeProvider clock, CancellationToken cancel)
    {
        var language = CommandLine.LanguageOf(parsed);
        var errors = parsed.InvocationConfiguration.Error;
        var asOf = GrantOptions.AsOf(parsed, clock);
        return await Read(parsed).Match(
            hypothesis => OpenedData.Run(
                parsed, database => Answer(parsed, database, asOf, hypothesis, cancel), cancel),
            refusals =>
            {
                Refusals.Print(refusals, language, errors);
                return Task.FromResult(ExitCode.Usage);
            });
    }

    private static async Task<int> Answer(
        ParseResult parsed, Database database, AsOf asOf, Hypothesis hypothesis, CancellationToken cancel)
    {
        var language = CommandLine.LanguageOf(parsed);
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var start = parsed.GetValue(From) == "actual" ? WhatIfStart.Actual : WhatIfStart.Plan;
        using var grants = new GrantsFacade(database);
        return (await ChosenGrant.Find(grants, parsed.GetValue(GrantOptions.Grant), asOf, cancel)).Match(
            report => WhatIfHandler.Handle(report, start, hypothesis).Match(
                outcome => Print(parsed, report, outcome, language, output),
                refusals => Refusals.Print(refusals, language, errors)),
            refusals => Refusals.Print(refusals, language, errors));
    }

    private static int Print(
        ParseResult parsed, GrantReport report, WhatIfOutcome outcome, Language language, TextWriter output)
    {
        if (parsed.GetValue(GlobalOptions.Json))
        {
            output.WriteLine(PositionJson.Write(outcome.After, report.AsOf, language, requestable: true));
        }
        else
        {
            var fictitious = parsed.GetValue(GlobalOptions.Demo);
            new PositionPrint(Terminal.OfProcess(output), language, fictitious).Write(report.Title, outcome);
        }

        return ExitCode.Clean;
    }

    private static Decision<Hypothesis> Read(ParseResult parsed) => HypothesisReading.Read(new()
    {
        Lines = parsed.GetValue(Line) ?? [],
        Transfers = parsed.GetValue(Transfer) ?? [],
        Corrections = parsed.GetValue(Correction) ?? [],
        Fungible = parsed.GetValue(Fungible),
        Capped = parsed.GetResult(Capped) is not null,
        Tolerance = parsed.GetValue(Capped),
        InterimCap = parsed.GetValue(InterimCap),
        Gross = parsed.GetValue(Gross),
    });

    private static Option<string> Among(string name, string? byDefault, params string[] values)
    {
        var option = new Option<string>(name) { Description = string.Join(" | ", values) };
        if (byDefault is not null)
        {
            option.DefaultValueFactory = _ => byDefault;
        }

        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static Option<string[]> Several(string name, string french, string english) => new(name)
    {
        Description = $"{french}, autant de fois qu'il faut / {english}, as many times as needed",
        HelpName = english,
        Arity = ArgumentArity.OneOrMore,
    };
}

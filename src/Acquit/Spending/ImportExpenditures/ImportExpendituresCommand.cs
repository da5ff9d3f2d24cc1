using System.CommandLine;
using Acquit.Access;
using Acquit.Acts;
using Acquit.Cli;
using Acquit.Components.Recorders;
using Acquit.Core.Common;
using Acquit.Storage;
using Acquit.Storage.Documents;
using Acquit.Storage.Grants;
using Acquit.Storage.Spending;

namespace Acquit.Spending;

/// <summary>
/// <c>import FILE... [--yes] [--grant ID] [--line NAME]</c>: each file is recognised by its content, tried, then
/// recorded, all or nothing.
/// </summary>
internal static class ImportExpendituresCommand
{
    private static readonly Argument<FileInfo[]> Files = new("FILE")
    {
        Description = "Mandats ou services faits (CSV, XLSX), actes (texte, PDF) / "
            + "payment orders or certifications (CSV, XLSX), acts (text, PDF)",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Yes = new("--yes")
    {
        Description = "Enregistre sans demander / Records without asking",
    };

    private static readonly Option<string?> Line = new("--line")
    {
        Description = "Poste de toutes les lignes, si le fichier ne le dit pas / Plan line of every row, where the "
            + "file does not say it",
        HelpName = "NAME",
    };

    public static Command Create()
    {
        var command =
            new Command("import", "Importe des fichiers, reconnus par leur contenu / Imports files, recognised by "
                + "their content") { Files, Yes, GrantOptions.Grant, Line };
        command.SetAction((parsed, cancel) => Run(parsed, TimeProvider.System, cancel));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, TimeProvider clock, CancellationToken cancel)
    {
        var language = CommandLine.LanguageOf(parsed);
        var errors = parsed.InvocationConfiguration.Error;
        return await OpenedData.Run(
            parsed,
            async database => await (await ActingAccount.Find(database, parsed, clock, cancel)).Match(
                acting => Import(parsed, database, acting, language, cancel),
                refusals => Task.FromResult(Refusals.Print(refusals, language, errors))),
            cancel);
    }

    private static async Task<int> Import(
        ParseResult parsed, Database database, Acting acting, Language language, CancellationToken cancel)
    {
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        using var grants = new GrantsFacade(database);
        var vault = OpenedData.Documents(parsed);
        var spending = new SpendingFacade(database, grants);
        var unitOfWork = new UnitOfWork(database);
        var recorder = new Recorder(unitOfWork);
        using var acts = ActsDesk.Open(database, vault, recorder);
        var asOf = AsOf.Known(acting.Today);
        var parts = new ImportParts(
            vault,
            new(spending, new(database), grants, vault, new DocumentsFacade(database), recorder),
            new(spending, new(database), grants, recorder),
            acts,
            () => ChosenGrant.Find(grants, parsed.GetValue(GrantOptions.Grant), asOf, cancel),
            parsed.GetValue(Line));
        try
        {
            var verb = new ImportVerb(parts, output, errors, language, parsed.GetValue(Yes));
            var worst = ExitCode.Clean;
            foreach (var file in parsed.GetValue(Files) ?? [])
            {
                worst = Math.Max(worst, await verb.Take(file, acting, cancel));
            }

            return worst;
        }
        finally
        {
            await unitOfWork.Close();
        }
    }
}

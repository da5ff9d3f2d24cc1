using System.CommandLine;
using Acquit.Cli;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary><c>examine FILE... [--json]</c>: reads acts, checks, prints the record and the points.</summary>
internal static class ExamineActCommand
{
    private static readonly Argument<FileInfo[]> Files = new("FILE")
    {
        Description = "Texte ou PDF d'un ou de plusieurs actes / Text or PDF of one act or several",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create()
    {
        var command = new Command(
            "examine", "Lit des actes, les vérifie, imprime la fiche et les points / "
            + "Reads acts, checks them, prints the record and the points")
        {
            Files,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(Files) ?? [], parsed.GetValue(GlobalOptions.Json), CommandLine.LanguageOf(parsed),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    /// <summary>Examines files one after the other; what cannot be read is said and the others still are.</summary>
    public static int Run(
        IReadOnlyList<FileInfo> files, bool json, Language language, TextWriter output, TextWriter errors)
    {
        using var printer = json
            ? (IExaminePrinter)new JsonPrinter(output, language, files.Count > 1)
            : new TerminalPrinter(output, language, files.Count > 1);
        var code = ExitCode.Clean;
        foreach (var file in files)
        {
            code = Worse(code, ExamineAct.Handle(file).Match(
                examined => Print(file, examined, printer, language, errors),
                refusals =>
                {
                    Refusals.Print(refusals, language, errors);
                    return ExitCode.Unreadable;
                }));
        }

        return code;
    }

    private static int Print(
        FileInfo file, ExaminedFile examined, IExaminePrinter printer, Language language, TextWriter errors)
    {
        var code = ExitCode.Clean;
        var acts = 0;
        var coverage = new ReadCoverage(file.Name);
        foreach (var reading in examined.Readings)
        {
            foreach (var remark in reading.Orphans)
            {
                errors.WriteLine(new Wording(
                    $"{file.Name}, l. {remark.Span.Line} : {remark.Message.French}",
                    $"{file.Name}, l. {remark.Span.Line}: {remark.Message.English}").In(language));
            }

            foreach (var report in reading.Reports)
            {
                printer.Write(file.Name, report);
                code = Worse(code, CodeOf(report));
                acts++;
            }

            coverage.Add(reading.Reading);
        }

        printer.Write(coverage);
        if (examined.PagesWithoutText.Count > 0)
        {
            var pages = string.Join(", ", examined.PagesWithoutText);
            errors.WriteLine(new Wording(
                $"{file.Name} : page(s) {pages} : des images seulement, rien n'y a été lu.",
                $"{file.Name}: page(s) {pages}: images only, nothing was read there.").In(language));
        }

        if (acts == 0)
        {
            errors.WriteLine(new Wording(
                $"{file.Name} : aucun acte n'y a été reconnu. Vérifiez que le fichier contient la délibération "
                    + "elle-même, de "
                + "l'en-tête à la signature.",
                $"{file.Name}: no act was recognised in it. Check that the file holds the resolution itself, from "
                    + "heading to "
                + "signature.").In(language));
            return ExitCode.Unreadable;
        }

        return code;
    }

    private static int CodeOf(ActReport report) =>
        report.Count(Severity.Blocking) > 0 ? ExitCode.Blocking
        : report.Count(Severity.Reserve) > 0 ? ExitCode.Reserves
        : ExitCode.Clean;

    /// <summary>Unreadable input outweighs blocking points, which outweigh reserves.</summary>
    private static int Worse(int left, int right) => Math.Max(left, right);
}

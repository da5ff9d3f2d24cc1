using System.CommandLine;
using System.Diagnostics;
using Acquit.Cli;
using Acquit.Core.Common;
using Acquit.Storage;
using Acquit.Storage.Verification;

namespace Acquit.Journal;

/// <summary><c>journal verify</c>: hashes facts again, rebuilds rows and compares. 0 intact, 3 something was
/// changed.</summary>
internal static class VerifyJournalCommand
{
    public static Command Create()
    {
        var verify = new Command(
            "verify", "Vérifie que rien n'a été changé : faits, lignes, fichiers / "
            + "Verifies that nothing was changed: facts, rows, files");
        verify.SetAction((parsed, cancellation) => OpenedData.Run(
            parsed,
            database => Run(
                database, OpenedData.Folder(parsed), parsed.GetValue(GlobalOptions.Json),
                    CommandLine.LanguageOf(parsed),
                parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation),
            cancellation));
        return new("journal", "Journal de preuve / Proof log") { verify };
    }

    public static async Task<int> Run(
        Database database, DataDirectory data, bool json, Language language, TextWriter output, TextWriter errors,
        CancellationToken cancellation)
    {
        var report = await new JournalVerifier(database, new DocumentVault(data.Documents))
            .Verify(new Progress(errors, language), cancellation);
        LastVerification.Save(data, report, TimeProvider.System.GetUtcNow());
        if (json)
        {
            await output.WriteLineAsync(Json(report, language));
        }
        else
        {
            Print(report, language, output);
        }

        return report.IsIntact ? ExitCode.Clean : ExitCode.Blocking;
    }

    private static void Print(VerificationReport report, Language language, TextWriter output)
    {
        foreach (var defect in report.Defects)
        {
            output.WriteLine(defect.Message.In(language));
        }

        var more = report.DefectCount - report.Defects.Count;
        if (more > 0)
        {
            output.WriteLine(new Wording($"... et {more} autres.", $"... and {more} others.").In(language));
        }

        output.WriteLine((report.IsIntact
            ? new Wording(
                $"Journal intact : {report.Facts} faits, {report.Rows} lignes reconstruites et comparées.",
                $"Journal intact: {report.Facts} facts, {report.Rows} rows rebuilt and compared.")
            : new Wording(
                $"{report.DefectCount} écart(s) : des données ont été changées hors d'Acquit. Conservez une copie de "
                    + "la "
                + "base et prévenez l'administrateur.",
                $"{report.DefectCount} difference(s): data were changed outside Acquit. Keep a copy of the database "
                    + "and "
                + "tell the administrator.")).In(language));
        output.WriteLine(new Wording($"Racine : {report.Root}", $"Root: {report.Root}").In(language));
    }

    private static string Json(VerificationReport report, Language language) => JsonText.Write(json =>
    {
        json.WriteString("schema", "acquit-journal-verify/1");
        json.WriteBoolean("intact", report.IsIntact);
        json.WriteNumber("facts", report.Facts);
        json.WriteNumber("rows", report.Rows);
        json.WriteString("root", report.Root);
        json.WriteNumber("defectCount", report.DefectCount);
        json.WriteStartArray("defects");
        foreach (var defect in report.Defects)
        {
            json.WriteStartObject();
            json.WriteString("code", defect.Code);
            json.WriteString("place", defect.Place);
            json.WriteString("message", defect.Message.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>A line every two seconds, on standard error: short runs stay silent.</summary>
    private sealed class Progress(TextWriter errors, Language language) : IProgress<VerificationProgress>
    {
        private long _last = Stopwatch.GetTimestamp();

        public void Report(VerificationProgress value)
        {
            if (Stopwatch.GetElapsedTime(_last) < TimeSpan.FromSeconds(2))
            {
                return;
            }

            _last = Stopwatch.GetTimestamp();
            errors.WriteLine(
                value.Of is { } of ? $"{value.Step.In(language)} {value.Done}/{of}" : $"{value.Step.In(language)} "
                    + $"{value.Done}");
        }
    }
}

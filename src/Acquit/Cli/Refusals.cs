using Acquit.Core.Common;

namespace Acquit.Cli;

/// <summary>Refusals as the command line says them.</summary>
internal static class Refusals
{
    /// <summary>Prints each with its legal basis and returns the exit code of a refusal.</summary>
    public static int Print(IReadOnlyList<Refusal> refusals, Language language, TextWriter errors)
    {
        foreach (var refusal in refusals)
        {
            var basis = refusal.LegalBasis is { } law ? $" ({law.In(language)})" : "";
            errors.WriteLine($"{refusal.Message.In(language)}{basis}");
        }

        return ExitCode.Reserves;
    }
}

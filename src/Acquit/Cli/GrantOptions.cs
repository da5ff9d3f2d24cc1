using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Acquit.Core.Common;
using Acquit.Serve;
using Acquit.Storage;

namespace Acquit.Cli;

/// <summary>Options of the verbs that are about a grant file at two dates.</summary>
internal static class GrantOptions
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
        CustomParser = ReadDay,
    };

    public static Option<DateOnly?> RecordedBy { get; } = new("--recorded-by")
    {
        Description = "Ce qui était enregistré à la fin de ce jour / What was recorded by the end of that day",
        HelpName = "DATE",
        CustomParser = ReadDay,
    };

    /// <summary>The two dates; each is today unless it is told.</summary>
    public static AsOf AsOf(ParseResult parsed, TimeProvider clock)
    {
        var today = ParisClock.Today(clock);
        return new(parsed.GetValue(At) ?? today, parsed.GetValue(RecordedBy) ?? today);
    }

    // The parser's own sentence would name a type of the program.
    private static DateOnly? ReadDay(ArgumentResult read) => Days.Parse(read.Tokens[0].Value, "at").Match<DateOnly?>(
        day => day,
        refusals =>
        {
            var message = refusals[0].Message;
            var french = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr";
            read.AddError(french ? message.French : message.English);
            return null;
        });
}

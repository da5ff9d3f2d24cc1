using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary>A rule in a sentence: what it asks, where it stands, until when it held, what is to be confirmed.</summary>
internal static class RuleWords
{
    public static Wording Of(LegalRule rule)
    {
        var open = rule.InForce.To == DateOnly.MaxValue;
        var until = open
            ? new Wording("", "")
            : new($", en vigueur jusqu'au {Days.Print(rule.InForce.To, Language.French)}",
                $", in force until {Days.Print(rule.InForce.To, Language.English)}");
        var doubt = Doubt(rule);
        return new(
            $"{rule.Content.French} : {rule.Source.French}{until.French}{doubt.French}",
            $"{rule.Content.English}: {rule.Source.English}{until.English}{doubt.English}");
    }

    private static Wording Doubt(LegalRule rule) => rule.ToBeConfirmed is { } unsure
        ? new($" (à confirmer : {unsure.French})", $" (to be confirmed: {unsure.English})")
        : new("", "");
}

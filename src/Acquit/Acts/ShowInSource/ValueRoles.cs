using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary>What a number is in an act, in words.</summary>
internal static class ValueRoles
{
    /// <summary>The words for a role; "in the text" where no reading explains it.</summary>
    public static Wording Of(string? role) => role switch
    {
        "ceiling" => new("plafond de l'aide", "ceiling of the grant"),
        "base" => new("base éligible", "eligible base"),
        "aid" => new("aide inscrite au plan", "aid in the plan"),
        "plan-line" => new("poste du plan", "line of the plan"),
        "plan-total" => new("total du plan", "total of the plan"),
        "plan-resource" => new("ressource du plan", "resource of the plan"),
        "own-contribution" => new("autofinancement", "own contribution"),
        "coding" => new("imputation budgétaire", "budget coding"),
        "impact" => new("cartouche financier", "impact table"),
        "act-number" => new("numéro de l'acte", "number of the act"),
        "report-number" => new("numéro du rapport", "number of the report"),
        "printed-rate" => new("taux imprimé", "printed rate"),
        "votes-for" => new("voix pour", "votes for"),
        "votes-against" => new("voix contre", "votes against"),
        "abstentions" => new("abstentions", "abstentions"),
        "members-in-office" => new("membres en exercice", "members in office"),
        "citation" => new("texte cité", "text cited"),
        null => new("dans le texte", "in the text"),
        _ => new(role, role),
    };
}

using Acquit.Components.Values;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Grants;

/// <summary>The words of grant files.</summary>
internal static class GrantWords
{
    public static Wording Of(Section section) => section switch
    {
        Section.Capital => new("Investissement", "Capital"),
        Section.Operating => new("Fonctionnement", "Operating"),
    };

    public static Wording Of(ActionState state) => state switch
    {
        ActionState.Planned => new("prévue", "planned"),
        ActionState.Running => new("en cours", "running"),
        ActionState.Done => new("réalisée", "done"),
    };

    public static Wording Of(PassBasis basis) => basis switch
    {
        PassBasis.RedeemedAndPaid => new("utilisés et payés", "redeemed and paid"),
        PassBasis.Bought => new("achetés et payés", "bought and paid"),
    };

    public static Wording Of(AdvanceRecovery recovery) => recovery.Point is { } point
        ? new(
            $"dès {Percentages.Print(point, 2, Language.French)} du plafond dus",
            $"from {Percentages.Print(point, 2, Language.English)} of the ceiling due")
        : new("au solde seulement", "at the balance only");

    public static Wording Of(ValueState state) => state switch
    {
        ValueState.Cited => new("cité par un document", "cited in a document"),
        ValueState.Computed => new("calculé", "computed"),
        ValueState.Declared => new("déclaré", "declared"),
        ValueState.Assumed => new("supposé", "assumed"),
    };

    public static Wording YesNo(bool yes) => yes ? new("oui", "yes") : new("non", "no");
}

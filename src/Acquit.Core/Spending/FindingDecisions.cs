using System.Globalization;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Core.Spending;

/// <summary>What may be recorded as findings.</summary>
public static class FindingDecisions
{
    /// <summary>The flat rates of the Commission's scale, and the whole.</summary>
    public static IReadOnlyList<Ratio> Rates => GrantRules.FlatRates.Rates;

    /// <summary>
    /// True for a number of the typology: one that Acquit's reasons use, or a number of a group kept whole, such as
    /// 1.5 for 1.x.
    /// </summary>
    public static bool IsKnownCode(string code)
    {
        var parts = code.Split('.');
        return FindingCode.All.Any(known => known.Number == code)
            || (parts.Length == 2 && FindingCode.All.Any(known => known.Number == parts[0] + ".x")
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _));
    }

    /// <summary>True for a rate of the scale, however its fraction is written.</summary>
    public static bool IsKnownRate(Ratio rate) => rate.Denominator > 0
        && Rates.Any(known => (Int128)known.Numerator * rate.Denominator == (Int128)rate.Numerator * known.Denominator);

    /// <summary>What was found, where no person had to say it; null where one did.</summary>
    public static Wording? Said(FindingCause cause) => cause switch
    {
        FindingCause.Noted => null,
        FindingCause.VatUntold => new(
            "HT égal au TTC et TVA inconnue : la TVA est peut-être déclarée.",
            "Net equals gross and VAT is unknown: VAT may have been claimed."),
    };

    /// <summary>Opens a finding: amount x rate is exposed until it is closed.</summary>
    public static Decision<IReadOnlyList<Fact>> OpenFinding(
        FindingOpened proposed, ExpenditureFile file, Actor actor, DateOnly today) =>
        new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.RecordFinding))
            .RequirePast(proposed.On, today, "on")
            .RequireReason(proposed.Reason)
            .Require(
                IsKnownCode(proposed.Code), "finding.unknown-code",
                $"Le code {proposed.Code} n'est pas de la typologie des constats.",
                $"Code {proposed.Code} is not in the typology of findings.", "code",
                GrantRules.Typology)
            .Require(
                proposed.Amount > Money.Zero && proposed.Amount <= file.Recorded.Net, "finding.amount",
                "Le montant en cause est positif et ne dépasse pas "
                    + $"{Amounts.Print(file.Recorded.Net, Language.French)} HT.",
                "The amount concerned is positive and no more than "
                    + $"{Amounts.Print(file.Recorded.Net, Language.English)} net.",
                "amount")
            .Require(
                IsKnownRate(proposed.Rate), "finding.rate",
                "Le taux est de 5, 10, 25 ou 100 %.", "The rate is 5, 10, 25 or 100 %.", "rate",
                GrantRules.FlatRates)
            .Require(
                !file.OpenFindings.ContainsKey(proposed.Finding), "finding.already-open", "Ce constat est déjà ouvert.",
                "This finding is already open.")
            .Or(proposed);

    /// <summary>Closes a finding, saying how it was settled.</summary>
    public static Decision<IReadOnlyList<Fact>> CloseFinding(
        FindingClosed proposed, ExpenditureFile file, Actor actor, DateOnly today)
    {
        var opened = file.OpenFindings.GetValueOrDefault(proposed.Finding);
        return new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.CloseFinding))
            .RequirePast(proposed.On, today, "on")
            .RequireReason(proposed.Reason)
            .Require(
                opened is not null, "finding.not-open", "Ce constat n'est pas ou plus ouvert.",
                "This finding is not, or no longer, open.")
            .Require(
                opened is null || opened.On <= proposed.On, "finding.closed-before",
                "Un constat ne se clôt pas avant son ouverture.", "A finding is not closed before it is opened.", "on")
            .Or(proposed);
    }
}

using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;

namespace Acquit.Today;

/// <summary>Reasons told in a line: what it is, on how many, and which number they lower.</summary>
internal static class ReasonSentences
{
    /// <summary>The reason with how many it concerns.</summary>
    public static Wording Title(ReasonPosition reason) => reason.Reason switch
    {
        UncountedReason.LineOverPlan => new(
            reason.Count == 1 ? "Un poste dépasse son montant prévu" : $"{reason.Count} postes dépassent leur montant prévu",
            reason.Count == 1 ? "A line is over its plan" : $"{reason.Count} lines are over their plan"),
        UncountedReason.CeilingReached => reason.Rule.Title,
        _ => new(
            $"{reason.Rule.Title.French} : {Expenditures(reason.Count).French}",
            $"{reason.Rule.Title.English}: {Expenditures(reason.Count).English}"),
    };

    /// <summary>Which of the numbers it lowers.</summary>
    public static Wording Lowers(ReasonRule rule) => rule.Stage switch
    {
        ReasonStage.Due => new("baisse le dû", "lowers Due"),
        ReasonStage.Defensible => new("baisse le défendable", "lowers Defensible"),
    };

    /// <summary>The rule's finding code in the Commission's typology; null where it bears none.</summary>
    public static Wording? Finding(ReasonRule rule)
    {
        var code = FindingCode.All.FirstOrDefault(code => code.Number == rule.Finding);
        return code is null ? null : new($"{code.Number} {code.Name.French}", $"{code.Number} {code.Name.English}");
    }

    /// <summary>So many expenditures.</summary>
    public static Wording Expenditures(long count) => new(
        count == 1 ? "une dépense" : $"{count} dépenses", count == 1 ? "one expenditure" : $"{count} expenditures");
}

using Acquit.Components;
using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Documents.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Settings;

/// <summary>Réglages, Règles: every dated rule of law that acts and grants are examined against.</summary>
public sealed class ShowRulesPage : SitePage
{
    private static readonly IReadOnlyList<LegalRule> Rules = [.. RuleBook.All, .. GrantRules.All];

    // By the first word of a rule's code.
    private static readonly Dictionary<string, Wording> Subjects = new()
    {
        ["quorum"] = new("Quorum", "Quorum"),
        ["proxies"] = new("Procurations", "Proxies"),
        ["recusal"] = new("Déport", "Recusal"),
        ["reports"] = new("Envoi des rapports", "Sending of reports"),
        ["decision"] = new("Majorité", "Majority"),
        ["ballot"] = new("Scrutin", "Ballot"),
        ["meeting"] = new("Réunion", "Meeting"),
        ["act"] = new("Vie de l'acte", "Life of the act"),
        ["vote"] = new("Vote", "Vote"),
        ["delegation"] = new("Délégation", "Delegation"),
        ["grant"] = new("Aide européenne", "European grant"),
        ["budget"] = new("Budget", "Budget"),
        ["agreement"] = new("Convention", "Agreement"),
    };

    /// <summary>Name of the page.</summary>
    public static Wording Title { get; } = new("Règles de droit et de convention", "Rules of law and of agreements");

    /// <summary>How many rules, and how many are in doubt.</summary>
    public string Headline
    {
        get
        {
            var doubtful = Rules.Count(rule => rule.ToBeConfirmed is not null);
            return T(
                $"{Rules.Count} règles de droit et de convention, dont {doubtful} à confirmer",
                $"{Rules.Count} rules of law and of agreements, {doubtful} of them to be confirmed");
        }
    }

    /// <summary>The rules.</summary>
    public ExportableTable Table => new(
        new(
            Title, Fictitious, null, null,
            [
                new(new("Sujet", "Subject"), ColumnKind.Text), new(new("Règle", "Rule"), ColumnKind.Text),
                new(new("Source", "Source"), ColumnKind.Text), new(new("À confirmer", "To be confirmed"),
                    ColumnKind.Text),
                new(new("Du", "From"), ColumnKind.Date), new(new("Au", "To"), ColumnKind.Date),
                new(new("Code", "Code"), ColumnKind.Text),
            ]),
        [.. Rules.Select(Row)]);

    /// <summary>Shows the page, or the table as a file.</summary>
    public IActionResult OnGet() => Exported(Table, T("regles", "rules")) ?? Page();

    private IReadOnlyList<TableCell> Row(LegalRule rule) =>
    [
        TableCell.Of(T(Subjects[rule.Code.Split('.')[0]])), TableCell.Of(T(rule.Content)), TableCell.Of(T(rule.Source)),
        TableCell.Of(rule.ToBeConfirmed is { } unsure
            ? T($"à confirmer : {unsure.French}", $"to be confirmed: {unsure.English}")
            : null),
        TableCell.Of(rule.InForce.From),
        TableCell.Of(rule.InForce.To == DateOnly.MaxValue ? null : (DateOnly?)rule.InForce.To),
        TableCell.Of(rule.Code),
    ];
}

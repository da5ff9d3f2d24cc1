using Acquit.Components;
using Acquit.Core.Access;
using Acquit.Documents.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Access;

/// <summary>Réglages, Personnes: every account.</summary>
[Needs(Right.ManageAccounts)]
public sealed class ListPeoplePage : SitePage
{
    private IReadOnlyList<AccountSummary> people = [];

    /// <summary>The accounts.</summary>
    public ExportableTable Table { get; private set; } = null!;

    /// <summary>Page of an account, behind its name; the demonstration's do not change.</summary>
    public string? LinkOf(int row, int column) =>
        column == 0 && !Fictitious ? $"/reglages/personnes/{people[row].Id}" : null;

    /// <summary>Shows the page, or the table as a file.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        people = await Service<AccountDirectory>().All(cancel);
        var heading = new TableHeading(
            new("Personnes", "People"), Fictitious, null, null,
            [
                new(new("Nom", "Name"), ColumnKind.Text),
                new(new("Identifiant", "Login"), ColumnKind.Text),
                new(new("Rôles", "Roles"), ColumnKind.Text),
                new(new("État", "State"), ColumnKind.Text),
            ]);
        Table = new(heading, [.. people.Select(Row)]);
        return Exported(Table, T("personnes", "people")) ?? Page();
    }

    private IReadOnlyList<TableCell> Row(AccountSummary account) =>
    [
        TableCell.Of(account.Name),
        TableCell.Of(account.Login),
        TableCell.Of(string.Join(", ", account.Roles.Select(role => T(RoleNames.Of(role))))),
        TableCell.Of(State(account)),
    ];

    private string State(AccountSummary account) => account switch
    {
        { Active: false } => T("fermé", "closed"),
        { Fictitious: true } => "FICTIF",
        { Ready: false } => T("mot de passe à choisir", "password to choose"),
        _ => T("ouvert", "open"),
    };
}

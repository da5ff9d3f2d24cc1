using Acquit.Components.Sources;
using Acquit.Core.Common;
using Acquit.Storage.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Acts;

/// <summary>A grant that an act opened.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Address">Its page.</param>
/// <param name="Ceiling">Its ceiling; null where its agreement is not in force yet.</param>
public sealed record FundedGrant(string Title, string Address, Money? Ceiling);

/// <summary>Fiche of an act: its record beside its source.</summary>
public sealed class ShowActPage : ActPage
{
    /// <summary>The cards; null when the source can no longer be read.</summary>
    internal ActSheet? Cards { get; private set; }

    /// <summary>Places of the source that explain a value.</summary>
    public IReadOnlyList<SourceMark> Marks { get; private set; } = [];

    /// <summary>Place lit by the address, for links from other pages.</summary>
    public SourceSpan? Hot { get; private set; }

    /// <summary>Grants whose agreement names this act.</summary>
    public IReadOnlyList<FundedGrant> Grants { get; private set; } = [];

    /// <summary>Shows the record, or one of its tables as a file.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Load(cancel) is { } other)
        {
            return other;
        }

        Cards = await Sheet(cancel);
        if (Cards is not { } sheet)
        {
            return Page();
        }

        foreach (var (name, table) in ActTables.All(sheet, Fictitious))
        {
            if (Exported(table, $"acte-{Act.File.Item.Number}-{name}", name) is { } file)
            {
                return file;
            }
        }

        Marks = ActMarks.Of(sheet.Report, Language);
        Hot = SourcePlace.Parse(Request.Query[SourcePlace.Parameter]);
        Grants = await FundedGrants.Of(Service<GrantsFacade>(), Act.File.Item.Act, Today, cancel);
        return Page();
    }
}

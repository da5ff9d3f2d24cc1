using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Chaîne of an expenditure: from the act down to its evidence.</summary>
public sealed class ExpenditureChainPage : ExpenditureViewPage
{
    /// <summary>Actions that its line pays for.</summary>
    public IEnumerable<string> Actions =>
        (Grant.State.Operation?.Actions ?? []).Where(action => action.Lines.Contains(Item.Line))
            .Select(action => action.Label);

    /// <summary>Shows the chain.</summary>
    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();
}

using Acquit.Components.Fields;
using Acquit.Core.Spending;
using Acquit.Grants;
using Acquit.Storage;
using Acquit.Storage.Spending;

namespace Acquit.Spending;

/// <summary>
/// A page that gives the same evidence to many expenditures, chosen among those that wait for it or listed.
/// </summary>
public abstract class WaitingPage : GrantPage
{
    private const int Offered = 100;

    private KeysetPage<ExpenditureItem> waiting = new([], null, null);

    /// <inheritdoc />
    public override bool TakesFile => true;

    /// <summary>Expenditures that wait for the evidence, the dearest first.</summary>
    public IReadOnlyList<Choice> Waiting =>
    [
        .. waiting.Items.Select(item => new Choice(
            item.Expenditure.Value.ToString(),
            T($"Mandat {item.OrderNumber}, {item.Label}, ", $"Order {item.OrderNumber}, {item.Label}, ")
                + Print(item.Net))),
    ];

    /// <summary>How many are offered.</summary>
    public string WaitingHint => waiting.Next is null
        ? T("Les plus chères d'abord.", "The dearest first.")
        : T(
            $"Les {Offered} plus chères ; donnez les autres numéros ci-dessus.",
            $"The {Offered} dearest; give the other numbers above.");

    /// <summary>What they wait for.</summary>
    protected abstract UncountedReason Missing { get; }

    /// <inheritdoc />
    protected override async Task<bool> Load()
    {
        if (!await base.Load())
        {
            return false;
        }

        waiting = await Service<SpendingFacade>().Page(
            Report, new(Reason: Missing, Size: Offered), Cancel);
        return true;
    }

    private protected static IReadOnlyList<ExpenditureId> Chosen(IEnumerable<string> expenditures) =>
        [.. expenditures.Select(text => new ExpenditureId(Guid.TryParse(text, out var id) ? id : Guid.Empty))];
}

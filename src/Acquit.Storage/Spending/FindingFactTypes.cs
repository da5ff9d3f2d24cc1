using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Storage.Facts;

namespace Acquit.Storage.Spending;

internal sealed class FindingOpenedType() : ExpenditureEventType<FindingOpened>("finding-opened/1")
{
    public override Fact Read(FactReader from) =>
        new FindingOpened(
            new(from.Identifier("finding")), new(from.Subject), from.Text("code"), from.Money("amount"),
            from.Ratio("rate"), from.On, from.Choice<FindingCause>("cause"), from.Personal("reason"));

    protected override void Write(FindingOpened fact, FactWriter to) => to
        .Identifier("finding", fact.Finding.Value)
        .Text("code", fact.Code)
        .Money("amount", fact.Amount)
        .Ratio("rate", fact.Rate)
        .Choice("cause", fact.Cause)
        .Personal("reason", fact.Reason);

    protected override ExpenditureEventRow Row(FindingOpened fact, ExpenditureEventRow blank) => blank with
    {
        Kind = ExpenditureEventKind.FindingOpening,
        Reference = fact.Finding.Value,
        Mark = fact.Code,
        Cents = fact.Amount.Cents,
        RateNumerator = fact.Rate.Numerator,
        RateDenominator = fact.Rate.Denominator,
        Cause = fact.Cause,
        Reason = fact.Reason.Value,
    };
}

internal sealed class FindingClosedType() : ExpenditureEventType<FindingClosed>("finding-closed/1")
{
    public override Fact Read(FactReader from) =>
        new FindingClosed(
            new(from.Identifier("finding")), new(from.Subject), from.On, from.Personal("reason"));

    protected override void Write(FindingClosed fact, FactWriter to) => to
        .Identifier("finding", fact.Finding.Value)
        .Personal("reason", fact.Reason);

    protected override ExpenditureEventRow Row(FindingClosed fact, ExpenditureEventRow blank) => blank with
    {
        Kind = ExpenditureEventKind.FindingClosing,
        Reference = fact.Finding.Value,
        Reason = fact.Reason.Value,
    };
}

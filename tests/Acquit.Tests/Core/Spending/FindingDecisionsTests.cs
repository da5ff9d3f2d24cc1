using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Xunit;

namespace Acquit.Tests.Core.Spending;

public sealed class FindingDecisionsTests
{
    private static readonly DateOnly Today = new(2022, 6, 15);
    private static readonly FindingId Finding = new(new Guid(9, 0, 0, new byte[8]));
    private static readonly Actor Officer = Actor.With(Guid.Empty, Role.EuFundsOfficer);

    [Theory]
    [InlineData(5, null)]
    [InlineData(10, null)]
    [InlineData(25, null)]
    [InlineData(100, null)]
    [InlineData(0, "finding.rate")]
    [InlineData(6, "finding.rate")]
    [InlineData(50, "finding.rate")]
    public void Rates_of_the_scale(int percent, string? refused) =>
        Decided.Is(refused, Open(rate: Ratio.Percent(percent)));

    [Theory]
    [InlineData("4.5", null)]
    [InlineData("1.x", null)]
    [InlineData("1.12", null)]
    [InlineData("4.6", "finding.unknown-code")]
    [InlineData("1.", "finding.unknown-code")]
    [InlineData("", "finding.unknown-code")]
    public void Codes_of_the_typology(string code, string? refused) => Decided.Is(refused, Open(code: code));

    [Theory]
    [InlineData(1, null)]
    [InlineData(1000_00, null)]
    [InlineData(0, "finding.amount")]
    [InlineData(1000_01, "finding.amount")]
    public void The_amount_lies_within_the_expenditure(long cents, string? refused) =>
        Decided.Is(refused, Open(cents: cents));

    [Theory]
    [InlineData(Role.EuFundsOfficer, null)]
    [InlineData(Role.FinanceOfficer, "access.denied")]
    public void Who_may_close(Role role, string? refused) => Decided.Is(
        refused, FindingDecisions.CloseFinding(Closed(Today), File(Opened()), Actor.With(Guid.Empty, role), Today));

    [Fact]
    public void A_finding_is_closed_once_and_not_before_it_opens()
    {
        Decided.Is("finding.not-open", FindingDecisions.CloseFinding(Closed(Today), File(), Officer, Today));
        Decided.Is(
            "finding.closed-before",
            FindingDecisions.CloseFinding(Closed(Today.AddDays(-1)), File(Opened()), Officer, Today));
        Decided.Is(
            "finding.not-open",
            FindingDecisions.CloseFinding(Closed(Today), File(Opened(), Closed(Today)), Officer, Today));
    }

    private static Decision<IReadOnlyList<Fact>> Open(string code = "4.5", long cents = 100_00, Ratio? rate = null) =>
        FindingDecisions.OpenFinding(Opened(code, cents, rate), File(), Officer, Today);

    private static FindingOpened Opened(string code = "4.5", long cents = 100_00, Ratio? rate = null) => new(
        Finding, Stories.Expenditure, code, new(cents), rate ?? Ratio.One, Today, FindingCause.Noted, new("constat"));

    private static FindingClosed Closed(DateOnly day) => new(Finding, Stories.Expenditure, day, new("réglé"));

    private static ExpenditureFile File(params IEnumerable<Fact> more) => new(
        more.Prepend(new ExpenditureRecorded(
            Stories.Expenditure, Stories.Grant, Stories.Line, "M-1", "F-1", new("FICTIF"), new("FICTIF"), new(1000_00),
            new Money(200_00), new(1200_00), null, null, null, new(2022, 5, 1)))
            .Select(fact => new AttributedFact(fact, Guid.Empty)));
}

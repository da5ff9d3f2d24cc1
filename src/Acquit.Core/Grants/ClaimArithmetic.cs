using Acquit.Core.Common;

namespace Acquit.Core.Grants;

/// <summary>
/// What may be requested, what remains, what goes back. Every amount is cumulative: a claim is what all expenditure
/// so far entitles to, less what was already received or requested, so that no rounding is lost from claim to claim.
/// </summary>
public static class ClaimArithmetic
{
    /// <summary>An interim claim: nothing rather than a negative amount.</summary>
    /// <param name="terms">The agreement's terms.</param>
    /// <param name="due">Due over what was accepted so far and what is newly declared.</param>
    /// <param name="received">Received so far, the advance aside.</param>
    /// <param name="advanceToRecover">The advance from its recovery point on; nothing before.</param>
    /// <param name="unanswered">Requested earlier and not answered yet.</param>
    public static Money Requested(
        GrantTerms terms, Money due, Money received, Money advanceToRecover, Money unanswered) =>
        Money.Max(
            Money.Zero, Money.Min(terms.InterimCeiling, due) - received - advanceToRecover - unanswered);

    /// <summary>
    /// What may be requested on a date while neither receipt nor claim is recorded: the advance is all that came.
    /// </summary>
    /// <param name="state">The grant file in force, with an agreement.</param>
    /// <param name="calculation">What turns its sums into a grant.</param>
    /// <param name="due">Due over all that is declared.</param>
    public static Requestable RequestableOf(GrantState state, GrantTerms calculation, Money due)
    {
        var advance = state.Terms.Advance.Value;
        var deducted = state.Terms.AdvanceRecovery.Value.Reached(calculation.Ceiling, due) ? advance : Money.Zero;
        return new(
            calculation.InterimCeiling, due, advance, deducted,
            Requested(calculation, due, Money.Zero, deducted, Money.Zero), BalanceOf(due, advance));
    }

    /// <summary>
    /// An amount split over the budget codings in proportion to the grant planned behind each; what no coding stands
    /// for is a part of its own, so that the parts sum to the amount.
    /// </summary>
    /// <param name="amount">The amount.</param>
    /// <param name="codings">The codings; a line stands behind one at most.</param>
    /// <param name="planned">Each line's share of the ceiling.</param>
    public static CodingSplit SplitOver(
        Money amount, IReadOnlyList<GrantCoding> codings, IReadOnlyDictionary<PlanLineId, Money> planned)
    {
        var coded = codings.SelectMany(coding => coding.Lines).ToHashSet();
        var rest = Money.Sum(planned.Where(line => !coded.Contains(line.Key)).Select(line => line.Value));
        IReadOnlyList<Money> shares = [.. SharesOf(codings, planned), rest];
        var parts = Money.Sum(shares) == Money.Zero
            ? [.. shares.Select(_ => Money.Zero)]
            : SplitReceipt(amount, shares);
        return new([.. parts.Take(codings.Count)], parts[^1]);
    }

    /// <summary>The balance: what remains to be received, or to be paid back.</summary>
    /// <param name="dueAccepted">Due over the expenditure that the managing authority accepted.</param>
    /// <param name="received">All that was received, the advance included.</param>
    public static Balance BalanceOf(Money dueAccepted, Money received) =>
        new(Money.Max(Money.Zero, dueAccepted - received), Money.Max(Money.Zero, received - dueAccepted));

    /// <summary>An amount received, split over budget codings by largest remainder.</summary>
    /// <param name="receipt">The amount.</param>
    /// <param name="shares">The grant proposed for each coding; their sum is positive.</param>
    public static IReadOnlyList<Money> SplitReceipt(Money receipt, IReadOnlyList<Money> shares) =>
        receipt.Split([.. shares.Select(share => share.Cents)]);

    /// <summary>
    /// The grant of each coding: the sum over its lines, each line's share by largest remainder of the whole.
    /// </summary>
    /// <param name="codings">The codings; a line stands behind one at most.</param>
    /// <param name="shares">Each line's share of the ceiling, of due or of a claim.</param>
    public static IReadOnlyList<Money> SharesOf(
        IReadOnlyList<GrantCoding> codings, IReadOnlyDictionary<PlanLineId, Money> shares) =>
        [.. codings.Select(coding => Money.Sum(coding.Lines.Select(line => shares.GetValueOrDefault(line))))];
}

/// <summary>What may be requested on a date, with every amount that it rests on.</summary>
/// <param name="InterimCeiling">Interim cap x ceiling: the most before the balance.</param>
/// <param name="Due">Due over all that is declared.</param>
/// <param name="Advance">The advance received.</param>
/// <param name="AdvanceDeducted">What of the advance this claim deducts: nothing before its recovery point.</param>
/// <param name="Amount">What an interim claim may ask.</param>
/// <param name="Balance">What the payment of the balance would be, were it asked and all accepted.</param>
public sealed record Requestable(
    Money InterimCeiling, Money Due, Money Advance, Money AdvanceDeducted, Money Amount, Balance Balance)
{
    /// <summary>Due within the interim cap, before the advance.</summary>
    public Money Limit => Money.Min(InterimCeiling, Due);
}

/// <summary>An amount over budget codings.</summary>
/// <param name="Parts">The part of each coding, in their order.</param>
/// <param name="Uncoded">What goes to lines that no coding stands for.</param>
public sealed record CodingSplit(IReadOnlyList<Money> Parts, Money Uncoded);

/// <summary>The balance of a grant.</summary>
/// <param name="ToReceive">What remains to be received.</param>
/// <param name="ToRecover">What was received above due, and goes back.</param>
public readonly record struct Balance(Money ToReceive, Money ToRecover);

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

/// <summary>The balance of a grant.</summary>
/// <param name="ToReceive">What remains to be received.</param>
/// <param name="ToRecover">What was received above due, and goes back.</param>
public readonly record struct Balance(Money ToReceive, Money ToRecover);

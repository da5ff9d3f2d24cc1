using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Storage.Spending;

/// <summary>Rows of spending read back into the engine's history.</summary>
internal static class SpendingReading
{
    /// <summary>The history that the rows tell, with the line's place in the plan where sums need it.</summary>
    public static ExpenditureHistory History(ExpenditureRow row, IEnumerable<ExpenditureEventRow> events, int line = 0)
    {
        var history = new ExpenditureHistoryBuilder()
            .Record(row.EffectiveOn, new(row.NetCents), new(row.GrossCents), row.DeliveredOn, line);
        foreach (var happened in events)
        {
            Add(history, happened);
        }

        return history.Build();
    }

    private static ExpenditureHistoryBuilder Add(ExpenditureHistoryBuilder to, ExpenditureEventRow row) => row.Kind switch
    {
        ExpenditureEventKind.Payment => to.Pay(row.EffectiveOn, new(row.Cents!.Value)),
        ExpenditureEventKind.Delivery => to.Deliver(row.EffectiveOn),
        ExpenditureEventKind.CreditNote => to.Credit(row.EffectiveOn, new(row.NetCents!.Value), new(row.Cents!.Value)),
        ExpenditureEventKind.Withdrawal => to.Withdraw(row.EffectiveOn),
        ExpenditureEventKind.Reinstatement => to.Reinstate(row.EffectiveOn),
        ExpenditureEventKind.Certification => to.Provide(EvidenceKind.DeliveryCertified, row.EffectiveOn),
        ExpenditureEventKind.CertificationRevocation => to.Revoke(EvidenceKind.DeliveryCertified, row.EffectiveOn),
        ExpenditureEventKind.Attestation => to.Attest(row.Reference!.Value, row.EffectiveOn),
        ExpenditureEventKind.AttestationRevocation => to.RevokeAttestation(row.Reference!.Value, row.EffectiveOn),
        ExpenditureEventKind.FindingOpening => to.Open(
            new(row.Reference!.Value), row.EffectiveOn, row.Mark!,
            new Money(row.Cents!.Value).Times(new(row.RateNumerator!.Value, row.RateDenominator!.Value))),
        ExpenditureEventKind.FindingClosing => to.Close(new(row.Reference!.Value), row.EffectiveOn),
    };
}

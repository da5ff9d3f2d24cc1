using Acquit.Core.Common;

namespace Acquit.Core.Spending;

/// <summary>
/// Assesses expenditures at any date: pure, exact, cumulative. What an expenditure contributes depends on its own
/// history and on
/// <see cref="CountingTerms"/> only; it never depends on ceiling, base, plan, tolerance, or on another expenditure.
/// </summary>
public static class SpendingEngine
{
    private static readonly EvidenceSet Certification = EvidenceSet.Of(EvidenceKind.DeliveryCertified);

    private static readonly EvidenceSet Attestation = EvidenceSet.Of(EvidenceKind.PaymentAttested);

    /// <summary>What an expenditure is worth at a date.</summary>
    public static ExpenditureAssessment Assess(in ExpenditureHistory history, in CountingTerms terms, DateOnly at)
    {
        if (at < history.On)
        {
            return default;
        }

        return history.More is { } more
            ? AssessFull(history, more, terms, at)
            : AssessUsual(UsualCase.Of(history, terms.Window, at), history.Net.Cents, terms);
    }

    /// <summary>
    /// What an expenditure contributes to the totals of its line, from each day on which that changes until the next:
    /// nothing before the first. The contribution at any date is the last step at or before it.
    /// </summary>
    public static IReadOnlyList<ContributionStep> Steps(in ExpenditureHistory history, CountingTimeline timeline)
    {
        var steps = new List<ContributionStep>();
        var totals = new LineTotals();
        foreach (var day in Days(history, timeline))
        {
            totals.Clear();
            totals.Add(Assess(history, timeline.At(day), day));
            var parts = totals.Parts();
            if (steps.Count == 0 || !steps[^1].Parts.SequenceEqual(parts))
            {
                steps.Add(new(day, parts));
            }
        }

        return steps;
    }

    /// <summary>
    /// Adds what many expenditures contribute at a date to the totals of their lines. Parts of a portfolio may be
    /// added apart, on several threads, and merged with <see cref="LineTotals.Add(LineTotals)"/>.
    /// </summary>
    /// <param name="histories">The expenditures, each naming its line by place.</param>
    /// <param name="terms">The counting terms of each line at that date.</param>
    /// <param name="at">The date.</param>
    /// <param name="totals">The totals of each line, added to.</param>
    public static void AddTo(
        ReadOnlySpan<ExpenditureHistory> histories, ReadOnlySpan<CountingTerms> terms, DateOnly at,
        ReadOnlySpan<LineTotals> totals)
    {
        var sums = new CaseSum[totals.Length * UsualCase.Count];
        foreach (ref readonly var history in histories)
        {
            ref readonly var lineTerms = ref terms[history.Line];
            if (history.More is null & history.On <= at)
            {
                var index = UsualCase.Of(history, lineTerms.Window, at).Index;
                ref var sum = ref sums[(history.Line * UsualCase.Count) + index];
                sum.Cents += history.Net.Cents;
                sum.Count++;
            }
            else
            {
                totals[history.Line].Add(Assess(history, lineTerms, at));
            }
        }

        AddCases(sums, terms, totals);
    }

    /// <summary>All expenditures of a case as one: of each, every amount is the whole net amount or nothing.</summary>
    private static void AddCases(
        ReadOnlySpan<CaseSum> sums, ReadOnlySpan<CountingTerms> terms, ReadOnlySpan<LineTotals> totals)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i].Count > 0)
            {
                var line = i / UsualCase.Count;
                totals[line].Add(
                    AssessUsual(new(i % UsualCase.Count), sums[i].Cents, terms[line]), sums[i].Count);
            }
        }
    }

    // Paid in full or not at all: the gross amount does not matter.
    private static ExpenditureAssessment AssessUsual(UsualCase usual, long net, in CountingTerms terms)
    {
        var paid = new PaidGross();
        if (usual.IsPaid)
        {
            paid.Add(net, usual.IsPaidInWindow, usual.IsAttested);
        }

        var present = usual.IsCertified ? Certification : EvidenceSet.None;
        return Conclude(
            new(net), DeliveryBlocks(default, terms, usual.IsDelivered, usual.IsDeliveredInWindow), terms,
            PayableNet.Plain(net), paid, present, 0, 0);
    }

    private static ExpenditureAssessment AssessFull(
        in ExpenditureHistory history, ExpenditureEvents more, in CountingTerms terms, DateOnly at)
    {
        var payable = PayableNet.Of(history.Net.Cents, more.Gross, more.Credits, at);
        var (present, attestedUntil) = EvidenceAt(history, more, at);
        var paid = new PaidGross();
        foreach (var payment in more.Payments)
        {
            if (payment.On <= at)
            {
                paid.Add(payment.Gross, terms.Window.Contains(payment.On), payment.On <= attestedUntil);
            }
        }

        var blocks = default(ReasonSet);
        foreach (var withdrawal in more.Withdrawals)
        {
            blocks = withdrawal.Contains(at) ? blocks.With(UncountedReason.Withdrawn) : blocks;
        }

        var (vat, other) = ExposuresAt(more, at);
        blocks = DeliveryBlocks(
            blocks, terms, history.DeliveredOn <= at, terms.Window.Contains(history.DeliveredOn));
        return Conclude(history.Net, blocks, terms, payable, paid, present, vat, other);
    }

    private static ReasonSet DeliveryBlocks(
        ReasonSet blocks, in CountingTerms terms, bool isDelivered, bool isInWindow) =>
        !terms.DeliveryCounts || (isDelivered && isInWindow) ? blocks
        : blocks.With(isDelivered ? UncountedReason.DeliveryOutsideWindow : UncountedReason.DeliveryMissing);

    private static ExpenditureAssessment Conclude(
        Money net, ReasonSet blocks, in CountingTerms terms, in PayableNet payable, in PaidGross paid,
        EvidenceSet present, long vat, long other)
    {
        var required = terms.DeliveryCounts ? terms.Required : terms.Required.Except(Certification);
        var missing = required.Except(present).Except(Attestation);
        blocks = missing.Contains(EvidenceKind.DeliveryCertified)
            ? blocks.With(UncountedReason.DeliveryNotCertified) : blocks;
        blocks = missing.Except(Certification).IsEmpty ? blocks : blocks.With(UncountedReason.EvidenceMissing);
        var attestationRequired = required.Contains(EvidenceKind.PaymentAttested);
        var unattested = attestationRequired && paid.AttestedInside < paid.Inside;
        return new()
        {
            Net = net,
            Credited = new(net.Cents - payable.Whole),
            Blocks = blocks,
            AttestationRequired = attestationRequired,
            MissingEvidence = unattested ? missing.With(EvidenceKind.PaymentAttested) : missing,
            PaidInWindow = payable.For(paid.Inside),
            PaidAnyDay = payable.For(paid.Inside + paid.Outside),
            PaidIfSettled = payable.For(Math.Max(paid.Inside, payable.Open - paid.Outside)),
            AttestedInWindow = payable.For(paid.AttestedInside),
            AttestedAnyDay = payable.For(paid.AttestedInside + paid.AttestedOutside),
            VatExposure = vat,
            OtherExposure = other,
        };
    }

    private static (EvidenceSet Present, DateOnly AttestedUntil) EvidenceAt(
        in ExpenditureHistory history, ExpenditureEvents more, DateOnly at)
    {
        var present = EvidenceSet.None;
        var attestedUntil = history.AttestedOn <= at ? history.AttestedOn : DateOnly.MinValue;
        if (history.CertifiedOn <= at && history.CertifiedOn >= history.DeliveredOn)
        {
            present = present.With(EvidenceKind.DeliveryCertified);
        }

        foreach (var evidence in more.Evidence)
        {
            if (!evidence.Days.Contains(at))
            {
                continue;
            }

            if (evidence.Kind == EvidenceKind.PaymentAttested)
            {
                attestedUntil = evidence.Days.From > attestedUntil ? evidence.Days.From : attestedUntil;
            }
            else if (evidence.Kind != EvidenceKind.DeliveryCertified || evidence.Days.From >= history.DeliveredOn)
            {
                present = present.With(evidence.Kind);
            }
        }

        return (present, attestedUntil);
    }

    private static (long Vat, long Other) ExposuresAt(ExpenditureEvents more, DateOnly at)
    {
        var (vat, other) = (0L, 0L);
        foreach (var exposure in more.Exposures)
        {
            if (exposure.Days.Contains(at))
            {
                vat += exposure.Vat ? exposure.Cents : 0;
                other += exposure.Vat ? 0 : exposure.Cents;
            }
        }

        return (vat, other);
    }

    /// <summary>The days on which the contribution may change, in order, each once.</summary>
    private static List<DateOnly> Days(in ExpenditureHistory history, CountingTimeline timeline)
    {
        var days = new List<DateOnly>(8)
        {
            history.On, history.DeliveredOn, history.PaidOn, history.AttestedOn, history.CertifiedOn,
        };
        days.AddRange(timeline.Changes);
        if (history.More is { } more)
        {
            days.AddRange(more.Payments.Select(payment => payment.On));
            days.AddRange(more.Credits.Select(credit => credit.On));
            days.AddRange(more.Withdrawals.SelectMany(Bounds));
            days.AddRange(more.Evidence.SelectMany(evidence => Bounds(evidence.Days)));
            days.AddRange(more.Exposures.SelectMany(exposure => Bounds(exposure.Days)));
        }

        days.Sort();
        var kept = 0;
        for (var i = 0; i < days.Count; i++)
        {
            var day = days[i];
            if (day >= history.On && day != ExpenditureHistory.Never && (kept == 0 || days[kept - 1] != day))
            {
                days[kept++] = day;
            }
        }

        days.RemoveRange(kept, days.Count - kept);
        return days;
    }

    private static DateOnly[] Bounds(DayRange range) => [range.From, range.Until];

    /// <summary>Gross cents paid up to a date.</summary>
    private struct PaidGross
    {
        public long Inside;
        public long Outside;
        public long AttestedInside;
        public long AttestedOutside;

        public void Add(long gross, bool inWindow, bool attested)
        {
            Inside += inWindow ? gross : 0;
            Outside += inWindow ? 0 : gross;
            AttestedInside += inWindow && attested ? gross : 0;
            AttestedOutside += !inWindow && attested ? gross : 0;
        }
    }
}

/// <summary>What an expenditure contributes to its line from a day on, until the next step.</summary>
/// <param name="From">The first day.</param>
/// <param name="Parts">The measures that are not nil.</param>
public sealed record ContributionStep(DateOnly From, IReadOnlyList<MeasureAmount> Parts);

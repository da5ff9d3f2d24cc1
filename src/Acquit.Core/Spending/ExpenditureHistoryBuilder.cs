using Acquit.Core.Common;

namespace Acquit.Core.Spending;

/// <summary>
/// Gathers the facts of one expenditure, in journal order, into its history. Only two things depend on that order: of
/// two declarations of delivery the later recorded corrects the former, and of two contrary facts of one day the
/// later recorded holds.
/// </summary>
public sealed class ExpenditureHistoryBuilder
{
    private const string VatFinding = "4.5";

    private readonly List<DatedPayment> payments = [];
    private readonly List<DatedCredit> credits = [];
    private readonly List<(DateOnly On, bool Begins)> withdrawals = [];
    private readonly Dictionary<EvidenceKind, List<(DateOnly On, bool Begins)>> evidenceTurns = [];
    private readonly List<(Guid Attestation, DateOnly On, DateOnly Until)> attestations = [];
    private readonly List<(FindingId Finding, DateOnly On, DateOnly Until, bool Vat, long Cents)> findings = [];
    private int line;
    private DateOnly on;
    private Money net;
    private Money gross;
    private DateOnly deliveredOn = ExpenditureHistory.Never;

    /// <summary>Begins the history of an expenditure.</summary>
    /// <param name="on">The day it is true from.</param>
    /// <param name="net">Amount net of VAT.</param>
    /// <param name="gross">Amount with VAT.</param>
    /// <param name="deliveredOn">Declared delivery; null when not delivered.</param>
    /// <param name="line">Place of its line in the plan, for sums over many expenditures.</param>
    public ExpenditureHistoryBuilder Record(
        DateOnly on, Money net, Money gross, DateOnly? deliveredOn = null, int line = 0)
    {
        (this.on, this.net, this.gross, this.line) = (on, net, gross, line);
        this.deliveredOn = deliveredOn ?? ExpenditureHistory.Never;
        return this;
    }

    /// <summary>Delivery is declared, or its date corrected.</summary>
    public ExpenditureHistoryBuilder Deliver(DateOnly day)
    {
        deliveredOn = day;
        return this;
    }

    /// <summary>The accountant paid an amount with VAT.</summary>
    public ExpenditureHistoryBuilder Pay(DateOnly day, Money paid)
    {
        payments.Add(new(day, paid.Cents));
        return this;
    }

    /// <summary>A credit note reduces the expenditure.</summary>
    public ExpenditureHistoryBuilder Credit(DateOnly day, Money creditNet, Money creditGross)
    {
        credits.Add(new(day, creditNet.Cents, creditGross.Cents));
        return this;
    }

    /// <summary>The expenditure is no longer claimed.</summary>
    public ExpenditureHistoryBuilder Withdraw(DateOnly day)
    {
        withdrawals.Add((day, true));
        return this;
    }

    /// <summary>The expenditure is claimed again.</summary>
    public ExpenditureHistoryBuilder Reinstate(DateOnly day)
    {
        withdrawals.Add((day, false));
        return this;
    }

    /// <summary>A kind of evidence is there from a day.</summary>
    public ExpenditureHistoryBuilder Provide(EvidenceKind kind, DateOnly day) => Turn(kind, day, begins: true);

    /// <summary>A kind of evidence is taken back from a day.</summary>
    public ExpenditureHistoryBuilder Revoke(EvidenceKind kind, DateOnly day) => Turn(kind, day, begins: false);

    /// <summary>
    /// A statement of the accountant covers the expenditure: the payments made up to its date are attested.
    /// </summary>
    public ExpenditureHistoryBuilder Attest(Guid attestation, DateOnly day)
    {
        attestations.Add((attestation, day, ExpenditureHistory.Never));
        return this;
    }

    /// <summary>A statement is taken back.</summary>
    public ExpenditureHistoryBuilder RevokeAttestation(Guid attestation, DateOnly day)
    {
        for (var i = 0; i < attestations.Count; i++)
        {
            if (attestations[i].Attestation == attestation)
            {
                attestations[i] = attestations[i] with { Until = Earlier(attestations[i].Until, day) };
            }
        }

        return this;
    }

    /// <summary>A finding is opened.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="day">From this day.</param>
    /// <param name="code">Its number in the typology.</param>
    /// <param name="exposure">Amount x rate, to the cent.</param>
    public ExpenditureHistoryBuilder Open(FindingId finding, DateOnly day, string code, Money exposure)
    {
        findings.Add((finding, day, ExpenditureHistory.Never, code == VatFinding, exposure.Cents));
        return this;
    }

    /// <summary>A finding is closed.</summary>
    public ExpenditureHistoryBuilder Close(FindingId finding, DateOnly day)
    {
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i].Finding == finding)
            {
                findings[i] = findings[i] with { Until = Earlier(findings[i].Until, day) };
            }
        }

        return this;
    }

    /// <summary>Adds a fact that concerns this expenditure; a fact of another kind of object changes nothing.</summary>
    public ExpenditureHistoryBuilder Add(Fact fact) => fact switch
    {
        ExpenditureRecorded recorded => Record(recorded.On, recorded.Net, recorded.Gross, recorded.DeliveredOn, line),
        DeliveryDeclared declared => Deliver(declared.DeliveredOn),
        PaymentRecorded payment => Pay(payment.PaidOn, payment.Gross),
        CreditNoteRecorded credit => Credit(credit.On, credit.Net, credit.Gross),
        ExpenditureWithdrawn withdrawn => Withdraw(withdrawn.On),
        ExpenditureReinstated reinstated => Reinstate(reinstated.On),
        DeliveryCertified certified => Provide(EvidenceKind.DeliveryCertified, certified.CertifiedOn),
        CertificationRevoked revoked => Revoke(EvidenceKind.DeliveryCertified, revoked.On),
        PaymentAttested attested => Attest(attested.Attestation.Value, attested.On),
        AttestationRevoked revoked => RevokeAttestation(revoked.Attestation.Value, revoked.On),
        FindingOpened opened => Open(opened.Finding, opened.On, opened.Code, opened.Amount.Times(opened.Rate)),
        FindingClosed closed => Close(closed.Finding, closed.On),
        _ => this,
    };

    /// <summary>The history gathered so far.</summary>
    public ExpenditureHistory Build()
    {
        var paid = payments.OrderBy(payment => payment.On).ToArray();
        var evidences = Evidences();
        var attested = FirstLasting(evidences, EvidenceKind.PaymentAttested);
        var certified = FirstLasting(evidences, EvidenceKind.DeliveryCertified);
        var more = new ExpenditureEvents
        {
            Gross = gross.Cents,
            Payments = paid,
            Credits = [.. credits.OrderBy(credit => credit.On)],
            Withdrawals = [.. Ranges(withdrawals)],
            Evidence = [.. evidences.Where(evidence => evidence != attested && evidence != certified)],
            Exposures =
            [
                .. findings.Where(finding => finding.Until > finding.On)
                    .Select(finding => new DatedExposure(finding.Vat, new(finding.On, finding.Until), finding.Cents)),
            ],
        };
        return new()
        {
            Line = line,
            On = on,
            Net = net,
            DeliveredOn = deliveredOn,
            PaidOn = paid.Length > 0 ? paid[0].On : ExpenditureHistory.Never,
            AttestedOn = attested?.Days.From ?? ExpenditureHistory.Never,
            CertifiedOn = certified?.Days.From ?? ExpenditureHistory.Never,
            More = IsUsual(more) ? null : more,
        };
    }

    private static DatedEvidence? FirstLasting(List<DatedEvidence> evidences, EvidenceKind kind)
    {
        foreach (var evidence in evidences)
        {
            if (evidence.Kind == kind && evidence.Days.Until == ExpenditureHistory.Never)
            {
                return evidence;
            }
        }

        return null;
    }

    private static bool IsUsual(ExpenditureEvents more) =>
        more is { Credits: [], Withdrawals: [], Evidence: [], Exposures: [] }
        && (more.Payments is [] || (more.Payments is [var whole] && whole.Gross >= more.Gross));

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;

    /// <summary>Each beginning lasts until the first end that follows it, by day and then by journal order.</summary>
    private static IEnumerable<DayRange> Ranges(List<(DateOnly On, bool Begins)> turns)
    {
        var ordered = turns.OrderBy(turn => turn.On).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            var end = ordered[i].Begins ? ordered.FindIndex(i, turn => !turn.Begins) : i;
            var until = end < 0 ? ExpenditureHistory.Never : ordered[end].On;
            if (until > ordered[i].On)
            {
                yield return new(ordered[i].On, until);
            }
        }
    }

    private ExpenditureHistoryBuilder Turn(EvidenceKind kind, DateOnly day, bool begins)
    {
        if (!evidenceTurns.TryGetValue(kind, out var turns))
        {
            evidenceTurns.Add(kind, turns = []);
        }

        turns.Add((day, begins));
        return this;
    }

    private List<DatedEvidence> Evidences() =>
    [
        .. attestations.Where(attestation => attestation.Until > attestation.On)
            .Select(attestation => new DatedEvidence(
                EvidenceKind.PaymentAttested, new(attestation.On, attestation.Until)))
            .Concat(evidenceTurns.SelectMany(
                pair => Ranges(pair.Value).Select(days => new DatedEvidence(pair.Key, days))))
            .OrderBy(evidence => evidence.Days.From),
    ];
}

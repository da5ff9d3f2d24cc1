using Acquit.Core.Common;

namespace Acquit.Core.Spending;

/// <summary>A fact with the account that recorded it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Account">Opaque account identifier.</param>
public readonly record struct AttributedFact(Fact Fact, Guid Account);

/// <summary>
/// An expenditure as all its facts so far leave it, whatever their dates: what a decision on it needs.
/// </summary>
public sealed class ExpenditureFile
{
    private readonly Dictionary<FindingId, FindingOpened> openFindings = [];
    private readonly HashSet<string> creditNumbers = [];

    /// <summary>An expenditure from its facts in journal order, the first of which recorded it.</summary>
    /// <exception cref="ArgumentException">The facts record no expenditure.</exception>
    public ExpenditureFile(params IEnumerable<AttributedFact> facts)
    {
        foreach (var (fact, account) in facts)
        {
            if (fact is ExpenditureRecorded recorded)
            {
                (Recorded, EnteredBy) = (recorded, account);
                Delivery = recorded.DeliveredOn is { } day ? Delivery.Declare(day) : Delivery;
            }

            Apply(fact);
        }

        Recorded = Recorded ?? throw new ArgumentException("no fact records the expenditure", nameof(facts));
    }

    /// <summary>The expenditure as it was entered.</summary>
    public ExpenditureRecorded Recorded { get; }

    /// <summary>The account that entered it.</summary>
    public Guid EnteredBy { get; }

    /// <summary>How far its delivery is.</summary>
    public Delivery Delivery { get; private set; } = Delivery.None;

    /// <summary>Paid so far, with VAT.</summary>
    public Money Paid { get; private set; }

    /// <summary>Credit notes so far, net of VAT.</summary>
    public Money CreditedNet { get; private set; }

    /// <summary>Credit notes so far, with VAT.</summary>
    public Money CreditedGross { get; private set; }

    /// <summary>True while it is withdrawn.</summary>
    public bool IsWithdrawn { get; private set; }

    /// <summary>The findings that stand.</summary>
    public IReadOnlyDictionary<FindingId, FindingOpened> OpenFindings => openFindings;

    /// <summary>True when a credit note of this number is known, case and spaces aside.</summary>
    public bool HasCreditNote(string number) => creditNumbers.Contains(Folding.Key(number));

    private void Apply(Fact fact)
    {
        switch (fact)
        {
            case DeliveryDeclared declared:
                Delivery = Delivery.Declare(declared.DeliveredOn);
                break;
            case PaymentRecorded payment:
                Paid += payment.Gross;
                break;
            case CreditNoteRecorded credit:
                CreditedNet += credit.Net;
                CreditedGross += credit.Gross;
                creditNumbers.Add(Folding.Key(credit.Number));
                break;
            case ExpenditureWithdrawn or ExpenditureReinstated:
                IsWithdrawn = fact is ExpenditureWithdrawn;
                break;
            case DeliveryCertified certified:
                Delivery = Delivery.Certify(certified.CertifiedOn);
                break;
            case CertificationRevoked:
                Delivery = Delivery.Revoke();
                break;
            case FindingOpened opened:
                openFindings[opened.Finding] = opened;
                break;
            case FindingClosed closed:
                openFindings.Remove(closed.Finding);
                break;
        }
    }
}

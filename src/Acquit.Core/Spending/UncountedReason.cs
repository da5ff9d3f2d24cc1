namespace Acquit.Core.Spending;

/// <summary>
/// Why a euro does not count. An expenditure's uncounted euros are attributed in the order below: each reason takes
/// what it stops of what the ones before left, so that amounts add up to the whole. The last two act on sums, not on
/// an expenditure.
/// </summary>
public enum UncountedReason
{
    /// <summary><c>withdrawn</c>: no longer claimed.</summary>
    Withdrawn,

    /// <summary><c>payment.missing</c>: not paid, or not wholly.</summary>
    PaymentMissing,

    /// <summary><c>payment.outside-window</c>: paid before or after the window.</summary>
    PaymentOutsideWindow,

    /// <summary><c>delivery.missing</c>: no delivery declared.</summary>
    DeliveryMissing,

    /// <summary><c>delivery.outside-window</c>: delivered before or after the window.</summary>
    DeliveryOutsideWindow,

    /// <summary><c>delivery.not-certified</c>: due, but nobody certified the delivery.</summary>
    DeliveryNotCertified,

    /// <summary><c>payment.not-attested</c>: due, but the accountant has not attested the payment.</summary>
    PaymentNotAttested,

    /// <summary><c>evidence.missing</c>: due, but another required kind of evidence is missing.</summary>
    EvidenceMissing,

    /// <summary><c>vat.declared</c>: exposed by an open finding coded 4.5.</summary>
    VatDeclared,

    /// <summary><c>finding.open</c>: exposed by any other open finding.</summary>
    FindingOpen,

    /// <summary><c>line.over-plan</c>: the line's expenditure beyond its plan and tolerance.</summary>
    LineOverPlan,

    /// <summary><c>ceiling.reached</c>: expenditure beyond what the ceiling pays for.</summary>
    CeilingReached,
}

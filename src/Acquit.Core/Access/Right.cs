namespace Acquit.Core.Access;

/// <summary>Something that a person may or may not do.</summary>
public enum Right
{
    /// <summary>Read grant files, acts and their evidence.</summary>
    ReadGrants,

    /// <summary>Take in an act and settle the points raised on it.</summary>
    RecordAct,

    /// <summary>Record agreement, plan, operation and terms.</summary>
    RecordGrant,

    /// <summary>Record budget codings.</summary>
    RecordCodings,

    /// <summary>Enter expenditures, payments, deliveries, credit notes, one by one or by import.</summary>
    EnterExpenditure,

    /// <summary>Withdraw an expenditure from what is claimed, or claim it again.</summary>
    WithdrawExpenditure,

    /// <summary>Certify that goods or service were delivered (service fait).</summary>
    CertifyDelivery,

    /// <summary>Attest payments by a document of the public accountant.</summary>
    AttestPayment,

    /// <summary>Open a finding, or deduct a refund or revenue from a line.</summary>
    RecordFinding,

    /// <summary>Close a finding.</summary>
    CloseFinding,

    /// <summary>Store a document as evidence.</summary>
    StoreDocument,

    /// <summary>Create accounts and give roles.</summary>
    ManageAccounts,

    /// <summary>Verify the journal.</summary>
    VerifyJournal,
}

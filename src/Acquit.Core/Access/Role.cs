namespace Acquit.Core.Access;

/// <summary>
/// What a person does in the authority; a person may hold several. The public accountant does not sign in.
/// </summary>
public enum Role
{
    /// <summary>Writing service: drafts reports, enters expenditure and evidence.</summary>
    Rapporteur,

    /// <summary>Assembly secretariat: meetings, roll, proxies, votes, publication.</summary>
    AssemblySecretary,

    /// <summary>Councillor: reads the folder, gives a proxy, recuses.</summary>
    Councillor,

    /// <summary>Signatory (DGS): signs within a recorded delegation.</summary>
    Signatory,

    /// <summary>EU-funds officer: agreement, rules, claims, verification results.</summary>
    EuFundsOfficer,

    /// <summary>Certifies delivery, often in the ordering service.</summary>
    DeliveryCertifier,

    /// <summary>
    /// Finance officer (ordonnateur): codings, receipts, attestations from the accountant's documents.
    /// </summary>
    FinanceOfficer,

    /// <summary>Fleet manager: devices, lots, loans, inventory.</summary>
    FleetManager,

    /// <summary>Referent of a school or care home.</summary>
    SiteReferent,

    /// <summary>Hands out booklets of passes.</summary>
    Referrer,

    /// <summary>Redeems passes and runs workshops at an accredited place.</summary>
    Mediator,

    /// <summary>Staff member: own kit, keys, support.</summary>
    StaffMember,

    /// <summary>Auditor or Région: time-boxed reading.</summary>
    Auditor,

    /// <summary>Data protection officer.</summary>
    DataProtectionOfficer,

    /// <summary>Accounts and backups; reads no business content beyond need, never alters the journal.</summary>
    Administrator,
}

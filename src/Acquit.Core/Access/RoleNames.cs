using Acquit.Core.Common;

namespace Acquit.Core.Access;

/// <summary>The roles as people call them.</summary>
public static class RoleNames
{
    /// <summary>The name of a role.</summary>
    public static Wording Of(Role role) => role switch
    {
        Role.Rapporteur => new("rapporteur", "rapporteur"),
        Role.AssemblySecretary => new("secrétariat de l'assemblée", "assembly secretariat"),
        Role.Councillor => new("élu", "councillor"),
        Role.Signatory => new("signataire", "signatory"),
        Role.EuFundsOfficer => new("chargé des fonds européens", "EU-funds officer"),
        Role.DeliveryCertifier => new("certificateur du service fait", "delivery certifier"),
        Role.FinanceOfficer => new("service des finances", "finance officer"),
        Role.FleetManager => new("gestionnaire du parc", "fleet manager"),
        Role.SiteReferent => new("référent de site", "site referent"),
        Role.Referrer => new("prescripteur", "referrer"),
        Role.Mediator => new("médiateur", "mediator"),
        Role.StaffMember => new("agent", "staff member"),
        Role.Auditor => new("auditeur", "auditor"),
        Role.DataProtectionOfficer => new("délégué à la protection des données", "data protection officer"),
        Role.Administrator => new("administrateur", "administrator"),
    };
}

using Acquit.Core.Common;

namespace Acquit.Core.Access;

/// <summary>The roles in the words of the trade.</summary>
public static class RoleWording
{
    /// <summary>The name of a role.</summary>
    public static Wording Of(Role role) => role switch
    {
        Role.Rapporteur => new("Rapporteur (service rédacteur)", "Rapporteur (writing service)"),
        Role.AssemblySecretary => new("Secrétariat des assemblées", "Assembly secretariat"),
        Role.Councillor => new("Conseiller départemental", "Councillor"),
        Role.Signatory => new("Signataire (direction générale)", "Signatory (general management)"),
        Role.EuFundsOfficer => new("Chargé de fonds européens", "EU-funds officer"),
        Role.DeliveryCertifier => new("Certificateur du service fait", "Delivery certifier"),
        Role.FinanceOfficer => new("Service des finances (ordonnateur)", "Finance officer (authorising officer)"),
        Role.FleetManager => new("Gestionnaire de parc", "Fleet manager"),
        Role.SiteReferent => new("Référent de site (collège, EHPAD)", "Site referent (collège, care home)"),
        Role.Referrer => new("Prescripteur de pass", "Referrer"),
        Role.Mediator => new("Médiateur numérique", "Mediator"),
        Role.StaffMember => new("Agent", "Staff member"),
        Role.Auditor => new("Auditeur, Région", "Auditor, Région"),
        Role.DataProtectionOfficer => new("Délégué à la protection des données", "Data protection officer"),
        Role.Administrator => new("Administrateur", "Administrator"),
    };
}

using Acquit.Core.Access;
using Acquit.Core.Common;

namespace Acquit.Access;

/// <summary>The roles in the words of the trade.</summary>
internal static class RoleNames
{
    public static Wording Of(Role role) => RoleWording.Of(role);

    /// <summary>The daily job in a sentence.</summary>
    public static Wording Job(Role role) => role switch
    {
        Role.Rapporteur => new(
            "Rédige les rapports, saisit dépenses et preuves ; ne certifie pas ce qu'il a saisi.",
            "Drafts reports, enters expenditure and evidence; does not certify what they entered."),
        Role.AssemblySecretary => new(
            "Tient réunions, appel, pouvoirs, votes et publication ; ne modifie pas un acte adopté.",
            "Keeps meetings, roll, proxies, votes and publication; does not edit an adopted act."),
        Role.Councillor => new(
            "Lit le dossier, donne un pouvoir, se déporte.",
            "Reads the folder, gives a proxy, recuses."),
        Role.Signatory => new(
            "Signe dans le cadre d'une délégation enregistrée et datée.",
            "Signs within a recorded, dated delegation."),
        Role.EuFundsOfficer => new(
            "Tient convention, règles et demandes de paiement ; ne certifie pas le service fait.",
            "Keeps agreement, rules and claims; does not certify delivery."),
        Role.DeliveryCertifier => new(
            "Certifie que le bien ou le service a été livré, sauf ce qu'il a saisi lui-même.",
            "Certifies that goods or services were delivered, except what they entered."),
        Role.FinanceOfficer => new(
            "Tient imputations, titres et attestations du comptable ; n'atteste rien sans document.",
            "Keeps codings, revenue orders and the accountant's attestations; attests nothing without a document."),
        Role.FleetManager => new(
            "Tient matériels, lots, prêts et inventaire.", "Keeps devices, lots, loans and inventory."),
        Role.SiteReferent => new("Suit les prêts de son établissement.", "Follows the loans of their own site."),
        Role.Referrer => new("Remet les carnets de son stock.", "Hands out booklets of their own stock."),
        Role.Mediator => new("Encaisse les pass, anime les ateliers.", "Redeems passes, runs workshops."),
        Role.StaffMember => new("Suit son équipement et ses demandes.", "Follows their own kit and requests."),
        Role.Auditor => new("Lit un programme, pour un temps donné.", "Reads one programme, for a given time."),
        Role.DataProtectionOfficer => new(
            "Tient le registre des données personnelles et les effacements.",
            "Keeps the register of personal data and erasures."),
        Role.Administrator => new(
            "Crée les comptes, veille aux sauvegardes ; ne modifie pas le journal.",
            "Creates accounts, keeps backups; does not alter the journal."),
    };
}

using Acquit.Core.Access;

namespace Acquit.Access;

/// <summary>A person of the demonstration: FICTIF, one a role, only ever on the demonstration database.</summary>
/// <param name="Account">The same on every machine.</param>
/// <param name="Name">Invented name.</param>
/// <param name="Role">The one role.</param>
internal sealed record DemonstrationPerson(Guid Account, string Name, Role Role)
{
    /// <summary>Login of an account that has no password: nobody types it.</summary>
    public string Login => $"fictif-{Role.ToString().ToLowerInvariant()}";

    public static IReadOnlyList<DemonstrationPerson> All { get; } =
    [
        Of(1, "Camille Sagnier", Role.EuFundsOfficer),
        Of(2, "Noé Vasselin", Role.Rapporteur),
        Of(3, "Inès Ledoux", Role.DeliveryCertifier),
        Of(4, "Hugo Marquant", Role.FinanceOfficer),
        Of(5, "Maud Carlier", Role.AssemblySecretary),
        Of(6, "Élise Bonvoisin", Role.Signatory),
        Of(7, "Paul Hennequin", Role.Councillor),
        Of(8, "Sarah Delmotte", Role.Auditor),
        Of(9, "Rémi Courtecuisse", Role.FleetManager),
        Of(10, "Lina Thobois", Role.SiteReferent),
        Of(11, "Yanis Prévost", Role.Referrer),
        Of(12, "Jeanne Wattel", Role.Mediator),
        Of(13, "Théo Lamarche", Role.StaffMember),
        Of(14, "Agnès Rivart", Role.DataProtectionOfficer),
        Of(15, "Denis Oudart", Role.Administrator),
    ];

    private static DemonstrationPerson Of(byte number, string name, Role role) =>
        new(new Guid(0xf1c71f00, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, number), name, role);
}

using System.Collections.Frozen;
using Acquit.Core.Common;

namespace Acquit.Core.Access;

/// <summary>
/// Who acts: an opaque account and its roles. The same person has the same rights by page, API and command line.
/// </summary>
/// <param name="Account">Opaque account identifier.</param>
/// <param name="Roles">Every role the account holds today.</param>
public sealed record Actor(Guid Account, IReadOnlySet<Role> Roles)
{
    /// <summary>An actor with the roles given.</summary>
    public static Actor With(Guid account, params IEnumerable<Role> roles) => new(account, roles.ToHashSet());
}

/// <summary>Which role may do what.</summary>
public static class AccessRules
{
    private static readonly FrozenDictionary<Right, FrozenSet<Role>> Allowed = new Dictionary<Right, Role[]>
    {
        [Right.ReadGrants] =
        [
            Role.Rapporteur, Role.AssemblySecretary, Role.Councillor, Role.Signatory, Role.EuFundsOfficer,
            Role.DeliveryCertifier, Role.FinanceOfficer, Role.FleetManager, Role.Auditor, Role.DataProtectionOfficer,
            Role.Administrator,
        ],
        [Right.RecordAct] = [Role.Rapporteur, Role.AssemblySecretary, Role.EuFundsOfficer],
        [Right.RecordGrant] = [Role.EuFundsOfficer],
        [Right.RecordCodings] = [Role.FinanceOfficer, Role.EuFundsOfficer],
        [Right.EnterExpenditure] = [Role.Rapporteur, Role.FinanceOfficer, Role.EuFundsOfficer],
        [Right.WithdrawExpenditure] = [Role.Rapporteur, Role.EuFundsOfficer],
        [Right.CertifyDelivery] = [Role.DeliveryCertifier],
        [Right.AttestPayment] = [Role.FinanceOfficer],
        [Right.RecordFinding] = [Role.EuFundsOfficer, Role.FinanceOfficer],
        [Right.CloseFinding] = [Role.EuFundsOfficer],
        [Right.StoreDocument] =
        [
            Role.Rapporteur, Role.AssemblySecretary, Role.EuFundsOfficer, Role.DeliveryCertifier, Role.FinanceOfficer,
        ],
        [Right.ManageAccounts] = [Role.Administrator],
        [Right.VerifyJournal] =
        [
            Role.EuFundsOfficer, Role.FinanceOfficer, Role.Auditor, Role.DataProtectionOfficer, Role.Administrator,
        ],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet());

    /// <summary>The roles that have a right.</summary>
    public static IReadOnlySet<Role> RolesWith(Right right) => Allowed[right];

    /// <summary>
    /// Why these roles may not do this; null when they may. Who manages the EU funds never certifies delivery,
    /// whatever other role they hold.
    /// </summary>
    public static Refusal? Check(IReadOnlySet<Role> roles, Right right)
    {
        if (right == Right.CertifyDelivery && roles.Contains(Role.EuFundsOfficer))
        {
            return new("access.incompatible-role", new(
                "Qui gère les fonds européens ne certifie pas le service fait : une autre personne doit le faire.",
                "Who manages the EU funds does not certify delivery: another person has to."));
        }

        var allowed = Allowed[right];
        if (allowed.Overlaps(roles))
        {
            return null;
        }

        var names = allowed.Order().Select(RoleWording.Of).ToList();
        return new("access.denied", new(
            $"Cette action revient à : {string.Join(", ", names.Select(name => name.French))}.",
            $"This action belongs to: {string.Join(", ", names.Select(name => name.English))}."));
    }
}

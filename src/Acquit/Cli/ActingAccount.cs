using System.CommandLine;
using Acquit.Access;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Storage;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Cli;

/// <summary>The account that <c>--as</c> names: the same rights as in the pages, journaled as command line.</summary>
internal static class ActingAccount
{
    public static async Task<Decision<Acting>> Find(
        Database database, ParseResult parsed, TimeProvider clock, CancellationToken cancel)
    {
        var name = parsed.GetValue(GlobalOptions.As);
        if (string.IsNullOrWhiteSpace(name))
        {
            return new Refusal("account.unsaid", new(
                "Dites au nom de qui vous agissez : --as COMPTE, le nom de connexion que montre la page "
                    + "Réglages, Personnes ; dans la démonstration, un rôle suffit (--as EuFundsOfficer).",
                "Say on whose behalf you act: --as ACCOUNT, the sign-in name that the page Settings, People shows; in "
                    + "the demonstration a role is enough (--as EuFundsOfficer)."),
                    Field: "as");
        }

        if (parsed.GetValue(GlobalOptions.Demo)
            && DemonstrationPerson.All.FirstOrDefault(person => Names(person, name)) is { } fictitious)
        {
            return new Acting(Actor.With(fictitious.Account, fictitious.Role), clock.GetUtcNow(), Channels.CommandLine);
        }

        await using var db = database.Context();
        var key = name.ToUpperInvariant();
        var account = await db.Users.AsNoTracking()
            .SingleOrDefaultAsync(one => one.NormalizedUserName == key && one.Active, cancel);
        if (account is null)
        {
            return new Refusal("account.unknown", new(
                $"Aucun compte actif ne s'appelle « {name} » : donnez le nom de connexion (Réglages, Personnes).",
                $"No active account is called \"{name}\": give the sign-in name (Settings, People)."), Field: "as");
        }

        var roles = await db.UserRoles.AsNoTracking().Where(one => one.UserId == account.Id)
            .Join(db.Roles, one => one.RoleId, role => role.Id, (_, role) => role.Name).ToListAsync(cancel);
        return new Acting(
            Actor.With(account.Id, roles.Where(role => Enum.TryParse<Role>(role, out _)).Select(role =>
                Enum.Parse<Role>(role!))),
            clock.GetUtcNow(), Channels.CommandLine);
    }

    // In the demonstration a person is named by role or by name.
    private static bool Names(DemonstrationPerson person, string name) =>
        Folding.Same(person.Role.ToString(), name) || Folding.Same(person.Name, name);
}

using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Storage;
using Acquit.Storage.Grants;

namespace Acquit.Cli;

/// <summary>The grant file that a verb is about: the one named, or the only one.</summary>
internal static class ChosenGrant
{
    public static async Task<Decision<GrantReport>> Find(
        GrantsFacade grants, Guid? named, AsOf asOf, CancellationToken cancel)
    {
        if (named is { } id)
        {
            return await grants.Find(new GrantId(id), asOf, cancel) is { } found
                ? found
                : new Refusal("grant.unknown", new(
                    $"Aucun dossier d'aide ne porte l'identifiant {id} à cette date.",
                    $"No grant file bears identifier {id} at that date."), Field: "grant");
        }

        var all = await grants.List(asOf, cancel);
        return all.Count switch
        {
            1 => all[0],
            0 => new Refusal("grant.none", new(
                "Aucun dossier d'aide à cette date.", "No grant file at that date."), Field: "grant"),
            _ => new Refusal("grant.several", new(
                $"Plusieurs dossiers d'aide : en nommer un avec --grant. {Listed(all)}",
                $"Several grant files: name one with --grant. {Listed(all)}"), Field: "grant"),
        };
    }

    private static string Listed(IReadOnlyList<GrantReport> reports) =>
        string.Join(" ; ", reports.Select(report => $"{report.Grant.Value} {report.Title}"));
}

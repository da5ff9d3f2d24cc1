using Acquit.Core.Acts;
using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary>Deciding bodies and acts as pages name them.</summary>
internal static class BodyWords
{
    /// <summary>The body's name, without article; the code itself where this version does not know it.</summary>
    public static Wording Of(string? body) => Enum.TryParse<DecidingBody>(body, out var known)
        ? Of(known)
        : body is null ? new("assemblée non lue", "body not read") : new(body, body);

    /// <summary>The body's name, without article.</summary>
    public static Wording Of(DecidingBody body) => body switch
    {
        DecidingBody.DepartmentalCouncil => new("conseil départemental", "departmental council"),
        DecidingBody.StandingCommittee => new("commission permanente", "standing committee"),
        DecidingBody.MunicipalCouncil => new("conseil municipal", "municipal council"),
        DecidingBody.IntermunicipalCouncil => new("conseil communautaire", "intermunicipal council"),
        DecidingBody.RegionalCouncil => new("conseil régional", "regional council"),
        DecidingBody.IntermunicipalBureau => new("bureau communautaire", "intermunicipal bureau"),
        DecidingBody.RegionalStandingCommittee =>
            new("commission permanente du conseil régional", "regional standing committee"),
    };

    /// <summary>An act in a heading: <c>Délibération 2022-284, commission permanente du 4 juillet 2022</c>.</summary>
    public static Wording Heading(string? number, string? body, DateOnly date)
    {
        var name = Of(body);
        return new(
            $"Délibération {number ?? "sans numéro lu"}, {name.French} du {Days.Print(date, Language.French)}",
            $"Resolution {number ?? "without a number read"}, {name.English} of {Days.Print(date, Language.English)}");
    }

    /// <summary>An act in a link: <c>Délibération 2022-284</c>.</summary>
    public static Wording Short(string? number) => new(
        $"Délibération {number ?? "sans numéro lu"}", $"Resolution {number ?? "without a number read"}");

    /// <summary>What became of it.</summary>
    public static Wording Outcome(bool? adopted) => adopted switch
    {
        true => new("Adoptée", "Adopted"),
        false => new("Rejetée", "Rejected"),
        null => new("Résultat non lu", "Outcome not read"),
    };
}

namespace Acquit.Core.Acts.Examination;

/// <summary>Deciding bodies inside sentences, with their article in French.</summary>
internal static class BodyNames
{
    public static string French(DecidingBody body) => body switch
    {
        DecidingBody.DepartmentalCouncil => "le Conseil départemental",
        DecidingBody.StandingCommittee => "la Commission permanente",
        DecidingBody.MunicipalCouncil => "le Conseil municipal",
        DecidingBody.IntermunicipalCouncil => "le Conseil communautaire",
        DecidingBody.RegionalCouncil => "le Conseil régional",
        DecidingBody.IntermunicipalBureau => "le Bureau communautaire",
        DecidingBody.RegionalStandingCommittee => "la Commission permanente du Conseil régional",
    };

    public static string English(DecidingBody body) => body switch
    {
        DecidingBody.DepartmentalCouncil => "the departmental council",
        DecidingBody.StandingCommittee => "the standing committee",
        DecidingBody.MunicipalCouncil => "the municipal council",
        DecidingBody.IntermunicipalCouncil => "the intermunicipal council",
        DecidingBody.RegionalCouncil => "the regional council",
        DecidingBody.IntermunicipalBureau => "the intermunicipal bureau",
        DecidingBody.RegionalStandingCommittee => "the regional standing committee",
    };
}

using Acquit.Core.Acts;
using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary>The stages of an act's life in words.</summary>
internal static class LifeWords
{
    public static Wording Of(ActStage stage) => stage switch
    {
        ActStage.ReportsDue => new("Rapports à adresser au plus tard", "Reports to be sent by"),
        ActStage.Voted => new("Vote", "Vote"),
        ActStage.Signed => new("Signature", "Signature"),
        ActStage.Transmitted => new("Transmission au préfet", "Transmission to the prefect"),
        ActStage.Received => new("Réception par le préfet", "Reception by the prefect"),
        ActStage.Published => new("Publication", "Publication"),
        ActStage.Enforceable => new("Exécutoire à partir du", "Enforceable from"),
        ActStage.ReferralEnds => new("Dernier jour du déféré", "Last day of the referral"),
    };
}

using Acquit.Core.Common;

namespace Acquit.Core.Acts.Rules;

/// <summary>The other rules of a département's council and standing committee.</summary>
public static class CouncilRules
{
    /// <summary>How an assembly decides.</summary>
    public static LegalRule Majority { get; } = new("decision.majority", Validity.SinceHorizon,
        new("Majorité des suffrages exprimés, pour et contre ; abstentions, blancs et nuls n'en sont pas ; à égalité, "
            + "voix prépondérante de qui préside",
            "Majority of the valid votes cast, for and against; abstentions, blank and void votes are not; in a tie, "
            + "casting vote of the chair"),
        new("CGCT, art. L.3121-14 et L.3121-15", "CGCT, art. L.3121-14 and L.3121-15"),
        new("la voix prépondérante en scrutin secret", "the casting vote in a secret ballot"));

    /// <summary>When a ballot is recorded.</summary>
    public static LegalRule RecordedBallot { get; } = new("ballot.recorded", Validity.SinceHorizon,
        new("Scrutin public si le sixième des présents le demande ; il l'emporte sur une demande de secret ; noms et "
            + "votes au procès-verbal",
            "Recorded ballot when a sixth of those present ask; it prevails over a request for secrecy; names and "
            + "votes in the minutes"),
        new("CGCT, art. L.3121-15", "CGCT, art. L.3121-15"));

    /// <summary>Whether a group leader may vote for the group.</summary>
    public static LegalRule GroupVote { get; } = new("ballot.by-group", Validity.SinceHorizon,
        new("Le règlement intérieur peut laisser un président de groupe voter pour son groupe",
            "Standing orders may let a group leader vote for the group"),
        new("règlement intérieur de l'assemblée", "standing orders of the assembly"),
        new("le règlement intérieur n'est pas connu", "the standing orders are not known"));

    /// <summary>Meetings by video.</summary>
    public static LegalRule Video { get; } = new("meeting.video", Validity.Since(2022, 8, 1),
        new("Réunion en visioconférence, au scrutin public seulement ; une demande de secret adoptée renvoie l'affaire",
            "Meeting by video, by recorded ballot only; an adopted request for secrecy moves the item"),
        new("CGCT, art. L.3121-9-1", "CGCT, art. L.3121-9-1"),
        new("la rédaction de l'article", "the article's wording"));

    /// <summary>What minutes record.</summary>
    public static LegalRule Minutes { get; } = new("meeting.minutes", Validity.Since(2022, 7, 1),
        new("Le procès-verbal porte les présents et représentés, le quorum, les scrutins et les noms ; il est mis en "
            + "ligne dans la semaine de son approbation",
            "Minutes record those present and represented, the quorum, ballots and names; they go online within a week "
            + "of their approval"),
        new("CGCT, art. L.3121-13", "CGCT, art. L.3121-13"),
        new("l'application à une commission permanente", "whether it applies to a standing committee"));

    /// <summary>When an act becomes enforceable.</summary>
    public static LegalRule Enforceable { get; } = new("act.enforceable", Validity.SinceHorizon,
        new("Exécutoire à la plus tardive de la publication et de la transmission au préfet",
            "Enforceable from the later of publication and transmission to the prefect"),
        new("CGCT, art. L.3131-1 et L.3131-2", "CGCT, art. L.3131-1 and L.3131-2"));

    /// <summary>Publication online, since the reform of 1 July 2022.</summary>
    public static LegalRule ElectronicPublication { get; } = new("act.publication", Validity.Since(2022, 7, 1),
        new("Publié en ligne, entier et non modifiable, avec le nom et la qualité de l'auteur et la date de mise en "
            + "ligne, deux mois au moins",
            "Published online, whole and unmodifiable, with the author's name and capacity and the date put online, "
            + "for two months at least"),
        new("CGCT, art. R.3131-2", "CGCT, art. R.3131-2"));

    /// <summary>The prefect's referral.</summary>
    public static LegalRule Referral { get; } = new("act.referral", Validity.SinceHorizon,
        new("Déféré du préfet dans les deux mois de la réception de l'acte complet ; les tiers, deux mois après la "
            + "publication",
            "Referral by the prefect within two months of receiving the complete act; third parties, two months from "
            + "publication"),
        new("CGCT, art. L.3132-1", "CGCT, art. L.3132-1"),
        new("la rédaction de l'article et le délai des tiers", "the article's wording and the third parties' time"));

    /// <summary>Individual acts.</summary>
    public static LegalRule IndividualActs { get; } = new("act.individual", Validity.SinceHorizon,
        new(
            "Un acte individuel est notifié, non publié ; les données personnelles sont masquées avant toute "
                + "publication",
            "An individual act is notified, not published; personal data are redacted before any publication"),
        new("CGCT, art. L.3131-1 II", "CGCT, art. L.3131-1 II"));

    /// <summary>Members with an interest.</summary>
    public static LegalRule InterestedMember { get; } = new("vote.interested-member", Validity.Since(2025, 12, 24),
        new("L'acte auquel un membre intéressé a pris part est illégal ; sa seule présence n'est pas une participation",
            "An act in which an interested member took part is illegal; mere presence is not taking part"),
        new("CGCT, art. L.3132-5", "CGCT, art. L.3132-5"));

    /// <summary>Delegation of powers by the council.</summary>
    public static LegalRule DelegationOfPowers { get; } = new("delegation.powers", Validity.SinceHorizon,
        new("Le conseil peut déléguer à la commission permanente ses attributions, sauf le budget et les comptes",
            "The council may delegate its powers to the standing committee, save the budget and the accounts"),
        new("CGCT, art. L.3211-2", "CGCT, art. L.3211-2"));

    /// <summary>Who may sign for the President.</summary>
    public static LegalRule DelegationOfSignature { get; } = new("delegation.signature", Validity.SinceHorizon,
        new("Qui signe pour le Président le fait par une délégation de signature, dans son étendue et à ses dates",
            "Who signs for the President does so under a delegation of signature, within its scope and dates"),
        new("CGCT, art. L.3221-3", "CGCT, art. L.3221-3"),
        new("le numéro de l'article", "the article's number"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LegalRule> All { get; } =
    [
        Majority, RecordedBallot, GroupVote, Video, Minutes, Enforceable, ElectronicPublication, Referral,
        IndividualActs, InterestedMember, DelegationOfPowers, DelegationOfSignature,
    ];
}

using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Core.Acts;

/// <summary>A value read at a place of the source.</summary>
/// <typeparam name="T">Kind of value.</typeparam>
/// <param name="Value">The value, typography mended.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct Cited<T>(T Value, SourceSpan Span);

/// <summary>A file read as acts, with what could not be read. Nothing absent is guessed.</summary>
/// <param name="Lines">The source, line by line, as it stands.</param>
/// <param name="Acts">The acts found, in order; empty when the text is no act.</param>
/// <param name="UnreadLines">Numbers (from 1) of the lines, not blank, that no reading explains.</param>
/// <param name="Amounts">Every amount of money in the text, with what explains it.</param>
public sealed record ActReading(
    IReadOnlyList<string> Lines, IReadOnlyList<ActRecord> Acts, IReadOnlyList<int> UnreadLines,
    IReadOnlyList<ReadAmount> Amounts)
{
    /// <summary>
    /// Number of the first of <see cref="Lines"/>: 1 for a whole file, more where acts are read one by one.
    /// </summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>What the reader met and could not take as it stands: an impossible date, an ambiguous amount.</summary>
    public IReadOnlyList<ReadingRemark> Remarks { get; init; } = [];
}

/// <summary>Something that the reader met and could not take as it stands; nothing is guessed from it.</summary>
/// <param name="Code">Such as <c>date.impossible</c>, <c>amount.ambiguous</c>, <c>act.none</c>,
/// <c>act.too-long</c>.</param>
/// <param name="Message">What it is and what to do.</param>
/// <param name="Span">Where it stands.</param>
public sealed record ReadingRemark(string Code, Wording Message, SourceSpan Span);

/// <summary>An amount found in the text.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Role">What it is (<c>ceiling</c>, <c>base</c>, <c>plan-line</c>, <c>plan-total</c>...); null when
/// unexplained.</param>
public sealed record ReadAmount(Money Amount, SourceSpan Span, string? Role);

/// <summary>The bodies that decide.</summary>
public enum DecidingBody
{
    /// <summary>Conseil départemental.</summary>
    DepartmentalCouncil,

    /// <summary>Commission permanente of a département.</summary>
    StandingCommittee,

    /// <summary>Conseil municipal.</summary>
    MunicipalCouncil,

    /// <summary>Conseil communautaire, métropolitain or syndical.</summary>
    IntermunicipalCouncil,

    /// <summary>Conseil régional.</summary>
    RegionalCouncil,

    /// <summary>Bureau of an intermunicipal body.</summary>
    IntermunicipalBureau,

    /// <summary>Commission permanente of a région.</summary>
    RegionalStandingCommittee,
}

/// <summary>One act as its text gives it: every field is cited or absent.</summary>
public sealed record ActRecord
{
    /// <summary>Which act of the file, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>First and last line of the act (and of the report that follows it).</summary>
    public required SourceSpan Extent { get; init; }

    /// <summary>Its number, such as 2022-284.</summary>
    public Cited<string>? Number { get; init; }

    /// <summary>The deciding body.</summary>
    public Cited<DecidingBody>? Body { get; init; }

    /// <summary>The authority, such as the département's name.</summary>
    public Cited<string>? Authority { get; init; }

    /// <summary>The day of the meeting.</summary>
    public Cited<DateOnly>? Date { get; init; }

    /// <summary>The title, lines joined.</summary>
    public Cited<string>? Title { get; init; }

    /// <summary>Number of the President's report: another series than the act's.</summary>
    public Cited<string>? Report { get; init; }

    /// <summary>The outcome as printed, such as Adopté.</summary>
    public Cited<string>? Outcome { get; init; }

    /// <summary>True for adopted, false for rejected, null when the text does not say.</summary>
    public bool? Adopted { get; init; }

    /// <summary>Number of members in office, where the text says it.</summary>
    public Cited<int>? MembersInOffice { get; init; }

    /// <summary>Number present that the text prints (not counted).</summary>
    public Cited<int>? PresentPrinted { get; init; }

    /// <summary>Number of voters that the text prints (votants).</summary>
    public Cited<int>? VotersPrinted { get; init; }

    /// <summary>Number of proxies that the text prints (pouvoirs).</summary>
    public Cited<int>? ProxiesPrinted { get; init; }

    /// <summary>Day on which the members were convened.</summary>
    public Cited<DateOnly>? ConvenedOn { get; init; }

    /// <summary>The roll.</summary>
    public Roll Roll { get; init; } = Roll.Empty;

    /// <summary>The vote; null when the text gives none.</summary>
    public Vote? Vote { get; init; }

    /// <summary>The visas in order, each with what it cites.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>References made outside the visas, in the act or its report; their visa is 0.</summary>
    public IReadOnlyList<Citation> Mentions { get; init; } = [];

    /// <summary>Opinions cited by the act or printed in its report.</summary>
    public IReadOnlyList<CitedOpinion> Opinions { get; init; } = [];

    /// <summary>The articles of the enacting terms.</summary>
    public IReadOnlyList<EnactingArticle> Articles { get; init; } = [];

    /// <summary>The signature block; null when the text shows none.</summary>
    public Signature? Signature { get; init; }

    /// <summary>Mentions of transmission to the prefect, publication, notification or display.</summary>
    public IReadOnlyList<Cited<string>> PublicationMentions { get; init; } = [];

    /// <summary>The day it was sent to the prefect; null where the text does not say, or says two days.</summary>
    public Cited<DateOnly>? TransmittedOn { get; init; }

    /// <summary>The day the prefect received it; null likewise.</summary>
    public Cited<DateOnly>? ReceivedOn { get; init; }

    /// <summary>The day it was published; null likewise.</summary>
    public Cited<DateOnly>? PublishedOn { get; init; }

    /// <summary>Papers said to be attached, each with whether they were found in the file.</summary>
    public IReadOnlyList<AttachedPaper> Attachments { get; init; } = [];

    /// <summary>The grant the act speaks of; null when it speaks of none.</summary>
    public GrantReading? Grant { get; init; }

    /// <summary>The financing plan; null when there is none.</summary>
    public PlanReading? Plan { get; init; }

    /// <summary>The budget codings to which revenue or spending is assigned.</summary>
    public IReadOnlyList<CodingReading> Codings { get; init; } = [];

    /// <summary>The impact table (cartouche); null when there is none.</summary>
    public BudgetImpactTableReading? BudgetImpactTable { get; init; }

    /// <summary>The funded operations listed in the text, with their printed state.</summary>
    public IReadOnlyList<ActionReading> Actions { get; init; } = [];

    /// <summary>
    /// Paragraphs of plain narrative (recitals, the report's account): read as prose, no value is drawn.
    /// </summary>
    public IReadOnlyList<SourceSpan> Narrative { get; init; } = [];

    /// <summary>Oddities of spacing and spelling that the reader survived.</summary>
    public IReadOnlyList<Cited<string>> Typography { get; init; } = [];
}

/// <summary>Who was there.</summary>
/// <param name="Chair">Who presided.</param>
/// <param name="Secretary">Secretary of the meeting.</param>
/// <param name="Present">Present with a vote.</param>
/// <param name="Apologies">Excused or absent, with a vote; who gives a proxy is among them.</param>
/// <param name="NonVoting">Attending without a vote.</param>
/// <param name="NonVotingApologies">Excused, without a vote.</param>
/// <param name="Proxies">Proxies that the text names.</param>
public sealed record Roll(
    Cited<string>? Chair, Cited<string>? Secretary, IReadOnlyList<Cited<string>> Present,
    IReadOnlyList<Cited<string>> Apologies, IReadOnlyList<Cited<string>> NonVoting,
    IReadOnlyList<Cited<string>> NonVotingApologies, IReadOnlyList<NamedProxy> Proxies)
{
    /// <summary>Members on the roll who are in the room for some items only.</summary>
    public IReadOnlyList<PartialPresence> Partial { get; init; } = [];

    /// <summary>A roll without anyone.</summary>
    public static Roll Empty { get; } = new(null, null, [], [], [], [], []);
}

/// <summary>A proxy that the text names.</summary>
/// <param name="Giver">Who gives it, absent.</param>
/// <param name="Holder">Who holds it, present.</param>
/// <param name="Span">Where it stands.</param>
public sealed record NamedProxy(string Giver, string Holder, SourceSpan Span)
{
    /// <summary>The items that it covers; null for the whole meeting.</summary>
    public ItemRange? Items { get; init; }
}

/// <summary>The vote as printed.</summary>
/// <param name="For">Votes for; null where the text gives no number (for example "à l'unanimité").</param>
/// <param name="Against">Votes against.</param>
/// <param name="Abstentions">Abstentions.</param>
/// <param name="NotVoting">Members printed as not taking part.</param>
/// <param name="Groups">Group labels printed beside the vote.</param>
/// <param name="Unanimous">True when the text says unanimity.</param>
/// <param name="Span">Where the vote stands.</param>
public sealed record Vote(
    Cited<int>? For, Cited<int>? Against, Cited<int>? Abstentions, Cited<int>? NotVoting,
    IReadOnlyList<Cited<string>> Groups, bool Unanimous, SourceSpan Span)
{
    /// <summary>Votes given by name, in a recorded ballot; empty where the text names nobody.</summary>
    public IReadOnlyList<NamedVote> Names { get; init; } = [];

    /// <summary>Where the text invokes the chair's casting vote; null where it does not.</summary>
    public Cited<string>? CastingVote { get; init; }
}

/// <summary>A reference cited by a visa.</summary>
/// <param name="Visa">Which visa, from 1; 0 for a reference made outside the visas.</param>
/// <param name="Kind"><c>code-article</c>, <c>law</c>, <c>decree</c>, <c>regulation</c> (EU), <c>deliberation</c>,
/// <c>report</c>, <c>opinion</c>, <c>other</c>.</param>
/// <param name="Number">Number or article; null where there is none.</param>
/// <param name="Of">Code or title of the text.</param>
/// <param name="Body">Deciding body of a deliberation.</param>
/// <param name="Date">Date of the text.</param>
/// <param name="Title">Quoted title.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Citation(
    int Visa, string Kind, string? Number, string? Of, DecidingBody? Body, DateOnly? Date, string? Title,
        SourceSpan Span);

/// <summary>An opinion of a committee.</summary>
/// <param name="Committee">Which committee.</param>
/// <param name="Date">When.</param>
/// <param name="Favourable">True or false where the sense is stated, null where not.</param>
/// <param name="InReport">True when printed in the report, false in the act itself.</param>
/// <param name="Span">Where.</param>
public sealed record CitedOpinion(string Committee, DateOnly? Date, bool? Favourable, bool InReport, SourceSpan Span);

/// <summary>An article of the enacting terms.</summary>
/// <param name="Number">Its number; empty where the enacting terms are not numbered.</param>
/// <param name="Text">Its text, lines joined.</param>
/// <param name="Span">Where.</param>
public sealed record EnactingArticle(string Number, string Text, SourceSpan Span);

/// <summary>The signature block.</summary>
/// <param name="Name">Who signed.</param>
/// <param name="Capacity">Capacity as printed.</param>
/// <param name="OnBehalfOf">For whom ("Pour le Président..."); null when signing in person.</param>
/// <param name="DelegationCited">True when a delegation of signature is cited.</param>
/// <param name="Place">Place.</param>
/// <param name="Date">Day.</param>
/// <param name="Span">Where.</param>
public sealed record Signature(
    string? Name, string? Capacity, string? OnBehalfOf, bool DelegationCited, string? Place, DateOnly? Date,
    SourceSpan Span);

/// <summary>A paper said to be attached.</summary>
/// <param name="What"><c>agreement</c>, <c>report</c> or <c>other</c>.</param>
/// <param name="Found">True when the file holds it.</param>
/// <param name="Mentions">Where it is said to be attached.</param>
public sealed record AttachedPaper(string What, bool Found, IReadOnlyList<SourceSpan> Mentions);

/// <summary>The grant as the act tells it. Several values of one kind that differ are all kept.</summary>
/// <param name="Ceilings">Maximum amounts, each where it is said.</param>
/// <param name="Bases">Eligible bases, each where it is said.</param>
/// <param name="RatePrinted">Printed rate in percent, as digits with a dot, such as 70.74.</param>
/// <param name="Periods">Eligible period.</param>
/// <param name="FiledOn">Application filed.</param>
/// <param name="ProgrammedOn">Programming committee's opinion.</param>
/// <param name="Programme">Operational programme as printed.</param>
/// <param name="OwnContribution">Own contribution where printed.</param>
/// <param name="NetOfVat">Where the text says net of VAT (HT).</param>
public sealed record GrantReading(
    IReadOnlyList<Cited<Money>> Ceilings, IReadOnlyList<Cited<Money>> Bases, Cited<string>? RatePrinted,
    Cited<Period>? Periods, Cited<DateOnly>? FiledOn, Cited<DateOnly>? ProgrammedOn, Cited<string>? Programme,
    Cited<Money>? OwnContribution, IReadOnlyList<SourceSpan> NetOfVat);

/// <summary>The financing plan as printed.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="CapitalTotal">Printed total of the capital section.</param>
/// <param name="OperatingTotal">Printed total of the operating section.</param>
/// <param name="Total">Printed grand total where there is one.</param>
/// <param name="Aid">Printed aid in the plan; not split by section when there is one cell.</param>
/// <param name="Span">Where.</param>
public sealed record PlanReading(
    IReadOnlyList<PlanLineReading> Lines, Cited<Money>? CapitalTotal, Cited<Money>? OperatingTotal, Cited<Money>? Total,
    IReadOnlyList<Cited<Money>> Aid, SourceSpan Span)
{
    /// <summary>The side of resources, where the plan prints it: each financer, and the own contribution.</summary>
    public IReadOnlyList<ResourceReading> Resources { get; init; } = [];

    /// <summary>Printed total of the resources.</summary>
    public Cited<Money>? ResourcesTotal { get; init; }
}

/// <summary>A resource of the plan.</summary>
/// <param name="Label">The financer as printed.</param>
/// <param name="Amount">Its share.</param>
public sealed record ResourceReading(Cited<string> Label, Cited<Money> Amount);

/// <summary>A line of the plan.</summary>
/// <param name="Label">Label, lines joined.</param>
/// <param name="Section">Section whose column holds the amount; null when the text does not tell.</param>
/// <param name="Eligible">Amount.</param>
public sealed record PlanLineReading(Cited<string> Label, Section? Section, Cited<Money> Eligible);

/// <summary>A budget coding as printed, with wrapped cells joined.</summary>
/// <param name="BudgetOperation">Budget operation.</param>
/// <param name="Coding">Such as 13172//900202.</param>
/// <param name="Section">Printed section.</param>
/// <param name="Label">Label of the operation.</param>
/// <param name="Amount">Amount assigned; null where the act gives none.</param>
/// <param name="Span">Where.</param>
public sealed record CodingReading(
    string BudgetOperation, string Coding, Section? Section, string Label, Cited<Money>? Amount, SourceSpan Span);

/// <summary>The impact table (cartouche financier).</summary>
/// <param name="Columns">Names of its amount columns.</param>
/// <param name="Rows">Its rows; amounts are null where the cell is empty.</param>
/// <param name="EmptyExplained">Where the report explains that cells are left empty; null when it does not.</param>
/// <param name="Span">Where.</param>
public sealed record BudgetImpactTableReading(
    IReadOnlyList<string> Columns, IReadOnlyList<ImpactRowReading> Rows, SourceSpan? EmptyExplained, SourceSpan Span);

/// <summary>A row of the impact table.</summary>
/// <param name="Coding">The coding.</param>
/// <param name="Amounts">One per column; null where empty.</param>
public sealed record ImpactRowReading(CodingReading Coding, IReadOnlyList<Cited<Money>?> Amounts);

/// <summary>A funded operation listed in the text (an Action of the grant's one Operation).</summary>
/// <param name="Label">Its name.</param>
/// <param name="State">Printed state; null when not printed.</param>
/// <param name="StateSpan">Where the state is printed.</param>
public sealed record ActionReading(Cited<string> Label, ActionState? State, SourceSpan? StateSpan);

using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Core.Grants;

/// <summary>
/// A grant file over effective dates: its agreement and amendments, terms, plan, codings and operation, each in force
/// from its day until another of its kind. Of two of one kind on one day, the later recorded is in force.
/// </summary>
public sealed class GrantFile
{
    private readonly List<AgreementRecorded> agreements;
    private readonly List<TermsSet> terms;
    private readonly List<PlanRecorded> plans;
    private readonly List<CodingsRecorded> codings;
    private readonly List<OperationRecorded> operations;

    /// <summary>A grant file from its facts, in journal order; other kinds of facts are passed over.</summary>
    public GrantFile(IEnumerable<Fact> facts)
    {
        var all = facts.ToList();
        agreements = Ordered<AgreementRecorded>(all);
        terms = Ordered<TermsSet>(all);
        plans = Ordered<PlanRecorded>(all);
        codings = Ordered<CodingsRecorded>(all);
        operations = Ordered<OperationRecorded>(all);
    }

    /// <summary>The days on which something of the file changes, in order.</summary>
    public IReadOnlyList<DateOnly> Changes =>
    [
        .. agreements.Concat<Fact>(terms).Concat(plans).Concat(codings).Concat(operations)
            .Select(fact => fact.EffectiveOn).Distinct().Order(),
    ];

    /// <summary>Every line that any plan holds, as its last plan has it.</summary>
    public IReadOnlyList<PlanLine> Lines =>
        [.. plans.SelectMany(plan => plan.Lines).GroupBy(line => line.Id).Select(versions => versions.Last())];

    /// <summary>A line that some plan holds, as its last plan has it; null when no plan does.</summary>
    public PlanLine? LineOf(PlanLineId id) => plans.SelectMany(plan => plan.Lines).LastOrDefault(line => line.Id == id);

    /// <summary>The file as in force on a day.</summary>
    public GrantState At(DateOnly day) => new(
        InForce(agreements, day), InForce(terms, day)?.Terms ?? AgreementTerms.Assumed,
        InForce(plans, day)?.Lines ?? [],
        InForce(codings, day)?.Codings ?? [], InForce(operations, day));

    /// <summary>
    /// The counting terms of a line over time. They change with the periods of the agreement, the evidence asked for
    /// and the basis of passes; totals kept by difference must be made again from this timeline whenever one of these
    /// is recorded.
    /// </summary>
    public CountingTimeline TimelineOf(PlanLineId line)
    {
        var days = Changes;
        return days.Count == 0
            ? CountingTimeline.Constant(At(DateOnly.MinValue).CountingTermsOf(line))
            : new(days.Where(day => day >= FirstAgreement(days)).Select(day => (day, At(day).CountingTermsOf(line))));
    }

    private static List<TFact> Ordered<TFact>(List<Fact> facts)
        where TFact : Fact => [.. facts.OfType<TFact>().OrderBy(fact => fact.EffectiveOn)];

    private static TFact? InForce<TFact>(List<TFact> facts, DateOnly day)
        where TFact : Fact => facts.LastOrDefault(fact => fact.EffectiveOn <= day);

    private DateOnly FirstAgreement(IReadOnlyList<DateOnly> days) =>
        agreements.Count > 0 ? agreements[0].On : days[0];
}

/// <summary>A grant file as in force on a day.</summary>
/// <param name="Agreement">The agreement; null before any.</param>
/// <param name="Terms">The parameters of the agreement, assumed until set.</param>
/// <param name="Lines">The plan's lines; empty before any plan.</param>
/// <param name="Codings">The budget codings; empty before any.</param>
/// <param name="Operation">The operation and its actions; null before it is recorded.</param>
public sealed record GrantState(
    AgreementRecorded? Agreement, AgreementTerms Terms, IReadOnlyList<PlanLine> Lines,
    IReadOnlyList<GrantCoding> Codings, OperationRecorded? Operation)
{
    /// <summary>What turns sums of lines into a grant; null before any agreement.</summary>
    public GrantTerms? Calculation => Agreement is null
        ? null
        : new(
            Agreement.Ceiling, Agreement.Base, Terms.LinesFungible.Value, Terms.Tolerance.Value, Terms.InterimCap.Value,
            Lines);

    /// <summary>
    /// The window in which delivery and payment count: the narrower of the agreement's and the programme's.
    /// </summary>
    public Period Window => Agreement is null
        ? new(DateOnly.MinValue, DateOnly.MaxValue)
        : Agreement.EligiblePeriod.Intersect(Agreement.ProgrammeWindow);

    /// <summary>The three numbers from sums of lines; nothing before any agreement.</summary>
    public GrantPosition Position(IReadOnlyDictionary<PlanLineId, LineTotals> totals) =>
        Calculation is { } calculation ? GrantPosition.Compute(calculation, totals) : GrantPosition.None;

    /// <summary>What decides whether an expenditure of a line counts.</summary>
    public CountingTerms CountingTermsOf(PlanLineId line)
    {
        var required = EvidenceSet.None;
        required = Terms.PaymentAttestationRequired.Value ? required.With(EvidenceKind.PaymentAttested) : required;
        required = Terms.DeliveryCertificationRequired.Value ? required.With(EvidenceKind.DeliveryCertified) : required;
        var bought = Terms.PassBasis.Value == PassBasis.Bought
            && Lines.Any(planned => planned.Id == line && planned.CountsPasses);
        return new(Window, required, DeliveryCounts: !bought);
    }
}

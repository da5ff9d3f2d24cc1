using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Formats.Programmes;

/// <summary>Turns a grant document into the facts that record it.</summary>
public static class GrantDocumentFacts
{
    /// <summary>The five facts of a grant file: agreement, terms, plan, codings, Operation.</summary>
    /// <param name="document">The document.</param>
    /// <param name="grant">The grant file to record.</param>
    /// <param name="source">The act, where it is recorded.</param>
    /// <param name="newIdentifier">Gives identifiers of lines and actions.</param>
    public static Decision<GrantFacts> ToFacts(
        this GrantDocument document, GrantId grant, ActId? source, Func<Guid> newIdentifier)
    {
        var plan = document.Plan
            .Select(line => new PlanLine(
                new(newIdentifier()), line.Label, line.Section, line.Planned, line.CountsPasses))
            .ToList();
        var byLabel = plan.ToLookup(line => Folding.Key(line.Label), line => line.Id);
        var unknown = document.Codings.SelectMany(coding => coding.Lines)
            .Concat(document.Operation.Actions.SelectMany(action => action.Lines))
            .Where(label => byLabel[Folding.Key(label)].Count() != 1).Distinct(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            return unknown.ConvertAll(label => new Refusal("programme.line-unknown", new(
                $"« {label} » n'est pas un poste du plan, ou en désigne plusieurs.",
                $"\"{label}\" is not a line of the plan, or names several.")));
        }

        IReadOnlyList<PlanLineId> Lines(IReadOnlyList<string> labels) =>
            [.. labels.Select(label => byLabel[Folding.Key(label)].Single())];

        var on = document.Agreement.On;
        return new GrantFacts(
            Agreement(document.Agreement, grant, source),
            new(grant, Terms(document.Terms), on, new(document.Notice.French)),
            new(grant, plan, on),
            new(grant, [.. document.Codings.Select(coding => new GrantCoding(
                coding.BudgetOperation, coding.Nature, coding.GroupAndFunction, coding.Label, coding.Section,
                Lines(coding.Lines), coding.LinesState))], on),
            new(grant, document.Operation.FiledOn, document.Operation.ProgrammedOn,
                [.. document.Operation.Actions.Select(action => new GrantAction(
                    new(newIdentifier()), action.Label, new(action.State, action.StateKnown), action.CompletedOn,
                    Lines(action.Lines)))], on));
    }

    private static AgreementRecorded Agreement(AgreementEntry entry, GrantId grant, ActId? source) => new(
        grant, entry.Title, entry.Fund, entry.ManagingAuthority, entry.Beneficiary, entry.Ceiling, entry.Base,
        new(entry.PeriodFrom, entry.PeriodTo), new(entry.WindowFrom, entry.WindowTo), source, entry.On);

    private static AgreementTerms Terms(TermsEntry entry) => new(
        entry.LinesFungible, entry.TolerancePercent, entry.InterimCapPercent, entry.Advance,
        AgreementTerms.Assumed.AdvanceRecovery, entry.PassBasis,
        entry.PaymentAttestationRequired, entry.DeliveryCertificationRequired, entry.SelfCertificationAllowed);
}

/// <summary>The facts that record a grant file.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Terms">Its parameters.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Codings">Its budget codings.</param>
/// <param name="Operation">Its Operation.</param>
public sealed record GrantFacts(
    AgreementRecorded Agreement, TermsSet Terms, PlanRecorded Plan, CodingsRecorded Codings,
    OperationRecorded Operation);

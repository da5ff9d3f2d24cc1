using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Grants;

/// <summary>Rows of grant files read back into the core's own facts, each with its place in the journal.</summary>
internal static class GrantReading
{
    /// <summary>What counts for expenditures: agreements, parameters and plans, of some grants or of all.</summary>
    public static async Task<List<PlacedFact>> Counting(Db db, Guid[]? grants, CancellationToken cancellation)
    {
        var agreements = await Of(db.Agreements.AsNoTracking(), grants).ToListAsync(cancellation);
        var terms = await Of(db.Terms.AsNoTracking(), grants).ToListAsync(cancellation);
        var lines = await Of(db.PlanLines.AsNoTracking(), grants).ToListAsync(cancellation);
        List<PlacedFact> facts =
        [
            .. agreements.Select(row => new PlacedFact(row.Position, row.RecordedOn, Agreement(row))),
            .. terms.Select(row => new PlacedFact(row.Position, row.RecordedOn, Terms(row))),
            .. lines.GroupBy(row => row.Position).Select(rows => Plan([.. rows.OrderBy(row => row.Ordinal)])),
        ];
        facts.Sort((left, right) => left.Position.CompareTo(right.Position));
        return facts;
    }

    /// <summary>The whole file, deductions included.</summary>
    public static async Task<List<PlacedFact>> Whole(Db db, Guid[]? grants, CancellationToken cancellation)
    {
        var facts = await Counting(db, grants, cancellation);
        var codings = await Of(db.Codings.AsNoTracking(), grants).ToListAsync(cancellation);
        var operations = await Of(db.Operations.AsNoTracking(), grants).ToListAsync(cancellation);
        var actions = (await Of(db.Actions.AsNoTracking(), grants).ToListAsync(cancellation))
            .ToLookup(row => row.Position);
        var deductions = await Of(db.Deductions.AsNoTracking(), grants).ToListAsync(cancellation);
        facts.AddRange(
            codings.GroupBy(row => row.Position).Select(rows => Codings([.. rows.OrderBy(row => row.Ordinal)])));
        facts.AddRange(operations.Select(row =>
            new PlacedFact(
                row.Position, row.RecordedOn, Operation(row, actions[row.Position].OrderBy(a => a.Ordinal)))));
        facts.AddRange(deductions.Select(row => new PlacedFact(
            row.Position, row.RecordedOn,
            new LineDeducted(new(row.Grant), new(row.Line), new(row.Cents), row.EffectiveOn, new(row.Reason)))));
        facts.Sort((left, right) => left.Position.CompareTo(right.Position));
        return facts;
    }

    private static IQueryable<T> Of<T>(IQueryable<T> rows, Guid[]? grants)
        where T : IGrantRow => grants is null ? rows : rows.Where(row => EF.Parameter(grants).Contains(row.Grant));

    private static AgreementRecorded Agreement(AgreementRow row) => new(
        new(row.Grant), row.Title, row.Fund, row.ManagingAuthority, row.Beneficiary, new(row.CeilingCents),
        new(row.BaseCents), new(row.PeriodFrom, row.PeriodTo), new(row.WindowFrom, row.WindowTo),
        row.SourceAct is { } act ? new ActId(act) : null, row.EffectiveOn);

    private static TermsSet Terms(TermsRow row) => new(
        new(row.Grant),
        new(
            new(row.LinesFungible, row.LinesFungibleState),
            new(new(row.ToleranceNumerator, row.ToleranceDenominator), row.ToleranceState),
            new(new(row.InterimCapNumerator, row.InterimCapDenominator), row.InterimCapState),
            new(new(row.AdvanceCents), row.AdvanceState),
            new(
                row.AdvanceRecoveryNumerator is { } share && row.AdvanceRecoveryDenominator is { } whole
                    ? AdvanceRecovery.From(new(share, whole))
                    : AdvanceRecovery.AtBalance,
                row.AdvanceRecoveryState),
            new(row.PassBasis, row.PassBasisState),
            new(row.AttestationRequired, row.AttestationRequiredState),
            new(row.CertificationRequired, row.CertificationRequiredState),
            new(row.SelfCertificationAllowed, row.SelfCertificationAllowedState)),
        row.EffectiveOn, new(row.Reason));

    private static PlacedFact Plan(IReadOnlyList<PlanLineRow> rows) => new(
        rows[0].Position, rows[0].RecordedOn,
        new PlanRecorded(
            new(rows[0].Grant),
            [
                .. rows.Select(row => new PlanLine(
                    new(row.Line), row.Label, row.Section, new(row.PlannedCents), row.CountsPasses)),
            ],
            rows[0].EffectiveOn));

    private static PlacedFact Codings(IReadOnlyList<CodingRow> rows) => new(
        rows[0].Position, rows[0].RecordedOn,
        new CodingsRecorded(
            new(rows[0].Grant),
            [
                .. rows.Select(row => new GrantCoding(
                    row.BudgetOperation, row.Nature, row.GroupAndFunction, row.Label, row.Section,
                    LineLists.Split(row.Lines), row.LinesState)),
            ],
            rows[0].EffectiveOn));

    private static OperationRecorded Operation(OperationRow row, IEnumerable<ActionRow> actions) => new(
        new(row.Grant), row.FiledOn, row.ProgrammedOn,
        [
            .. actions.Select(action => new GrantAction(
                new(action.Action), action.Label, new(action.State, action.StateKnown), action.CompletedOn,
                LineLists.Split(action.Lines))),
        ],
        row.EffectiveOn);
}

/// <summary>A fact with its place in the journal.</summary>
/// <param name="Position">Its position.</param>
/// <param name="RecordedOn">The day it became known, in Europe/Paris.</param>
/// <param name="Fact">The fact.</param>
internal sealed record PlacedFact(long Position, DateOnly RecordedOn, Fact Fact);

/// <summary>A row of a grant file.</summary>
internal interface IGrantRow
{
    Guid Grant { get; }
}

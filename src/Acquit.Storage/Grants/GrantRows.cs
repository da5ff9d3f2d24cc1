using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Storage.Grants;

/// <summary>
/// An agreement as one fact gave it; the latest by effective date then position, among those known, is in force.
/// </summary>
internal sealed class AgreementRow : IProjectedRow, IGrantRow
{
    public required long Position { get; init; }
    public required Guid Grant { get; init; }
    public required string Title { get; init; }
    public required string Fund { get; init; }
    public required string ManagingAuthority { get; init; }
    public required string Beneficiary { get; init; }
    public required long CeilingCents { get; init; }
    public required long BaseCents { get; init; }
    public required DateOnly PeriodFrom { get; init; }
    public required DateOnly PeriodTo { get; init; }
    public required DateOnly WindowFrom { get; init; }
    public required DateOnly WindowTo { get; init; }
    public Guid? SourceAct { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateOnly RecordedOn { get; init; }
    public required Guid Account { get; init; }
}

/// <summary>Parameters of the agreement as one fact gave them, each with how it is known.</summary>
internal sealed class TermsRow : IProjectedRow, IGrantRow
{
    public required long Position { get; init; }
    public required Guid Grant { get; init; }
    public required bool LinesFungible { get; init; }
    public required ValueState LinesFungibleState { get; init; }
    public required long ToleranceNumerator { get; init; }
    public required long ToleranceDenominator { get; init; }
    public required ValueState ToleranceState { get; init; }
    public required long InterimCapNumerator { get; init; }
    public required long InterimCapDenominator { get; init; }
    public required ValueState InterimCapState { get; init; }
    public required long AdvanceCents { get; init; }
    public required ValueState AdvanceState { get; init; }
    public long? AdvanceRecoveryNumerator { get; init; }
    public long? AdvanceRecoveryDenominator { get; init; }
    public required ValueState AdvanceRecoveryState { get; init; }
    public required PassBasis PassBasis { get; init; }
    public required ValueState PassBasisState { get; init; }
    public required bool AttestationRequired { get; init; }
    public required ValueState AttestationRequiredState { get; init; }
    public required bool CertificationRequired { get; init; }
    public required ValueState CertificationRequiredState { get; init; }
    public required bool SelfCertificationAllowed { get; init; }
    public required ValueState SelfCertificationAllowedState { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateOnly RecordedOn { get; init; }
    public required Guid Account { get; init; }
    public string? Reason { get; init; }
}

/// <summary>A line of a financing plan as one fact gave it.</summary>
internal sealed class PlanLineRow : IProjectedRow, IGrantRow
{
    public required long Position { get; init; }
    public required int Ordinal { get; init; }
    public required Guid Grant { get; init; }
    public required Guid Line { get; init; }
    public required string Label { get; init; }
    public required Section Section { get; init; }
    public required long PlannedCents { get; init; }
    public required bool CountsPasses { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateOnly RecordedOn { get; init; }
}

/// <summary>A budget coding as one fact gave it.</summary>
internal sealed class CodingRow : IProjectedRow, IGrantRow
{
    public required long Position { get; init; }
    public required int Ordinal { get; init; }
    public required Guid Grant { get; init; }
    public required string BudgetOperation { get; init; }
    public required string Nature { get; init; }
    public required string GroupAndFunction { get; init; }
    public required string Label { get; init; }
    public required Section Section { get; init; }
    public required string Lines { get; init; }
    public required ValueState LinesState { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateOnly RecordedOn { get; init; }
}

/// <summary>The grant's one Operation as one fact gave it.</summary>
internal sealed class OperationRow : IProjectedRow, IGrantRow
{
    public required long Position { get; init; }
    public required Guid Grant { get; init; }
    public DateOnly? FiledOn { get; init; }
    public DateOnly? ProgrammedOn { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateOnly RecordedOn { get; init; }
}

/// <summary>A part of the Operation as one fact gave it.</summary>
internal sealed class ActionRow : IProjectedRow, IGrantRow
{
    public required long Position { get; init; }
    public required int Ordinal { get; init; }
    public required Guid Grant { get; init; }
    public required Guid Action { get; init; }
    public required string Label { get; init; }
    public required ActionState State { get; init; }
    public required ValueState StateKnown { get; init; }
    public DateOnly? CompletedOn { get; init; }
    public required string Lines { get; init; }
}

/// <summary>A deduction tied to no expenditure.</summary>
internal sealed class DeductionRow : IProjectedRow, IGrantRow
{
    public required long Position { get; init; }
    public required Guid Grant { get; init; }
    public required Guid Line { get; init; }
    public required long Cents { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateOnly RecordedOn { get; init; }
    public required Guid Account { get; init; }
    public string? Reason { get; init; }
}

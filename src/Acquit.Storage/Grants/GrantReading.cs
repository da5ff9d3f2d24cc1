using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;

namespace Acquit.Storage.Grants;

/// <summary>Rows of grant files read back into the core's own records.</summary>
internal static class GrantReading
{
    /// <summary>The counting terms that an agreement, its parameters and the kind of line give; defaults where none are set.</summary>
    public static CountingTerms Counting(AgreementRow agreement, TermsRow? terms, bool countsPasses)
    {
        var asked = terms is null ? AgreementTerms.Assumed : Terms(terms);
        var required = EvidenceSet.None;
        required = asked.PaymentAttestationRequired.Value ? required.With(EvidenceKind.PaymentAttested) : required;
        required = asked.DeliveryCertificationRequired.Value ? required.With(EvidenceKind.DeliveryCertified) : required;
        var window = Period(agreement).Intersect(Window(agreement));
        return new(window, required, !countsPasses || asked.PassBasis.Value == PassBasis.RedeemedAndPaid);
    }

    public static Period Period(AgreementRow row) => new(row.PeriodFrom, row.PeriodTo);

    public static Period Window(AgreementRow row) => new(row.WindowFrom, row.WindowTo);

    public static AgreementRecorded Agreement(AgreementRow row) => new(
        new(row.Grant), row.Title, row.Fund, row.ManagingAuthority, row.Beneficiary, new(row.CeilingCents),
        new(row.BaseCents), Period(row), Window(row), row.SourceAct is { } act ? new ActId(act) : null, row.EffectiveOn);

    public static AgreementTerms Terms(TermsRow row) => new(
        new(row.LinesFungible, row.LinesFungibleState),
        new(new(row.ToleranceNumerator, row.ToleranceDenominator), row.ToleranceState),
        new(new(row.InterimCapNumerator, row.InterimCapDenominator), row.InterimCapState),
        new(new(row.AdvanceCents), row.AdvanceState),
        new(row.PassBasis, row.PassBasisState),
        new(row.AttestationRequired, row.AttestationRequiredState),
        new(row.CertificationRequired, row.CertificationRequiredState),
        new(row.SelfCertificationAllowed, row.SelfCertificationAllowedState));

    public static PlanLine Line(PlanLineRow row) =>
        new(new(row.Line), row.Label, row.Section, new(row.PlannedCents), row.CountsPasses);

    public static GrantCoding Coding(CodingRow row) => new(
        row.BudgetOperation, row.Nature, row.GroupAndFunction, row.Label, row.Section, LineLists.Split(row.Lines),
        row.LinesState);

    public static GrantAction Action(ActionRow row) =>
        new(new(row.Action), row.Label, row.State, row.CompletedOn, LineLists.Split(row.Lines));
}

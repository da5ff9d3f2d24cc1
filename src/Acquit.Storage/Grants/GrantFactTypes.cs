using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Storage.Facts;
using Acquit.Storage.Projection;

namespace Acquit.Storage.Grants;

internal sealed class AgreementRecordedType() : FactType<AgreementRecorded>("agreement-recorded/1", Kinds.Grant)
{
    public override Fact Read(FactReader from) => new AgreementRecorded(
        new(from.Subject), from.Text("title"), from.Text("fund"), from.Text("managing-authority"),
        from.Text("beneficiary"), from.Money("ceiling"), from.Money("base"), from.Period("period"),
        from.Period("programme-window"), from.IdentifierOrAbsent("source") is { } act ? new ActId(act) : null, from.On);

    protected override void Write(AgreementRecorded fact, FactWriter to) => to
        .Text("title", fact.Title)
        .Text("fund", fact.Fund)
        .Text("managing-authority", fact.ManagingAuthority)
        .Text("beneficiary", fact.Beneficiary)
        .Money("ceiling", fact.Ceiling)
        .Money("base", fact.Base)
        .Period("period", fact.EligiblePeriod)
        .Period("programme-window", fact.ProgrammeWindow)
        .Identifier("source", fact.Source?.Value);

    protected override void Needs(AgreementRecorded fact, Needs needs) => needs.Grants.Add(fact.Subject);

    protected override void Project(AgreementRecorded fact, Entry entry, ProjectionState to)
    {
        to.Rows.Insert(new AgreementRow
        {
            Position = entry.Position,
            Grant = fact.Subject,
            Title = fact.Title,
            Fund = fact.Fund,
            ManagingAuthority = fact.ManagingAuthority,
            Beneficiary = fact.Beneficiary,
            CeilingCents = fact.Ceiling.Cents,
            BaseCents = fact.Base.Cents,
            PeriodFrom = fact.EligiblePeriod.From,
            PeriodTo = fact.EligiblePeriod.To,
            WindowFrom = fact.ProgrammeWindow.From,
            WindowTo = fact.ProgrammeWindow.To,
            SourceAct = fact.Source?.Value,
            EffectiveOn = fact.On,
            RecordedOn = entry.RecordedOn,
            Account = entry.Account,
        });
        to.Change(to.Grant(fact.Subject).With(fact), entry);
    }
}

internal sealed class TermsSetType() : FactType<TermsSet>("terms-set/1", Kinds.Grant)
{
    public override Fact Read(FactReader from) => new TermsSet(
        new(from.Subject),
        new(
            new(from.Flag("lines-fungible"), from.State("lines-fungible")),
            new(from.Ratio("tolerance"), from.State("tolerance")),
            new(from.Ratio("interim-cap"), from.State("interim-cap")),
            new(from.Money("advance"), from.State("advance")),
            new(Recovery(from), from.State("advance-recovery")),
            new(from.Choice<PassBasis>("pass-basis"), from.State("pass-basis")),
            new(from.Flag("attestation-required"), from.State("attestation-required")),
            new(from.Flag("certification-required"), from.State("certification-required")),
            new(from.Flag("self-certification-allowed"), from.State("self-certification-allowed"))),
        from.On, from.Personal("reason"));

    private static AdvanceRecovery Recovery(FactReader from)
    {
        var numerator = from.IntegerOrAbsent("advance-recovery.numerator");
        var denominator = from.IntegerOrAbsent("advance-recovery.denominator");
        return numerator is { } share && denominator is { } whole
            ? AdvanceRecovery.From(new(share, whole))
            : AdvanceRecovery.AtBalance;
    }

    protected override void Write(TermsSet fact, FactWriter to)
    {
        var terms = fact.Terms;
        to.Flag("lines-fungible", terms.LinesFungible.Value).State("lines-fungible", terms.LinesFungible.State)
            .Ratio("tolerance", terms.Tolerance.Value).State("tolerance", terms.Tolerance.State)
            .Ratio("interim-cap", terms.InterimCap.Value).State("interim-cap", terms.InterimCap.State)
            .Money("advance", terms.Advance.Value).State("advance", terms.Advance.State)
            .Integer("advance-recovery.numerator", terms.AdvanceRecovery.Value.Point?.Numerator)
            .Integer("advance-recovery.denominator", terms.AdvanceRecovery.Value.Point?.Denominator)
            .State("advance-recovery", terms.AdvanceRecovery.State)
            .Choice("pass-basis", terms.PassBasis.Value).State("pass-basis", terms.PassBasis.State)
            .Flag("attestation-required", terms.PaymentAttestationRequired.Value)
            .State("attestation-required", terms.PaymentAttestationRequired.State)
            .Flag("certification-required", terms.DeliveryCertificationRequired.Value)
            .State("certification-required", terms.DeliveryCertificationRequired.State)
            .Flag("self-certification-allowed", terms.SelfCertificationAllowed.Value)
            .State("self-certification-allowed", terms.SelfCertificationAllowed.State)
            .Personal("reason", fact.Reason);
    }

    protected override void Needs(TermsSet fact, Needs needs) => needs.Grants.Add(fact.Subject);

    protected override void Project(TermsSet fact, Entry entry, ProjectionState to)
    {
        var terms = fact.Terms;
        to.Rows.Insert(new TermsRow
        {
            Position = entry.Position,
            Grant = fact.Subject,
            LinesFungible = terms.LinesFungible.Value,
            LinesFungibleState = terms.LinesFungible.State,
            ToleranceNumerator = terms.Tolerance.Value.Numerator,
            ToleranceDenominator = terms.Tolerance.Value.Denominator,
            ToleranceState = terms.Tolerance.State,
            InterimCapNumerator = terms.InterimCap.Value.Numerator,
            InterimCapDenominator = terms.InterimCap.Value.Denominator,
            InterimCapState = terms.InterimCap.State,
            AdvanceCents = terms.Advance.Value.Cents,
            AdvanceState = terms.Advance.State,
            AdvanceRecoveryNumerator = terms.AdvanceRecovery.Value.Point?.Numerator,
            AdvanceRecoveryDenominator = terms.AdvanceRecovery.Value.Point?.Denominator,
            AdvanceRecoveryState = terms.AdvanceRecovery.State,
            PassBasis = terms.PassBasis.Value,
            PassBasisState = terms.PassBasis.State,
            AttestationRequired = terms.PaymentAttestationRequired.Value,
            AttestationRequiredState = terms.PaymentAttestationRequired.State,
            CertificationRequired = terms.DeliveryCertificationRequired.Value,
            CertificationRequiredState = terms.DeliveryCertificationRequired.State,
            SelfCertificationAllowed = terms.SelfCertificationAllowed.Value,
            SelfCertificationAllowedState = terms.SelfCertificationAllowed.State,
            EffectiveOn = fact.On,
            RecordedOn = entry.RecordedOn,
            Account = entry.Account,
            Reason = fact.Reason.Value,
        });
        to.Change(to.Grant(fact.Subject).With(fact), entry);
    }
}

internal static class StatedFields
{
    /// <summary>How a value is known, beside it.</summary>
    public static FactWriter State(this FactWriter to, string name, ValueState state) =>
        to.Choice(name + ".state", state);

    /// <summary>How a value is known, beside it.</summary>
    public static ValueState State(this FactReader from, string name) => from.Choice<ValueState>(name + ".state");
}

using System.Globalization;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Xunit;

namespace Acquit.Tests.Core.Spending;

public sealed class EvidenceDecisionsTests
{
    private static readonly DateOnly Today = new(2022, 6, 15);
    private static readonly DateOnly Delivered = new(2022, 6, 1);
    private static readonly Guid Enterer = new(1, 0, 0, new byte[8]);
    private static readonly Guid Other = new(2, 0, 0, new byte[8]);
    private static readonly string Document = new('a', 64);

    [Theory]
    [InlineData("2022-05-31", "certification.before-delivery")]
    [InlineData("2022-06-01", null)]
    [InlineData("2022-06-15", null)]
    [InlineData("2022-06-16", "date.future")]
    public void Certified_between_delivery_and_today(string day, string? refused) =>
        Decided.Is(refused, Certify(File(), Actor.With(Other, Role.DeliveryCertifier), day));

    [Theory]
    [InlineData(false, "", "certification.own-entry")]
    [InlineData(false, "seul agent du service", "certification.own-entry")]
    [InlineData(true, "", "certification.derogation-missing")]
    [InlineData(true, "seul agent du service", null)]
    public void Who_entered_does_not_certify_but_by_derogation(bool allowed, string derogation, string? refused)
    {
        var terms = AgreementTerms.Assumed with { SelfCertificationAllowed = new(allowed, ValueState.Declared) };
        var actor = Actor.With(Enterer, Role.DeliveryCertifier, Role.Rapporteur);

        Decided.Is(refused, Certify(File(), actor, "2022-06-15", derogation, terms));
    }

    [Fact]
    public void Another_person_needs_no_derogation_and_leaves_none()
    {
        var facts = Decided.Facts(
            Certify(File(), Actor.With(Other, Role.DeliveryCertifier), "2022-06-15", "inutile"));

        Assert.Equal(PersonalText.None, Assert.IsType<DeliveryCertified>(facts.Single()).Derogation);
    }

    [Theory]
    [InlineData(Role.DeliveryCertifier, null)]
    [InlineData(Role.Rapporteur, "access.denied")]
    [InlineData(Role.FinanceOfficer, "access.denied")]
    [InlineData(Role.EuFundsOfficer, "access.incompatible-role")]
    public void Who_may_certify(Role role, string? refused) =>
        Decided.Is(refused, Certify(File(), Actor.With(Other, role), "2022-06-15"));

    [Fact]
    public void The_eu_funds_officer_certifies_under_no_hat() => Decided.Is(
        "access.incompatible-role",
        Certify(File(), Actor.With(Other, Role.EuFundsOfficer, Role.DeliveryCertifier), "2022-06-15"));

    [Fact]
    public void Nothing_delivered_nothing_certified()
    {
        var undelivered = new ExpenditureFile(new AttributedFact(Recorded(null), Enterer));

        Decided.Is("certification.no-delivery", Certify(undelivered, Certifier, "2022-06-15"));
    }

    [Fact]
    public void A_certification_is_given_once_until_taken_back()
    {
        var certified = File(new DeliveryCertified(Stories.Expenditure, Today, PersonalText.None));
        var revoked = new CertificationRevoked(Stories.Expenditure, Today, new("retour du matériel"));

        Decided.Is("certification.already-done", Certify(certified, Certifier, "2022-06-15"));
        Decided.Is(null, EvidenceDecisions.RevokeCertification(revoked, certified, Certifier, Today));
        Decided.Is("certification.none", EvidenceDecisions.RevokeCertification(revoked, File(), Certifier, Today));
        Decided.Is("certification.revoked-before", EvidenceDecisions.RevokeCertification(
            new(Stories.Expenditure, Today.AddDays(-1), new("retour du matériel")), certified, Certifier, Today));
    }

    [Theory]
    [InlineData("2022-05-31", null)]
    [InlineData("2022-06-01", null)]
    [InlineData("2022-06-02", "attestation.unpaid")]
    [InlineData(null, "attestation.unpaid")]
    public void A_statement_attests_what_was_paid_on_its_date(string? paidOn, string? refused) => Decided.Is(
        refused, Attest(paidOn is null ? null : Day(paidOn), Finance));

    [Theory]
    [InlineData(Role.FinanceOfficer, null)]
    [InlineData(Role.EuFundsOfficer, "access.denied")]
    [InlineData(Role.Administrator, "access.denied")]
    public void Who_may_attest(Role role, string? refused) =>
        Decided.Is(refused, Attest(new(2022, 5, 1), Actor.With(Other, role)));

    [Fact]
    public void Nothing_is_attested_without_a_document()
    {
        Decided.Is("attestation.no-document", Attest(new(2022, 5, 1), Finance, stored: false));
        Decided.Is("attestation.no-document", Attest(new(2022, 5, 1), Finance, document: ""));
    }

    [Fact]
    public void An_attestation_covers_its_own_grant_only() => Decided.Is(
        "attestation.other-grant",
        EvidenceDecisions.AttestPayments(
            Attestation(Document),
            [new(Stories.Expenditure, new(Guid.Empty), "M-1", new(2022, 5, 1))], documentStored: true, Finance, Today));

    [Fact]
    public void An_attestation_is_taken_back_whole_and_once()
    {
        var revoked = new AttestationRevoked(new(Guid.Empty), Today, new("état rectifié"));

        Decided.Is(null, EvidenceDecisions.RevokeAttestation(revoked, Attestation(Document), Finance, Today));
        Decided.Is("attestation.none", EvidenceDecisions.RevokeAttestation(revoked, null, Finance, Today));
    }

    [Fact]
    public void Many_are_certified_whole_or_not_at_all_and_each_refusal_names_its_line()
    {
        ListedCertification Listed(int row, Guid id, Guid enteredBy, string day) => new(
            row, new(new(id), Day(day), PersonalText.None),
            new(new AttributedFact(Recorded(Delivered) with { Expenditure = new(id), Subject = id }, enteredBy)));
        var (one, two, three) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        Decision<IReadOnlyList<Fact>> Many(Actor actor, params ListedCertification[] listed) =>
            EvidenceDecisions.CertifyDeliveries(listed, AgreementTerms.Assumed, actor, Today);

        Assert.Equal(
            2,
            Decided.Facts(Many(
                Certifier, Listed(1, one, Enterer, "2022-06-02"), Listed(2, two, Enterer, "2022-06-03"))).Count);
        var refused = Many(
            Certifier, Listed(3, one, Enterer, "2022-06-02"), Listed(4, two, Other, "2022-06-03"),
            Listed(5, three, Enterer, "2022-05-31"), Listed(6, one, Enterer, "2022-06-02"));
        Assert.Equal(
            ["4: certification.own-entry", "5:certified-on certification.before-delivery", "6:order-number certification.twice"],
            refused.Match(_ => [], refusals => refusals.Select(refusal => $"{refusal.Field} {refusal.Code}")));
        Decided.Is("certification.empty", Many(Certifier));
        Decided.Is("access.denied", Many(Finance, Listed(1, one, Enterer, "2022-06-02"), Listed(2, two, Enterer, "2022-06-02")));
    }

    private static Actor Certifier { get; } = Actor.With(Other, Role.DeliveryCertifier);

    private static Actor Finance { get; } = Actor.With(Other, Role.FinanceOfficer);

    private static PaymentAttested Attestation(string document) =>
        new(new(Guid.Empty), Stories.Grant, document, new(2022, 6, 1), [Stories.Expenditure]);

    private static Decision<IReadOnlyList<Fact>> Attest(
        DateOnly? paidOn, Actor actor, bool stored = true, string? document = null) =>
        EvidenceDecisions.AttestPayments(
            Attestation(document ?? Document), [new(Stories.Expenditure, Stories.Grant, "M-1", paidOn)], stored, actor,
            Today);

    private static Decision<IReadOnlyList<Fact>> Certify(
        ExpenditureFile file, Actor actor, string day, string derogation = "", AgreementTerms? terms = null) =>
        EvidenceDecisions.CertifyDelivery(
            new(Stories.Expenditure, Day(day), new(derogation)), file, terms ?? AgreementTerms.Assumed, actor, Today);

    private static ExpenditureFile File(params IEnumerable<Fact> more) =>
        new(more.Prepend(Recorded(Delivered)).Select(fact => new AttributedFact(fact, Enterer)));

    private static ExpenditureRecorded Recorded(DateOnly? delivered) => new(
        Stories.Expenditure, Stories.Grant, Stories.Line, "M-1", "F-1", new("FICTIF"), new("FICTIF"), new(1000_00),
        new Money(200_00), new(1200_00), null, delivered, null, new(2022, 5, 1));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "O", CultureInfo.InvariantCulture);
}

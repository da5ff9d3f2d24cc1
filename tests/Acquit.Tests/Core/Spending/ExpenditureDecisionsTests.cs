using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Xunit;

namespace Acquit.Tests.Core.Spending;

public sealed class ExpenditureDecisionsTests
{
    private static readonly DateOnly Today = new(2022, 6, 15);
    private static readonly Actor Rapporteur = Actor.With(new Guid(1, 0, 0, new byte[8]), Role.Rapporteur);
    private static readonly FindingId Finding = new(new Guid(9, 0, 0, new byte[8]));

    [Theory]
    [InlineData(1000_00, 200_00L, 1200_00, null)]
    [InlineData(1200_00, 0L, 1200_00, null)]
    [InlineData(0, 1200_00L, 1200_00, "expenditure.net")]
    [InlineData(1, null, 1, null)]
    [InlineData(1200_01, null, 1200_00, "expenditure.net-above-gross")]
    [InlineData(1000_00, 199_99L, 1200_00, "expenditure.vat-differs")]
    [InlineData(1000_00, 200_01L, 1200_00, "expenditure.vat-differs")]
    public void Amounts(long net, long? vat, long gross, string? refused) => Decided.Is(
        refused, Record(Proposed(net: net, vat: vat, gross: gross)));

    [Fact]
    public void Every_refusal_comes_at_once()
    {
        var proposed = Proposed(net: -1, vat: null, gross: 10, order: "  ", line: new(Guid.Empty));

        Assert.Equal(
            ["expenditure.unknown-line", "text.missing", "expenditure.net"], Decided.Codes(Record(proposed)));
    }

    [Theory]
    [InlineData("M-2021-17", "expenditure.duplicate-order")]
    [InlineData("m 2021 17", "expenditure.duplicate-order")]
    [InlineData("M-2021-18", null)]
    public void A_payment_order_is_claimed_once(string order, string? refused) =>
        Decided.Is(refused, Record(Proposed(order: order)));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "date.future")]
    public void Tomorrow_has_not_come(int daysAhead, string? refused)
    {
        var day = Today.AddDays(daysAhead);

        Decided.Is(refused, Record(Proposed(invoiced: day)));
        Decided.Is(refused, Record(Proposed(delivered: day)));
        Decided.Is(refused, Record(Proposed(), new PaymentRecorded(Stories.Expenditure, day, new(1))));
    }

    [Fact]
    public void A_century_too_early_is_a_slip_of_the_pen() =>
        Decided.Is("date.implausible", Record(Proposed(invoiced: new DateOnly(1921, 3, 1))));

    [Theory]
    [InlineData(1200_00, null)]
    [InlineData(1200_01, "payment.above-gross")]
    [InlineData(0, "payment.amount")]
    public void Payments_stay_within_the_invoice(long paid, string? refused) => Decided.Is(
        refused, Record(Proposed(), new PaymentRecorded(Stories.Expenditure, Today, new(paid))));

    [Fact]
    public void An_expenditure_is_true_from_the_earliest_day_known()
    {
        var facts = Decided.Facts(Record(
            Proposed(invoiced: new DateOnly(2021, 3, 10), delivered: new DateOnly(2021, 3, 2)),
            new PaymentRecorded(Stories.Expenditure, new(2021, 3, 1), new(10_00))));

        Assert.Equal([new DateOnly(2021, 3, 1), new DateOnly(2021, 3, 1)], facts.Select(fact => fact.EffectiveOn));
        Assert.Equal(Today, Decided.Facts(Record(Proposed(invoiced: null))).Single().EffectiveOn);
    }

    [Fact]
    public void An_amount_that_may_be_gross_opens_a_finding()
    {
        var facts = Decided.Facts(Record(Proposed(net: 4874_40, vat: null, gross: 4874_40)));

        var finding = Assert.IsType<FindingOpened>(facts[^1]);
        Assert.Equal(("4.5", 812_40L, Ratio.One), (finding.Code, finding.Amount.Cents, finding.Rate));
        Assert.Equal(Finding, finding.Finding);
        Assert.Equal((FindingCause.VatUntold, PersonalText.None), (finding.Cause, finding.Reason));
        Assert.Contains("TVA", FindingDecisions.Said(finding.Cause)!.French, StringComparison.Ordinal);
        Assert.Contains("VAT", FindingDecisions.Said(finding.Cause)!.English, StringComparison.Ordinal);
        Assert.Single(Decided.Facts(Record(Proposed(net: 4874_40, vat: 0, gross: 4874_40))));
        Assert.Single(Decided.Facts(Record(Proposed(net: 4062_00, vat: null, gross: 4874_40))));
    }

    [Theory]
    [InlineData(Role.Rapporteur, null)]
    [InlineData(Role.FinanceOfficer, null)]
    [InlineData(Role.EuFundsOfficer, null)]
    [InlineData(Role.DeliveryCertifier, "access.denied")]
    [InlineData(Role.Auditor, "access.denied")]
    [InlineData(Role.Administrator, "access.denied")]
    public void Who_may_enter(Role role, string? refused) =>
        Decided.Is(refused, Record(Proposed(), Context with { Actor = Actor.With(Guid.Empty, role) }));

    [Fact]
    public void An_import_is_decided_whole_and_row_by_row()
    {
        Decided.Is(null, ExpenditureDecisions.ImportExpenditures(Import, alreadyImported: false, Rapporteur, Today));
        Decided.Is(
            "import.already-done",
            ExpenditureDecisions.ImportExpenditures(Import, alreadyImported: true, Rapporteur, Today));
        Decided.Is(
            "access.denied",
            ExpenditureDecisions.ImportExpenditures(
                Import, alreadyImported: false, Actor.With(Guid.Empty, Role.Auditor), Today));
        Assert.Single(Decided.Facts(ExpenditureDecisions.ImportRow(Row(2, Proposed(order: "A")), Context)));
        Decided.Is(
            "expenditure.net",
            ExpenditureDecisions.ImportRow(Row(3, Proposed(order: "B", net: 0, vat: null)), Context));
    }

    [Theory]
    [InlineData(999_999_999_99, null)]
    [InlineData(1_000_000_000_00, "expenditure.amount-implausible")]
    public void An_expenditure_stays_below_a_thousand_million(long gross, string? refused) =>
        Decided.Is(refused, Record(Proposed(net: 100_00, vat: null, gross: gross)));

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "text.too-long")]
    public void An_order_number_has_a_longest_length(int length, string? refused) =>
        Decided.Is(refused, Record(Proposed(order: new('7', length))));

    [Fact]
    public void A_number_whose_folded_key_is_too_long_is_refused() =>
        Decided.Is("text.too-long", Record(Proposed(order: new('\uFDFA', 100))));

    [Theory]
    [InlineData(400_00, null)]
    [InlineData(400_01, "payment.above-gross")]
    public void A_further_payment_stays_within_what_is_open(long paid, string? refused) => Decided.Is(
        refused,
        ExpenditureDecisions.RecordPayment(
            new(Stories.Expenditure, Today, new(paid)),
            File(new PaymentRecorded(Stories.Expenditure, new(2021, 5, 1), new(800_00))), Rapporteur, Today));

    [Theory]
    [InlineData(900_00, 1080_00, null)]
    [InlineData(900_01, 1080_01, "credit-note.above-remaining")]
    [InlineData(900_00, 1080_01, "credit-note.above-remaining")]
    [InlineData(100_00, 99_99, "credit-note.amount")]
    [InlineData(0, 0, "credit-note.amount")]
    public void A_credit_note_stays_within_what_remains(long net, long gross, string? refused) => Decided.Is(
        refused,
        ExpenditureDecisions.RecordCreditNote(
            new(Stories.Expenditure, "A-2", Today, new(net), new(gross)),
            File(new CreditNoteRecorded(Stories.Expenditure, "A-1", Today, new(100_00), new(120_00))), Rapporteur,
            Today));

    [Fact]
    public void A_credit_note_is_recorded_once() => Decided.Is(
        "credit-note.duplicate",
        ExpenditureDecisions.RecordCreditNote(
            new(Stories.Expenditure, "a 1", Today, new(1), new(1)),
            File(new CreditNoteRecorded(Stories.Expenditure, "A-1", Today, new(100_00), new(120_00))), Rapporteur,
            Today));

    [Fact]
    public void A_certified_delivery_is_not_corrected_under_the_certifier()
    {
        var certified = File(new DeliveryCertified(Stories.Expenditure, Today, PersonalText.None));
        var corrected = new DeliveryDeclared(Stories.Expenditure, Today);

        Decided.Is(null, ExpenditureDecisions.DeclareDelivery(corrected, File(), Rapporteur, Today));
        Decided.Is(
            "delivery.already-certified",
            ExpenditureDecisions.DeclareDelivery(corrected, certified, Rapporteur, Today));
    }

    [Fact]
    public void Withdrawing_and_reinstating_alternate_with_a_reason()
    {
        var withdraw = new ExpenditureWithdrawn(Stories.Expenditure, Today, new("erreur"));
        var reinstate = new ExpenditureReinstated(Stories.Expenditure, Today, new("vérifiée"));
        var silent = new ExpenditureWithdrawn(Stories.Expenditure, Today, new(" "));

        Decided.Is(null, ExpenditureDecisions.WithdrawExpenditure(withdraw, File(), Rapporteur, Today));
        Decided.Is("text.missing", ExpenditureDecisions.WithdrawExpenditure(silent, File(), Rapporteur, Today));
        Decided.Is(
            "expenditure.already-withdrawn",
            ExpenditureDecisions.WithdrawExpenditure(withdraw, File(withdraw), Rapporteur, Today));
        Decided.Is(
            "expenditure.not-withdrawn",
            ExpenditureDecisions.ReinstateExpenditure(reinstate, File(), Rapporteur, Today));
        Decided.Is(null, ExpenditureDecisions.ReinstateExpenditure(reinstate, File(withdraw), Rapporteur, Today));
    }

    [Theory]
    [InlineData(1, 0, "erreur", null)]
    [InlineData(0, 0, "erreur", "import.nothing-claimed")]
    [InlineData(1, 1, "erreur", "date.future")]
    [InlineData(1, 0, " ", "text.missing")]
    public void An_import_is_undone_whole_with_a_reason(int claimed, int daysAhead, string reason, string? refused)
    {
        var on = Today.AddDays(daysAhead);
        var withdrawals = Enumerable.Range(0, claimed)
            .Select(_ => new ExpenditureWithdrawn(Stories.Expenditure, on, new(reason))).ToList();

        Decided.Is(refused, ExpenditureDecisions.UndoImport(withdrawals, on, new(reason), Rapporteur, Today));
        Assert.Contains("access.denied", Decided.Codes(ExpenditureDecisions.UndoImport(
            withdrawals, on, new(reason), Actor.With(Guid.Empty, Role.Auditor), Today)));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(0, "deduction.amount")]
    public void A_deduction_takes_something_from_a_known_line(long cents, string? refused)
    {
        var grant = new GrantFile(
            [new PlanRecorded(Stories.Grant, [new(Stories.Line, "Poste", Section.Capital, new(1000_00))], Today)]);
        var officer = Actor.With(Guid.Empty, Role.FinanceOfficer);

        Decided.Is(refused, ExpenditureDecisions.DeductFromLine(
            new(Stories.Grant, Stories.Line, new(cents), Today, new("remboursement")), grant, officer, Today));
        Decided.Is("expenditure.unknown-line", ExpenditureDecisions.DeductFromLine(
            new(Stories.Grant, new(Guid.Empty), new(1), Today, new("remboursement")), grant, officer, Today));
    }

    private static RecordingContext Context { get; } = new(
        new HashSet<PlanLineId> { Stories.Line }, new HashSet<string> { Folding.Key("M-2021-17") }, Rapporteur, Today,
        Vat.StandardRate);

    private static ImportRecorded Import { get; } = new(new(Guid.Empty), Stories.Grant, new('0', 64), new("f.csv"), 1,
        Today);

    private static ImportedRow Row(int row, ExpenditureRecorded expenditure) => new(row, expenditure, [], Finding);

    private static Decision<IReadOnlyList<Fact>> Record(
        ExpenditureRecorded proposed, params IReadOnlyList<PaymentRecorded> payments) =>
        ExpenditureDecisions.RecordExpenditure(proposed, payments, Context, Finding);

    private static Decision<IReadOnlyList<Fact>> Record(ExpenditureRecorded proposed, RecordingContext context) =>
        ExpenditureDecisions.RecordExpenditure(proposed, [], context, Finding);

    private static ExpenditureFile File(params IEnumerable<Fact> more) => new(
        more.Prepend(Proposed(delivered: new DateOnly(2021, 3, 2)))
            .Select(fact => new AttributedFact(fact, Rapporteur.Account)));

    private static ExpenditureRecorded Proposed(
        string order = "M-1", long net = 1000_00, long? vat = 200_00, long gross = 1200_00, DateOnly? invoiced = null,
        DateOnly? delivered = null, PlanLineId? line = null) => new(
        Stories.Expenditure, Stories.Grant, line ?? Stories.Line, order, "F-1", new("FICTIF"), new("FICTIF"), new(net),
        vat is { } known ? new Money(known) : null, new(gross), invoiced, delivered, null, Today);
}

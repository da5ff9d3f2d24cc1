using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Formats.Csv;
using Acquit.Formats.Programmes;
using Acquit.Tests.Formats.Csv;

namespace Acquit.Tests.Samples;

/// <summary>samples/stusn read as the product reads it, and assessed by the engine at any two dates.</summary>
internal sealed class DemonstrationProgramme
{
    private readonly List<(ImportedExpenditure Row, DateOnly RecordedOn)> orders = [];
    private readonly List<(ImportedCreditNote Note, DateOnly RecordedOn)> credits = [];

    private DemonstrationProgramme()
    {
        Grant = Value(ProgrammeFiles.ReadGrant(Open("grant.json"), "grant.json"));
        Events = Value(ProgrammeFiles.ReadEvents(Open("events-fictif.json"), "events-fictif.json"));
        Certifications = Value(ProgrammeFiles.ReadCertifications(
            Open(Events.Certifications.File), Events.Certifications.File));
        Facts = Value(Grant.ToFacts(new(Guid.CreateVersion7()), null, Guid.CreateVersion7));
        Imports = [.. Events.Imports.Select(import =>
            Value(DryRun.Of(Open(import.File), import.File, new(Facts.Plan.Lines))))];
        for (var i = 0; i < Imports.Count; i++)
        {
            var recordedOn = Events.Imports[i].RecordedOn;
            orders.AddRange(Imports[i].Expenditures.Select(row => (row, recordedOn)));
            credits.AddRange(Imports[i].CreditNotes.Select(note => (note, recordedOn)));
        }
    }

    public static DemonstrationProgramme Read() => new();

    public GrantDocument Grant { get; }

    public EventsDocument Events { get; }

    public IReadOnlyList<CertificationEntry> Certifications { get; }

    public GrantFacts Facts { get; }

    public IReadOnlyList<DryRun> Imports { get; }

    /// <summary>Sums of each line, in the plan's order, deductions taken off.</summary>
    public IReadOnlyList<(Money Eligible, Money Defensible, LineTotals Totals)> Lines(DateOnly at, DateOnly by)
    {
        var agreement = Facts.Agreement;
        var terms = new CountingTerms(
            agreement.ProgrammeWindow.Intersect(agreement.EligiblePeriod),
            EvidenceSet.Of(EvidenceKind.PaymentAttested, EvidenceKind.DeliveryCertified));
        var totals = Facts.Plan.Lines.Select(_ => new LineTotals()).ToList();
        foreach (var (row, recordedOn) in orders)
        {
            if (recordedOn <= by)
            {
                totals[LineOf(row.Line)].Add(SpendingEngine.Assess(History(row, by), terms, at));
            }
        }

        return [.. Facts.Plan.Lines.Select((line, index) =>
        {
            var deducted = Money.Zero;
            foreach (var one in Events.Deductions.Where(one => one.Line == line.Label && one.On <= at && one.RecordedOn <= by))
            {
                deducted += one.Amount;
            }

            return (Floor(totals[index].Of(MeasureKind.Eligible) - deducted),
                Floor(totals[index].Of(MeasureKind.Defensible) - deducted), totals[index]);
        })];
    }

    public static Stream Open(string file) => File.OpenRead(Repository.PathOf("samples", "stusn", file));

    public static T Value<T>(Decision<T> decision) => decision.Match(
        value => value, refusals => throw new InvalidOperationException(refusals[0].Message.English));

    private static Money Floor(Money amount) => Money.Max(Money.Zero, amount);

    private int LineOf(PlanLineId id) => Facts.Plan.Lines.Select(line => line.Id).ToList().IndexOf(id);

    private ExpenditureHistory History(ImportedExpenditure row, DateOnly by)
    {
        DateOnly?[] known = [row.InvoicedOn, row.DeliveredOn, row.PaidOn];
        var history = new ExpenditureHistoryBuilder().Record(known.Min()!.Value, row.Net, row.Gross, row.DeliveredOn);
        if (row.PaidOn is { } paidOn)
        {
            history.Pay(paidOn, row.PaidGross);
        }

        foreach (var payment in Events.Payments.Where(one => one.Order == row.OrderNumber && one.RecordedOn <= by))
        {
            history.Pay(payment.PaidOn, payment.Gross);
        }

        foreach (var (note, recordedOn) in credits.Where(one => one.Note.OrderNumber == row.OrderNumber && one.RecordedOn <= by))
        {
            history.Credit(note.On, note.Net, note.Gross);
        }

        foreach (var one in Certifications.Where(one => one.Order == row.OrderNumber && one.RecordedOn <= by))
        {
            history.Provide(EvidenceKind.DeliveryCertified, one.CertifiedOn);
        }

        foreach (var one in Events.Attestations.Where(one => one.Orders.Contains(row.OrderNumber) && one.RecordedOn <= by))
        {
            history.Attest(Guid.CreateVersion7(), one.On);
        }

        foreach (var one in Events.Withdrawals.Where(one => one.Order == row.OrderNumber && one.RecordedOn <= by))
        {
            history.Withdraw(one.On);
        }

        if (row.Vat is null && row.Net == row.Gross)
        {
            history.Open(new(Guid.CreateVersion7()), known.Min()!.Value, "4.5", Vat.Within(row.Net, Vat.StandardRate));
        }

        AddFindings(history, row, by);
        return history.Build();
    }

    private void AddFindings(ExpenditureHistoryBuilder history, ImportedExpenditure row, DateOnly by)
    {
        foreach (var one in Events.Findings.Where(one => one.Order == row.OrderNumber && one.RecordedOn <= by))
        {
            var finding = new FindingId(Guid.CreateVersion7());
            history.Open(finding, one.On, one.Code, one.Amount.Times(one.RatePercent));
            if (one.ClosedOn is { } closedOn && one.ClosedRecordedOn <= by)
            {
                history.Close(finding, closedOn);
            }
        }
    }
}

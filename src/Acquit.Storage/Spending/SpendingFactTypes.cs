using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Storage.Facts;
using Acquit.Storage.Projection;

namespace Acquit.Storage.Spending;

internal sealed class ExpenditureRecordedType()
    : FactType<ExpenditureRecorded>("expenditure-recorded/1", Kinds.Expenditure)
{
    public override Fact Read(FactReader from) => new ExpenditureRecorded(
        new(from.Subject), new(from.Identifier("grant")), new(from.Identifier("line")), from.Text("order-number"),
        from.Text("invoice-number"), from.Personal("supplier"), from.Personal("label"), from.Money("net"),
        from.MoneyOrAbsent("vat"), from.Money("gross"), from.DayOrAbsent("invoiced-on"),
        from.DayOrAbsent("delivered-on"), from.IdentifierOrAbsent("import") is { } import ? new ImportId(import) : null,
        from.On);

    protected override void Write(ExpenditureRecorded fact, FactWriter to) => to
        .Identifier("grant", fact.Grant.Value)
        .Identifier("line", fact.Line.Value)
        .Text("order-number", fact.OrderNumber)
        .Text("invoice-number", fact.InvoiceNumber)
        .Personal("supplier", fact.Supplier)
        .Personal("label", fact.Label)
        .Money("net", fact.Net)
        .Money("vat", fact.Vat)
        .Money("gross", fact.Gross)
        .Day("invoiced-on", fact.InvoicedOn)
        .Day("delivered-on", fact.DeliveredOn)
        .Identifier("import", fact.Import?.Value);

    protected override void Needs(ExpenditureRecorded fact, Needs needs)
    {
        needs.Grants.Add(fact.Grant.Value);
        needs.New.Add(fact.Subject);
    }

    protected override void Project(ExpenditureRecorded fact, Entry entry, ProjectionState to)
    {
        var row = Row(fact, entry);
        to.Add(row, entry);
        foreach (var word in SearchWords.OfExpenditure(row.SupplierKey, row.LabelKey))
        {
            to.Rows.Insert(new ExpenditureWordRow { Word = word, Expenditure = entry.Position });
        }
    }

    private static ExpenditureRow Row(ExpenditureRecorded fact, Entry entry) => new()
    {
        Position = entry.Position,
        Expenditure = fact.Subject,
        Grant = fact.Grant.Value,
        Line = fact.Line.Value,
        OrderNumber = fact.OrderNumber,
        OrderKey = Folding.Key(fact.OrderNumber),
        InvoiceNumber = fact.InvoiceNumber,
        InvoiceKey = Folding.Key(fact.InvoiceNumber),
        Supplier = fact.Supplier.Value,
        SupplierKey = fact.Supplier.Value is { } supplier ? Folding.Key(supplier) : null,
        Label = fact.Label.Value,
        LabelKey = fact.Label.Value is { } label ? Folding.Key(label) : null,
        NetCents = fact.Net.Cents,
        VatCents = fact.Vat?.Cents,
        GrossCents = fact.Gross.Cents,
        InvoicedOn = fact.InvoicedOn,
        DeliveredOn = fact.DeliveredOn,
        Import = fact.Import?.Value,
        EffectiveOn = fact.On,
        RecordedOn = entry.RecordedOn,
        Account = entry.Account,
    };
}

internal sealed class ImportRecordedType() : FactType<ImportRecorded>("import-recorded/1", Kinds.Import)
{
    public override Fact Read(FactReader from) => new ImportRecorded(
        new(from.Subject), new(from.Identifier("grant")), from.Text("document"), from.Personal("file-name"),
        (int)from.Integer("rows"), from.On);

    protected override void Write(ImportRecorded fact, FactWriter to) => to
        .Identifier("grant", fact.Grant.Value)
        .Text("document", fact.Document)
        .Personal("file-name", fact.FileName)
        .Integer("rows", fact.Rows);

    protected override void Project(ImportRecorded fact, Entry entry, ProjectionState to) => to.Rows.Insert(new ImportRow
    {
        Import = fact.Subject,
        Position = entry.Position,
        Grant = fact.Grant.Value,
        Document = fact.Document,
        FileName = fact.FileName.Value,
        Rows = fact.Rows,
        EffectiveOn = fact.On,
        RecordedOn = entry.RecordedOn,
        Account = entry.Account,
    });
}

internal sealed class PaymentAttestedType() : FactType<PaymentAttested>("payment-attested/1", Kinds.Attestation)
{
    public override Fact Read(FactReader from) => new PaymentAttested(
        new(from.Subject), new(from.Identifier("grant")), from.Text("document"), from.On,
        from.List("expenditure", item => new ExpenditureId(item.Identifier("id"))));

    protected override void Write(PaymentAttested fact, FactWriter to) => to
        .Identifier("grant", fact.Grant.Value)
        .Text("document", fact.Document)
        .List("expenditure", fact.Expenditures, (item, expenditure) => item.Identifier("id", expenditure.Value));

    protected override void Needs(PaymentAttested fact, Needs needs) =>
        needs.Expenditures.UnionWith(fact.Expenditures.Select(expenditure => expenditure.Value));

    protected override void Project(PaymentAttested fact, Entry entry, ProjectionState to)
    {
        to.Rows.Insert(new AttestationRow
        {
            Attestation = fact.Subject,
            Position = entry.Position,
            Grant = fact.Grant.Value,
            Document = fact.Document,
            Count = fact.Expenditures.Count,
            EffectiveOn = fact.On,
            RecordedOn = entry.RecordedOn,
            Account = entry.Account,
        });
        foreach (var id in fact.Expenditures.Select(expenditure => expenditure.Value).Distinct())
        {
            var expenditure = to.Expenditure(id);
            to.Add(
                expenditure,
                ExpenditureEvents.Blank(entry, expenditure, fact.On) with
                {
                    Kind = ExpenditureEventKind.Attestation,
                    Reference = fact.Subject,
                    Mark = fact.Document,
                },
                entry);
        }
    }
}

internal sealed class AttestationRevokedType() : FactType<AttestationRevoked>("attestation-revoked/1", Kinds.Attestation)
{
    public override Fact Read(FactReader from) =>
        new AttestationRevoked(new(from.Subject), from.On, from.Personal("reason"));

    protected override void Write(AttestationRevoked fact, FactWriter to) => to.Personal("reason", fact.Reason);

    protected override void Needs(AttestationRevoked fact, Needs needs) => needs.Attestations.Add(fact.Subject);

    protected override void Project(AttestationRevoked fact, Entry entry, ProjectionState to)
    {
        foreach (var expenditure in to.CoveredBy(fact.Subject))
        {
            to.Add(
                expenditure,
                ExpenditureEvents.Blank(entry, expenditure, fact.On) with
                {
                    Kind = ExpenditureEventKind.AttestationRevocation,
                    Reference = fact.Subject,
                    Reason = fact.Reason.Value,
                },
                entry);
        }
    }
}

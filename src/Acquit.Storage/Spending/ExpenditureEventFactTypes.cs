using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Storage.Facts;
using Acquit.Storage.Projection;

namespace Acquit.Storage.Spending;

/// <summary>A fact that concerns one expenditure already entered: one event row.</summary>
internal abstract class ExpenditureEventType<T>(string tag) : FactType<T>(tag, Kinds.Expenditure)
    where T : Fact
{
    protected sealed override void Needs(T fact, Needs needs) => needs.Expenditures.Add(fact.Subject);

    protected sealed override void Project(T fact, Entry entry, ProjectionState to)
    {
        var expenditure = to.Expenditure(fact.Subject);
        to.Add(expenditure, Row(fact, ExpenditureEvents.Blank(entry, expenditure, fact.EffectiveOn)), entry);
    }

    /// <summary>The row of the fact, begun with what every event says.</summary>
    protected abstract ExpenditureEventRow Row(T fact, ExpenditureEventRow blank);
}

internal static class ExpenditureEvents
{
    /// <summary>What every event of an expenditure says.</summary>
    public static ExpenditureEventRow Blank(Entry entry, ExpenditureState expenditure, DateOnly on) => new()
    {
        Position = entry.Position,
        Expenditure = expenditure.Row.Position,
        Kind = default,
        EffectiveOn = on,
        RecordedOn = entry.RecordedOn,
        Account = entry.Account,
    };
}

internal sealed class PaymentRecordedType() : ExpenditureEventType<PaymentRecorded>("payment-recorded/1")
{
    public override Fact Read(FactReader from) =>
        new PaymentRecorded(new(from.Subject), from.On, from.Money("gross"));

    protected override void Write(PaymentRecorded fact, FactWriter to) => to.Money("gross", fact.Gross);

    protected override ExpenditureEventRow Row(PaymentRecorded fact, ExpenditureEventRow blank) => blank with
    {
        Kind = ExpenditureEventKind.Payment,
        Cents = fact.Gross.Cents,
    };
}

internal sealed class DeliveryDeclaredType() : ExpenditureEventType<DeliveryDeclared>("delivery-declared/1")
{
    public override Fact Read(FactReader from) =>
        new DeliveryDeclared(new(from.Subject), from.On);

    protected override void Write(DeliveryDeclared fact, FactWriter to)
    {
    }

    protected override ExpenditureEventRow Row(DeliveryDeclared fact, ExpenditureEventRow blank) => blank with
    {
        Kind = ExpenditureEventKind.Delivery,
    };
}

internal sealed class CreditNoteRecordedType() : ExpenditureEventType<CreditNoteRecorded>("credit-note-recorded/1")
{
    public override Fact Read(FactReader from) =>
        new CreditNoteRecorded(
            new(from.Subject), from.Text("number"), from.On, from.Money("net"), from.Money("gross"));

    protected override void Write(CreditNoteRecorded fact, FactWriter to) => to
        .Text("number", fact.Number)
        .Money("net", fact.Net)
        .Money("gross", fact.Gross);

    protected override ExpenditureEventRow Row(CreditNoteRecorded fact, ExpenditureEventRow blank) => blank with
    {
        Kind = ExpenditureEventKind.CreditNote,
        Mark = fact.Number,
        NetCents = fact.Net.Cents,
        Cents = fact.Gross.Cents,
    };
}

internal sealed class ExpenditureWithdrawnType() : ExpenditureEventType<ExpenditureWithdrawn>("expenditure-withdrawn/1")
{
    public override Fact Read(FactReader from) =>
        new ExpenditureWithdrawn(new(from.Subject), from.On, from.Personal("reason"));

    protected override void Write(ExpenditureWithdrawn fact, FactWriter to) => to.Personal("reason", fact.Reason);

    protected override ExpenditureEventRow Row(ExpenditureWithdrawn fact, ExpenditureEventRow blank) => blank with
    {
        Kind = ExpenditureEventKind.Withdrawal,
        Reason = fact.Reason.Value,
    };
}

internal sealed class ExpenditureReinstatedType() : ExpenditureEventType<ExpenditureReinstated>("expenditure-reinstated/1")
{
    public override Fact Read(FactReader from) =>
        new ExpenditureReinstated(new(from.Subject), from.On, from.Personal("reason"));

    protected override void Write(ExpenditureReinstated fact, FactWriter to) => to.Personal("reason", fact.Reason);

    protected override ExpenditureEventRow Row(ExpenditureReinstated fact, ExpenditureEventRow blank) => blank with
    {
        Kind = ExpenditureEventKind.Reinstatement,
        Reason = fact.Reason.Value,
    };
}

internal sealed class DeliveryCertifiedType() : ExpenditureEventType<DeliveryCertified>("delivery-certified/1")
{
    public override Fact Read(FactReader from) =>
        new DeliveryCertified(new(from.Subject), from.On, from.Personal("derogation"));

    protected override void Write(DeliveryCertified fact, FactWriter to) => to.Personal("derogation", fact.Derogation);

    protected override ExpenditureEventRow Row(DeliveryCertified fact, ExpenditureEventRow blank) => blank with
    {
        Kind = ExpenditureEventKind.Certification,
        Reason = fact.Derogation.Value,
    };
}

internal sealed class CertificationRevokedType() : ExpenditureEventType<CertificationRevoked>("certification-revoked/1")
{
    public override Fact Read(FactReader from) =>
        new CertificationRevoked(new(from.Subject), from.On, from.Personal("reason"));

    protected override void Write(CertificationRevoked fact, FactWriter to) => to.Personal("reason", fact.Reason);

    protected override ExpenditureEventRow Row(CertificationRevoked fact, ExpenditureEventRow blank) => blank with
    {
        Kind = ExpenditureEventKind.CertificationRevocation,
        Reason = fact.Reason.Value,
    };
}

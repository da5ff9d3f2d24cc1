using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Storage.Facts;
using Acquit.Storage.Projection;

namespace Acquit.Storage.Acts;

internal sealed class ActRecordedType() : FactType<ActRecorded>("act-recorded/1", Kinds.Act)
{
    public override Fact Read(FactReader from) => new ActRecorded(
        new(from.Subject), from.Text("document"), (int)from.Integer("ordinal"), from.TextOrAbsent("number"),
        from.TextOrAbsent("body"), from.TextOrAbsent("public-authority"), from.On, from.Text("title"),
        from.FlagOrAbsent("adopted"));

    protected override void Write(ActRecorded fact, FactWriter to) => to
        .Text("document", fact.Document)
        .Integer("ordinal", fact.Ordinal)
        .Text("number", fact.Number)
        .Text("body", fact.Body)
        .Text("public-authority", fact.Authority)
        .Text("title", fact.Title)
        .Flag("adopted", fact.Adopted);

    protected override void Project(ActRecorded fact, Entry entry, ProjectionState to)
    {
        to.Rows.Insert(new ActRow
        {
            Position = entry.Position,
            Act = fact.Act.Value,
            Document = fact.Document,
            Ordinal = fact.Ordinal,
            Number = fact.Number,
            NumberKey = fact.Number is null ? null : Folding.Key(fact.Number),
            Body = fact.Body,
            Authority = fact.Authority,
            Date = fact.Date,
            Title = fact.Title,
            Adopted = fact.Adopted,
            RecordedOn = entry.RecordedOn,
            Account = entry.Account,
        });
        foreach (var word in SearchWords.Of(Folding.Key(fact.Title)).Distinct(StringComparer.Ordinal))
        {
            to.Rows.Insert(new ActWordRow { Position = entry.Position, Word = word });
        }
    }
}

internal sealed class PointSettledType() : FactType<PointSettled>("point-settled/1", Kinds.Act)
{
    public override Fact Read(FactReader from) =>
        new PointSettled(new(from.Subject), from.Text("point"), from.On, from.Personal("reason"));

    protected override void Write(PointSettled fact, FactWriter to) =>
        to.Text("point", fact.Point).Personal("reason", fact.Reason);

    protected override void Project(PointSettled fact, Entry entry, ProjectionState to) =>
        to.Rows.Insert(PointEvents.Row(entry, fact, fact.Point, settled: true, fact.Reason));
}

internal sealed class PointReopenedType() : FactType<PointReopened>("point-reopened/1", Kinds.Act)
{
    public override Fact Read(FactReader from) =>
        new PointReopened(new(from.Subject), from.Text("point"), from.On, from.Personal("reason"));

    protected override void Write(PointReopened fact, FactWriter to) =>
        to.Text("point", fact.Point).Personal("reason", fact.Reason);

    protected override void Project(PointReopened fact, Entry entry, ProjectionState to) =>
        to.Rows.Insert(PointEvents.Row(entry, fact, fact.Point, settled: false, fact.Reason));
}

internal static class PointEvents
{
    public static PointEventRow Row(Entry entry, Fact fact, string point, bool settled, PersonalText reason) => new()
    {
        Position = entry.Position,
        Act = fact.Subject,
        Point = point,
        Settled = settled,
        EffectiveOn = fact.EffectiveOn,
        RecordedOn = entry.RecordedOn,
        Account = entry.Account,
        Reason = reason.Value,
    };
}

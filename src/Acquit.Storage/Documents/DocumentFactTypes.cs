using Acquit.Core.Common;
using Acquit.Storage.Facts;
using Acquit.Storage.Projection;

namespace Acquit.Storage.Documents;

internal sealed class DocumentStoredType() : FactType<DocumentStored>("document-stored/1", Kinds.Document)
{
    public override Fact Read(FactReader from) => new DocumentStored(
        from.Text("sha256"), from.Integer("length"), from.Text("media-type"), from.Personal("file-name"), from.On);

    protected override void Write(DocumentStored fact, FactWriter to) => to
        .Text("sha256", fact.Sha256)
        .Integer("length", fact.Length)
        .Text("media-type", fact.MediaType)
        .Personal("file-name", fact.FileName);

    // The same bytes stored again are the same document: its row tells of the latest time.
    protected override void Project(DocumentStored fact, Entry entry, ProjectionState to) => to.Rows.Put(new DocumentRow
    {
        Document = fact.Subject,
        Position = entry.Position,
        Sha256 = fact.Sha256,
        Length = fact.Length,
        MediaType = fact.MediaType,
        FileName = fact.FileName.Value,
        EffectiveOn = fact.On,
        RecordedOn = entry.RecordedOn,
        Account = entry.Account,
    });
}

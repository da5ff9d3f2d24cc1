using Acquit.Core.Common;
using Acquit.Documents.Tables;

namespace Acquit.Tests.Documents.Tables;

internal static class TableSamples
{
    public static TableHeading Heading { get; } = new(
        new("Dépenses", "Expenditure"), Fictitious: true, new DateOnly(2023, 12, 31), new DateOnly(2024, 1, 15),
        [
            new(new("Mandat", "Payment order"), ColumnKind.Text),
            new(new("Montant HT", "Net amount"), ColumnKind.Money),
            new(new("Payé le", "Paid on"), ColumnKind.Date),
            new(new("Lignes", "Rows"), ColumnKind.Number),
            new(new("Taux", "Rate"), ColumnKind.Percent),
        ]);

    public static ExportableTable Of(params IReadOnlyList<TableCell>[] rows) => new(Heading, rows);

    public static IReadOnlyList<TableCell> Row(string text) =>
    [
        TableCell.Of(text), new TableCell.Amount(new Money(123_456_789)), new TableCell.Day(new DateOnly(2022, 7, 4)),
        new TableCell.Count(12_345), new TableCell.Share(Ratio.Of(new Money(210_197_500), new Money(297_121_936))),
    ];

    public static IReadOnlyList<TableCell> EmptyRow { get; } =
        [TableCell.Of((string?)null), TableCell.Of((Money?)null), TableCell.Of((DateOnly?)null), TableCell.None, TableCell.None];
}

/// <summary>A web server's response: whoever writes to it without waiting is refused.</summary>
internal sealed class AsynchronousOnlyStream : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count) =>
        throw new InvalidOperationException("synchronous");

    public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("synchronous");

    public override void WriteByte(byte value) => throw new InvalidOperationException("synchronous");

    public override void Flush() => throw new InvalidOperationException("synchronous");

    public override bool CanSeek => false;

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        base.Write(buffer.Span.ToArray(), 0, buffer.Length);
        return ValueTask.CompletedTask;
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

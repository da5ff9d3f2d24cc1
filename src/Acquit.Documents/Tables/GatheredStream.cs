namespace Acquit.Documents.Tables;

/// <summary>
/// What is written to it waits in memory until it is passed on: the ZIP writer closes its parts synchronously, which a
/// web server's response refuses.
/// </summary>
internal sealed class GatheredStream(Stream output) : Stream
{
    private const int Batch = 64 * 1024;

    private readonly MemoryStream pending = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Passes on what waits, once it is worth a write.</summary>
    public ValueTask Pass(CancellationToken cancel) =>
        pending.Length < Batch ? ValueTask.CompletedTask : PassAll(cancel);

    public override void Write(byte[] buffer, int offset, int count) => pending.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => pending.Write(buffer);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await PassAll(CancellationToken.None);
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        pending.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask PassAll(CancellationToken cancel)
    {
        await output.WriteAsync(pending.GetBuffer().AsMemory(0, (int)pending.Length), cancel);
        pending.SetLength(0);
    }
}

namespace Acquit.Serve;

/// <summary>The body of a request, read up to a limit; beyond it, reading fails with status 413.</summary>
/// <param name="inner">What the client sends.</param>
/// <param name="most">Most bytes.</param>
internal sealed class BoundedBody(Stream inner, long most) : Stream
{
    private long read;

    /// <summary>True once more was sent than the limit.</summary>
    public bool Exceeded => read > most;

    /// <summary>True once something was read: the client was told to go on.</summary>
    public bool Started { get; private set; }

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what is left and keeps nothing of it.</summary>
    public Task Drain(CancellationToken cancel) => inner.CopyToAsync(Null, cancel);

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Started = true;
        var count = await inner.ReadAsync(buffer, cancellationToken);
        read += count;
        return Exceeded
            ? throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge)
            : count;
    }

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

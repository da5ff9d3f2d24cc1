namespace Acquit.Formats.Csv;

/// <summary>
/// A stream that gives a bounded number of bytes until it is renewed: whatever one row hides (a text, an attribute, a
/// name, a million cells), no more than that reaches memory.
/// </summary>
/// <param name="inner">What is read; closed with this stream.</param>
/// <param name="most">Bytes given until <see cref="Renew"/>.</param>
internal sealed class MeteredStream(Stream inner, long most) : Stream
{
    private long given;

    /// <summary>True once more was asked than is given.</summary>
    public bool IsExceeded { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Begins a new row.</summary>
    public void Renew() => given = 0;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        given += read;
        if (given <= most)
        {
            return read;
        }

        IsExceeded = true;
        throw new InvalidDataException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

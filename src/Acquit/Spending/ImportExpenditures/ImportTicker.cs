using Acquit.Core.Common;

namespace Acquit.Spending;

/// <summary>
/// How far an import is, on one line of a terminal; a line every few seconds where messages go to a file. Short imports
/// say nothing.
/// </summary>
internal sealed class ImportTicker(TextWriter messages, Language language) : IProgress<ImportProgress>, IDisposable
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(5);

    private readonly bool rewrites = !Console.IsErrorRedirected && ReferenceEquals(messages, Console.Error);
    private readonly Lock gate = new();
    private long last = TimeProvider.System.GetTimestamp();
    private int written;

    public void Report(ImportProgress value)
    {
        lock (gate)
        {
            if (TimeProvider.System.GetElapsedTime(last) < (rewrites ? OnTerminal : Elsewhere))
            {
                return;
            }

            last = TimeProvider.System.GetTimestamp();
            var share = value.Thousandths is { } known ? $" ({known / 10} %)" : "";
            var text = value.Words.In(language) + share;
            messages.Write(rewrites ? "\r" + text.PadRight(written) : text + Environment.NewLine);
            messages.Flush();
            written = text.Length;
        }
    }

    /// <summary>Leaves the line free for what follows.</summary>
    public void Clear()
    {
        lock (gate)
        {
            if (rewrites && written > 0)
            {
                messages.Write("\r" + new string(' ', written) + "\r");
                written = 0;
            }
        }
    }

    public void Dispose() => Clear();
}

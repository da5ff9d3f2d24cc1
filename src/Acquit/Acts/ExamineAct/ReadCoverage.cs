using Acquit.Core.Acts;

namespace Acquit.Acts;

/// <summary>How much of a file its readings explain.</summary>
internal sealed class ReadCoverage(string file)
{
    private readonly List<int> _unreadLines = [];
    private readonly List<ReadAmount> _unexplained = [];
    private int _lines;

    public string File => file;

    public IReadOnlyList<int> UnreadLines => _unreadLines;

    public IReadOnlyList<ReadAmount> UnexplainedAmounts => _unexplained;

    /// <summary>Share of the lines, not blank, that a reading explains; rounded down, so that 100 means all.</summary>
    public int ExplainedPercent => _lines == 0 ? 0 : 100 * (_lines - _unreadLines.Count) / _lines;

    public void Add(ActReading reading)
    {
        _lines += reading.Lines.Count(line => !string.IsNullOrWhiteSpace(line));
        _unreadLines.AddRange(reading.UnreadLines);
        _unexplained.AddRange(reading.Amounts.Where(amount => amount.Role is null));
    }
}

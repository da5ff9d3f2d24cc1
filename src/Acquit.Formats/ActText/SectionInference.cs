using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Formats.ActText;

/// <summary>
/// A text layer loses the columns of a table. Where each column's total is printed, the lines that belong to it are
/// those whose sum is that total, when only one choice of lines gives it; a line whose column differs between choices
/// stays unknown.
/// </summary>
internal static class SectionInference
{
    private const int MostLines = 18;

    /// <summary>The section of each line; null where the totals do not tell.</summary>
    public static Section?[] Of(IReadOnlyList<Money> lines, Money capital, Money operating)
    {
        var sections = new Section?[lines.Count];
        if (lines.Count is 0 or > MostLines || Money.Sum(lines) != capital + operating)
        {
            return sections;
        }

        var inCapital = new long[lines.Count];
        var choices = 0L;
        for (var choice = 0; choice < 1 << lines.Count; choice++)
        {
            if (SumOf(lines, choice) != capital.Cents)
            {
                continue;
            }

            choices++;
            for (var i = 0; i < lines.Count; i++)
            {
                inCapital[i] += (choice >> i) & 1;
            }
        }

        for (var i = 0; i < lines.Count && choices > 0; i++)
        {
            sections[i] = inCapital[i] == choices ? Section.Capital : inCapital[i] == 0 ? Section.Operating : null;
        }

        return sections;
    }

    private static long SumOf(IReadOnlyList<Money> lines, int choice)
    {
        var sum = 0L;
        for (var i = 0; choice != 0; i++, choice >>= 1)
        {
            sum += (choice & 1) == 0 ? 0 : lines[i].Cents;
        }

        return sum;
    }
}

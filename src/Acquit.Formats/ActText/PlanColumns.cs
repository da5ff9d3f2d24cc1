using Acquit.Core.Grants;

namespace Acquit.Formats.ActText;

/// <summary>
/// The columns of a plan whose layout survived: headings parted on one line by several spaces, amounts below them. An
/// amount belongs to the section under whose heading alone it stands.
/// </summary>
internal sealed class PlanColumns
{
    // One space parts two words of a flattened heading; more than two part columns.
    private const int LeastGap = 3;

    private readonly List<(Section Section, int Line, int From, int To)> _heads = [];

    /// <summary>Line of the headings; 0 where columns are lost.</summary>
    public int HeadLine => _heads.Count > 0 ? _heads[0].Line : 0;

    /// <summary>Notes the columns of a heading line; each position is -1 where the word is not there.</summary>
    public void Read(Flow flow, int capital, int operating)
    {
        if (_heads.Count > 0 || capital < 0 || operating < 0)
        {
            return;
        }

        var first = Head(flow, Section.Capital, capital, "investissement".Length);
        var second = Head(flow, Section.Operating, operating, "fonctionnement".Length);
        var gap = Math.Max(first.From, second.From) - Math.Min(first.To, second.To) - 1;
        if (first.Line == second.Line && gap >= LeastGap)
        {
            _heads.AddRange([first, second]);
        }
    }

    /// <summary>
    /// The section of an amount; null where columns are lost or the amount stands under no heading alone.
    /// </summary>
    public Section? SectionOf(Flow flow, FoundNumber number)
    {
        var (from, to) = (flow.Place(number.Start).Column, flow.Place(number.End - 1).Column);
        var over = _heads.Where(head => from <= head.To && to >= head.From).ToList();
        return over.Count == 1 ? over[0].Section : null;
    }

    private static (Section Section, int Line, int From, int To) Head(Flow flow, Section section, int at, int length)
    {
        var (line, column) = flow.Place(at);
        return (section, line, column, flow.Place(at + length - 1).Column);
    }
}

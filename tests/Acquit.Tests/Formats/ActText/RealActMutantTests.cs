using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Formats.ActText;
using Xunit;

namespace Acquit.Tests.Formats.ActText;

/// <summary>
/// The real act, changed in one place: each verdict changes, rightly and for that reason alone. Names are taken from
/// the reading, so that none is written here.
/// </summary>
public sealed class RealActMutantTests
{
    /// <summary>
    /// What is changed, the points added, the points gone. Without a section a line is no capital line, and a meeting
    /// moved past the signature makes the signature too early: both follow.
    /// </summary>
    public static TheoryData<string, string, string> Mutants => new()
    {
        { "nothing", "", "" },
        { "one digit of a line", "plan.sum-differs#base", "plan.services-as-capital" },
        { "one digit of the report's ceiling", "plan.sum-differs#ceilings", "rate.printed-differs" },
        { "two totals that disagree", "plan.sum-differs#bases", "rate.printed-differs" },
        { "one digit of the capital total", "plan.sum-differs#sections", "plan.services-as-capital" },
        { "one digit of a coding", "coding.incoherent#C06-020M01 74772//900202", "" },
        { "a cell split otherwise", "", "" },
        { "one vote more than members", "vote.does-not-reconcile", "vote.proxies-unnamed" },
        { "fewer votes than present", "vote.does-not-reconcile", "vote.proxies-unnamed" },
        { "as many votes as present", "", "vote.proxies-unnamed" },
        { "a majority that hangs on the proxies", "", "" },
        { "more against than for", "vote.does-not-reconcile#outcome", "" },
        { "a tie", "vote.tie", "" },
        { "a name dropped", "vote.does-not-reconcile", "vote.proxies-unnamed" },
        { "a name both present and excused", "roll.duplicate-name", "" },
        { "past the health crisis", "signature.before-vote", "" },
        { "the last day of the health crisis", "signature.before-vote", "" },
        { "before a cited text", "citation.later-act#1", "" },
        { "the printed rate made exact", "", "rate.printed-differs" },
        { "a publication mention", "", "act.no-publication-mention" },
        { "a delegation cited", "", "signature.delegation-not-cited" },
    };

    [Theory, MemberData(nameof(Mutants))]
    public void One_change_moves_the_right_points(string mutant, string added, string removed)
    {
        var before = Examine("nothing").Points.Select(point => point.Key).ToList();
        var after = Examine(mutant).Points.Select(point => point.Key).ToList();
        Check(added, after.Except(before, StringComparer.Ordinal));
        Check(removed, before.Except(after, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("nothing", "quorum.health-crisis.law-2021-1465", 44, 15, 35, 5, true)]
    [InlineData("the last day of the health crisis", "quorum.health-crisis.law-2021-1465", 44, 15, 35, 5, true)]
    [InlineData("past the health crisis", "quorum.standing-committee", 44, 23, 35, 9, true)]
    [InlineData("a name dropped", "quorum.health-crisis.law-2021-1465", 43, 15, 34, 5, true)]
    [InlineData("one vote more than members", "quorum.health-crisis.law-2021-1465", 44, 15, 35, 5, true)]
    [InlineData("a majority that hangs on the proxies", "quorum.health-crisis.law-2021-1465", 44, 15, 35, 5, null)]
    public void Roll_quorum_and_proxies_follow(
        string mutant, string rule, int members, int required, int counted, int holders, bool? adopted)
    {
        var report = Examine(mutant);
        Assert.Equal((rule, members, required, counted, holders), (
            report.Quorum.Rule!.Code, report.Quorum.MembersInOffice,
            report.Quorum.Required, report.Quorum.Counted, report.Proxies.HoldersAtLeast));
        Assert.Equal(adopted, report.Vote!.AdoptedCountingOnlyPresent);
    }

    [Fact]
    public void What_hangs_on_the_proxies_blocks()
    {
        var point = Examine("a majority that hangs on the proxies").Points
            .Single(point => point.Code == "vote.proxies-unnamed");
        Assert.Equal(Severity.Blocking, point.Severity);
    }

    private static void Check(string expected, IEnumerable<string> keys)
    {
        var found = keys.ToList();
        Assert.True(
            found.Count == 0 == (expected.Length == 0)
            && found.TrueForAll(key => key.StartsWith(expected, StringComparison.Ordinal)),
            $"expected \"{expected}\", found \"{string.Join(", ", found)}\"");
    }

    private static ActReport Examine(string mutant)
    {
        var text = string.Join('\n', ActTexts.Real());
        var act = Assert.Single(ActReader.Read(text.Split('\n')).Acts);
        var changed = Mutate(mutant, text, act);
        Assert.Equal(mutant == "nothing", changed == text);
        return ActExamination.Examine(Assert.Single(ActReader.Read(changed.Split('\n')).Acts));
    }

    private static string Mutate(string mutant, string text, ActRecord act) => mutant switch
    {
        "one digit of a line" => Swap(text, "1 085 403,70", "1 085 403,71"),
        "one digit of the report's ceiling" => Swap(text, "2 101 975 euros", "2 101 976 euros"),
        "two totals that disagree" => Swap(text, "2 971 219,36€", "2 971 219,38€"),
        "one digit of the capital total" => Swap(text, "TOTAL 2 471 219,36", "TOTAL 2 471 219,46"),
        "one digit of a coding" => Swap(text, "C06-020M01 13172//900202", "C06-020M01 74772//900202"),
        "a cell split otherwise" => Swap(text, "13172//90020\n\n2", "13172//9\n\n00202"),
        "one vote more than members" => Swap(text, "44  voix", "45  voix"),
        "fewer votes than present" => Swap(text, "44  voix", "34  voix"),
        "as many votes as present" => Swap(text, "44  voix", "35  voix"),
        "a majority that hangs on the proxies" => Swap(Swap(text, "44  voix", "26  voix"), "Contre : 0", "Contre : 18"),
        "more against than for" => Swap(Swap(text, "44  voix", "20  voix"), "Contre : 0", "Contre : 24"),
        "a tie" => Swap(Swap(text, "44  voix", "22  voix"), "Contre : 0", "Contre : 22"),
        "a name dropped" => Without(text, act.Roll.Present[^2], act.Roll.Present[^1]),
        "a name both present and excused" => After(text, act.Roll.Apologies[0], $", M. {act.Roll.Present[5].Value}"),
        "past the health crisis" => Swap(text, "4 JUILLET 2022", "1er AOUT 2022"),
        "the last day of the health crisis" => Swap(text, "4 JUILLET 2022", "31 JUILLET 2022"),
        "before a cited text" => Swap(text, "21/06/2022", "21/06/2023"),
        "the printed rate made exact" => Swap(text, "70 ,74%", "70,7445242%"),
        "a publication mention" => Swap(text, "3 / 3", "Publié le 6 juillet 2022"),
        "a delegation cited" => Swap(text, "Pour le Président du Conseil départemental,",
            "Pour le Président du Conseil départemental et par délégation,"),
        _ => text,
    };

    private static string Swap(string text, string old, string replacement)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the act does not hold: {old}");
        return text[..at] + replacement + text[(at + old.Length)..];
    }

    /// <summary>Cuts the last of a list, from the end of the one before.</summary>
    private static string Without(string text, Cited<string> before, Cited<string> last) =>
        text[..End(text, before.Span)] + text[End(text, last.Span)..];

    private static string After(string text, Cited<string> name, string more) =>
        text[..End(text, name.Span)] + more + text[End(text, name.Span)..];

    private static int End(string text, SourceSpan span)
    {
        var at = 0;
        for (var line = 1; line < span.EndLine; line++)
        {
            at = text.IndexOf('\n', at) + 1;
        }

        return at + span.EndColumn;
    }
}

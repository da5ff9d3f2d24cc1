using Acquit.Core.Grants;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Grants;

public sealed class BudgetCodingTests
{
    [Theory]
    [InlineData("13172//900202", Section.Capital, "")]
    [InlineData("2183//910221", Section.Capital, "")]
    [InlineData("74772//930202", Section.Operating, "")]
    [InlineData("139172//925", Section.Capital, "")]
    [InlineData("777//946", Section.Operating, "")]
    [InlineData("13172//900202", Section.Operating, "coding.section")]
    [InlineData("74772//930202", Section.Capital, "coding.section")]
    [InlineData("74772//900202", Section.Capital, "coding.nature-class")]
    [InlineData("13172//930202", Section.Operating, "coding.nature-class")]
    [InlineData("41172//930202", Section.Operating, "coding.nature-class")]
    [InlineData("139172//900202", Section.Capital, "coding.not-itemisable")]
    [InlineData("777//930202", Section.Operating, "coding.not-itemisable")]
    [InlineData("13172//90", Section.Capital, "coding.no-function")]
    [InlineData("13172//951", Section.Capital, "coding.no-article")]
    [InlineData("13172//890202", Section.Capital, "coding.unknown-group")]
    [InlineData("13172//930202", Section.Capital, "coding.section coding.nature-class")]
    public void Nature_group_and_section_hold_together(string coding, Section section, string expected) =>
        Assert.Equal(expected, string.Join(' ', BudgetCoding.Parse(coding)!.Incoherences(section).Select(x => x.Code)));

    /// <summary>Invariant 25, over every class, group and section, against the law written as a table.</summary>
    [Fact]
    public void Nature_group_and_section_agree_or_are_refused() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[0, 9999], Gen.Int[80, 99], Gen.Int[0, 9999], Gen.Enum<Section>()).Sample(
            (head, tail, group, function, section) =>
            {
                var nature = $"{head}{tail:0000}";
                var moves = nature.StartsWith("139", StringComparison.Ordinal)
                    || nature.StartsWith("777", StringComparison.Ordinal);
                var coherent = (group, section) switch
                {
                    (90 or 91, Section.Capital) => head is 1 or 2 && !moves,
                    (92, Section.Capital) => head is 1 or 2,
                    (93, Section.Operating) => head is 6 or 7 && !moves,
                    (94, Section.Operating) => head is 6 or 7,
                    _ => false,
                };
                return BudgetCoding.Parse($"{nature}//{group}{function:0000}")!.Incoherences(section)
                    .Count == 0 == coherent;
            });

    [Fact]
    public void A_coding_is_nature_then_group_and_function()
    {
        Assert.Equal(new BudgetCoding("13172", "90", "0202"), BudgetCoding.Parse("13172//900202"));
        Assert.Equal(new BudgetCoding("139172", "925", ""), BudgetCoding.Parse("139172//925"));
    }

    [Theory]
    [InlineData("13172")]
    [InlineData("13172/900202")]
    [InlineData("13172//90O202")]
    [InlineData("//900202")]
    [InlineData("13172//9")]
    public void What_is_not_a_coding_is_not_read_as_one(string text) => Assert.Null(BudgetCoding.Parse(text));
}

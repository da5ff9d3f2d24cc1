using System.Text;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Formats.Programmes;
using Acquit.Tests.Samples;
using Xunit;

namespace Acquit.Tests.Formats.Programmes;

public class ProgrammeFilesTests
{
    private static readonly string Good = File.ReadAllText(Repository.PathOf("samples", "stusn", "grant.json"));

    [Fact]
    public void The_sample_grant_is_that_of_the_act()
    {
        var facts = DemonstrationProgramme.Read().Facts;

        Assert.Equal(Money.Euros(2_101_975), facts.Agreement.Ceiling);
        Assert.Equal(new Money(297_121_936), facts.Agreement.Base);
        Assert.Equal(facts.Agreement.Base, facts.Plan.Lines.Select(line => line.Planned).Aggregate((a, b) => a + b));
        Assert.Equal(AgreementTerms.Assumed, facts.Terms.Terms);
        Assert.Equal(3, facts.Codings.Codings.Count);
        Assert.Equal(4, facts.Operation.Actions.Count);
        Assert.Equal(new(ActionState.Running, ValueState.Cited), facts.Operation.Actions[2].State);
    }

    [Theory]
    [InlineData("\"ceiling\"", "\"ceilling\"")]
    [InlineData("2101975.00", "2.101.97")]
    [InlineData("\"Capital\"", "\"Capitale\"")]
    [InlineData("\"80\"", "\"180\"")]
    [InlineData("2020-03-01", "2020-02-31")]
    public void A_misspelt_document_is_refused_and_no_default_taken(string was, string becomes)
    {
        var index = Good.IndexOf(was, StringComparison.Ordinal);
        Assert.True(index > 0);
        var bad = Good[..index] + becomes + Good[(index + was.Length)..];

        Assert.Equal("programme.document-unreadable", Read(bad).Match(_ => "", refusals => refusals[0].Code));
    }

    [Fact]
    public void A_coding_that_names_no_line_is_refused()
    {
        var bad = Good.Replace(
            "\"lines\": [\n        \"Pass numériques\"", "\"lines\": [\n        \"Pass\"", StringComparison.Ordinal);
        Assert.NotEqual(Good, bad);
        var document = DemonstrationProgramme.Value(Read(bad));

        Assert.Equal("programme.line-unknown", document.ToFacts(default, null, Guid.CreateVersion7)
            .Match(_ => "", refusals => refusals[0].Code));
    }

    private static Decision<GrantDocument> Read(string text) =>
        ProgrammeFiles.ReadGrant(new MemoryStream(Encoding.UTF8.GetBytes(text)), "grant.json");
}

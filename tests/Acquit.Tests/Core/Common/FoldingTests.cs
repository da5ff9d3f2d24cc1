using Acquit.Core.Common;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Common;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("M. Jean-\nLouis COTTIGNY", "m jean louis cottigny")]
    [InlineData("  Mireille  HINGREZ-CÉRÉDA ", "mireille hingrez cereda")]
    [InlineData("Plateforme d’échanges", "plateforme d echanges")]
    [InlineData("Plateforme d'échanges", "plateforme d echanges")]
    [InlineData("Œuvre\u00A0ﬁnie", "oeuvre finie")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("soft\u00ADware", "software")]
    [InlineData("…", "")]
    public void Folds(string text, string key) => Assert.Equal(key, Folding.Key(text));

    [Fact]
    public void Different_names_stay_different() => Assert.False(Folding.Same("Jean PETIT", "Jeanne PETIT"));

    [Fact]
    public void Any_text_has_a_key_and_a_key_is_its_own_key() => Gen.String[Gen.Char, 0, 40].Sample(text =>
    {
        var key = Folding.Key(text);
        Assert.Equal(key, Folding.Key(key));
    });
}

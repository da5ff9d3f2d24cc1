using Acquit.Core.Common;
using Xunit;

namespace Acquit.Tests;

public sealed class MoneyTests
{
    [Fact]
    public void Ceiling_times_ratio_is_half_up() =>
        Assert.Equal(new Money(210_184_058), new Money(297_121_936).Times(Ratio.Percent(70.74m)));
}

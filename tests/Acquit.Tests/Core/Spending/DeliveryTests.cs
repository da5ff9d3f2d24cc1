using Acquit.Core.Spending;
using Xunit;

namespace Acquit.Tests.Core.Spending;

/// <summary>A delivery is undeclared, declared or certified: one record a state, no date that may be missing.</summary>
public sealed class DeliveryTests
{
    private static readonly DateOnly Day = new(2022, 7, 4);

    [Fact]
    public void A_certification_keeps_the_declared_date_and_taking_it_back_leaves_the_declaration()
    {
        var declared = Delivery.None.Declare(Day);
        var certified = declared.Certify(Day.AddDays(3));
        Assert.Equal(new Delivery.Declared(Day), declared);
        Assert.Equal(new Delivery.Certified(Day, Day.AddDays(3)), certified);
        Assert.Equal(declared, certified.Revoke());
        Assert.Equal(new Delivery.Declared(Day.AddDays(1)), declared.Declare(Day.AddDays(1)));
    }

    [Fact]
    public void Nothing_undeclared_is_certified() =>
        Assert.Throws<InvalidOperationException>(() => Delivery.None.Certify(Day));
}

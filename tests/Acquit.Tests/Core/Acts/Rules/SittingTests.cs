using Acquit.Core.Acts.Rules;
using Xunit;

namespace Acquit.Tests.Core.Acts.Rules;

public sealed class SittingTests
{
    private static readonly Sitting Sitting = new(
        [
            new("Anne UN", [ItemRange.Whole]),
            new("Bruno DEUX", [new(1, 13)]),
            new("Claire TROIS", []),
            new("David QUATRE", [new(15, int.MaxValue)]),
        ],
        [
            new(new("Claire TROIS", "Bruno DEUX"), ItemRange.Whole),
            new(new("David QUATRE", "Anne UN"), ItemRange.Whole),
        ],
        [new("Anne UN", new(20, 20))]);

    [Theory]
    [InlineData(13, "Anne UN, Bruno DEUX", "Claire TROIS, David QUATRE", "", "")]
    [InlineData(14, "Anne UN", "David QUATRE", "", "Bruno DEUX, Claire TROIS")]
    [InlineData(15, "Anne UN, David QUATRE", "", "", "Bruno DEUX, Claire TROIS")]
    [InlineData(20, "David QUATRE", "", "Anne UN", "Bruno DEUX, Claire TROIS")]
    public void Invariant_7_a_vote_counts_only_those_in_the_room_at_that_item(
        int item, string present, string represented, string recused, string away)
    {
        var room = Sitting.At(item);
        Assert.Equal(
            (present, represented, recused, away),
            (string.Join(", ", room.Present), string.Join(", ", room.Represented), string.Join(", ", room.Recused),
                string.Join(", ", room.OutOfRoom)));
    }

    [Fact]
    public void A_room_gives_the_attendance_of_its_quorum() =>
        Assert.Equal(new Attendance(4, 1, 0, 1), Sitting.At(20).Attendance);
}

using Acquit.Core.Access;
using Xunit;

namespace Acquit.Tests.Core.Access;

public sealed class AccessRulesTests
{
    [Fact]
    public void Every_right_belongs_to_someone_and_every_refusal_names_them() => Assert.All(
        Enum.GetValues<Right>(),
        right =>
        {
            Assert.NotEmpty(AccessRules.RolesWith(right));
            var refusal = AccessRules.Check(new HashSet<Role>(), right);
            Assert.Equal("access.denied", refusal?.Code);
            Assert.All(
                AccessRules.RolesWith(right),
                role => Assert.Contains(RoleWording.Of(role).French, refusal!.Message.French,
                    StringComparison.Ordinal));
        });

    [Fact]
    public void The_authorising_officer_and_the_public_accountant_stay_apart()
    {
        Assert.Equal([Role.FinanceOfficer], AccessRules.RolesWith(Right.AttestPayment));
        Assert.DoesNotContain(
            Enum.GetNames<Role>(), name => name.Contains("Accountant", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void An_auditor_only_reads() => Assert.Equal(
        [Right.ReadGrants, Right.VerifyJournal],
        Enum.GetValues<Right>().Where(right => AccessRules.RolesWith(right).Contains(Role.Auditor)));

    [Theory]
    [InlineData(Role.SiteReferent)]
    [InlineData(Role.Referrer)]
    [InlineData(Role.Mediator)]
    [InlineData(Role.StaffMember)]
    public void Field_roles_do_nothing_with_grants(Role role) =>
        Assert.DoesNotContain(Enum.GetValues<Right>(), right => AccessRules.RolesWith(right).Contains(role));
}

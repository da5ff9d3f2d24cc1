namespace Acquit.Core.Acts.Rules;

/// <summary>Who is there, for a quorum.</summary>
/// <param name="MembersInOffice">Members in office; null where it cannot be known.</param>
/// <param name="Present">Members with a vote, in the room.</param>
/// <param name="Represented">Absent members whose valid proxy is held in the room.</param>
/// <param name="Recused">Members recused under article L.1111-6 II; none of them counts as present.</param>
public readonly record struct Attendance(int? MembersInOffice, int Present, int Represented, int Recused = 0);

/// <summary>Whether a body could decide that day, and under which rule.</summary>
/// <param name="Rule">The rule in force that day; null when the book holds none.</param>
/// <param name="MembersInOffice">Members in office, as given; null where unknown.</param>
/// <param name="Required">How many had to be there; null without a rule or a number of members.</param>
/// <param name="Counted">How many count; null without a rule.</param>
/// <param name="Met">Whether it was met; null where it cannot be said.</param>
public sealed record QuorumVerdict(QuorumRule? Rule, int? MembersInOffice, int? Required, int? Counted, bool? Met);

/// <summary>The quorum of an item of the agenda.</summary>
public static class Quorum
{
    /// <summary>Applies the rule of the body and the day.</summary>
    public static QuorumVerdict Evaluate(DecidingBody? body, DateOnly? day, Attendance attendance)
    {
        if (body is not { } who || day is not { } when || RuleBook.Quorum(who, when) is not { } rule)
        {
            return new(null, attendance.MembersInOffice, null, null, null);
        }

        var counted = rule.Basis switch
        {
            QuorumBasis.Present => attendance.Present,
            QuorumBasis.PresentOrRepresented => attendance.Present + attendance.Represented,
        };
        if (attendance.MembersInOffice is not { } members)
        {
            return new(rule, null, null, counted, null);
        }

        var denominator = RuleBook.Recusal(when) is { LeavesDenominator: true }
            ? members - attendance.Recused
            : members;
        var required = rule.Required(denominator);
        return new(rule, members, required, counted, counted >= required);
    }
}

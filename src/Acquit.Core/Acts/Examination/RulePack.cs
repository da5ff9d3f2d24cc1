using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>A set of questions that an expert would ask of an act: data, with a name and a version.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version, such as <c>2026.1</c>.</param>
/// <param name="Questions">The questions.</param>
public sealed record RulePack(Wording Name, string Version, IReadOnlyList<PackQuestion> Questions)
{
    /// <summary>Every point the pack raises on a report.</summary>
    public IEnumerable<Point> Ask(ActReport report) => Questions.SelectMany(question => question.Ask(report))
        .Select(point => point with { Pack = new($"{Name.French} {Version}", $"{Name.English} {Version}") });
}

/// <summary>What a question found: the thing concerned and where it stands.</summary>
/// <param name="Label">The thing, as printed.</param>
/// <param name="Span">Where.</param>
public sealed record Concern(string Label, SourceSpan Span);

/// <summary>A question of a pack: a condition that finds what is concerned, and the sentences that ask.</summary>
/// <param name="Code">Code of the point.</param>
/// <param name="Rule">The rule concerned; null where the reason is not law.</param>
/// <param name="Condition">What is concerned in a report; nothing when the question does not arise. Pure.</param>
/// <param name="Message">The question, given what is concerned.</param>
/// <param name="Effect">What difference the answer makes.</param>
/// <param name="ToDo">What to do.</param>
public sealed record PackQuestion(
    string Code, LegalRule? Rule, Func<ActReport, IReadOnlyList<Concern>> Condition,
    Func<ActReport, IReadOnlyList<Concern>, Wording> Message, Func<ActReport, IReadOnlyList<Concern>, Wording> Effect,
    Wording ToDo)
{
    /// <summary>The point, as a reserve; nothing when the question does not arise.</summary>
    public IEnumerable<Point> Ask(ActReport report)
    {
        var concerns = Condition(report);
        return concerns.Count == 0
            ? []
            :
            [
                new(Code, Severity.Reserve, Message(report, concerns), Effect(report, concerns), Rule,
                    [.. concerns.Select(concern => concern.Span)]) { ToDo = ToDo },
            ];
    }
}

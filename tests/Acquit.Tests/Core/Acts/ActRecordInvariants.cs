using Acquit.Core.Access;
using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Tests.Core.Acts.Examination;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Acts;

/// <summary>Invariants 8 and 9: what is recorded stays as it is, and one number of a body is one act.</summary>
public sealed class ActRecordInvariants
{
    private static readonly Actor Secretary = Actor.With(Guid.Empty, Role.AssemblySecretary);

    private static readonly DateOnly Today = new(2022, 7, 5);

    /// <summary>Texts that often claim the same number, in any order, from a few files.</summary>
    private static readonly Gen<(string Document, ActRecord Act)[]> Texts = Gen.Select(
        Gen.Int[0, 2], Gen.Int[1, 2], Gen.Int[0, 3], Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[0, 400]).Select(
            (document, ordinal, number, body, authority, day) => ($"document-{document}", SampleAct.Build() with
            {
                Ordinal = ordinal,
                Number = number == 0 ? null : SampleAct.Say($"2022-{number}", 27),
                Body = SampleAct.Say(
                    body == 0 ? DecidingBody.StandingCommittee : DecidingBody.DepartmentalCouncil, 3),
                Authority = authority == 0 ? null : SampleAct.Say($"Département {authority}", 1),
                Date = SampleAct.Say(new DateOnly(2022, 1, 1).AddDays(day), 6),
            })).Array[1, 12];

    /// <summary>
    /// Invariant 9: of two texts that claim one number of one body, the second is refused, never merged.
    /// </summary>
    [Fact]
    public void A_number_of_a_body_is_recorded_once_and_contradictions_are_said() => Texts.Sample(texts =>
    {
        var known = new List<KnownAct>();
        foreach (var (document, act) in texts)
        {
            var expected = ActDecisions.Conflicting(document, act, known);
            var decision = ActDecisions.Record(document, [act], known, () => Fresh(known.Count), Secretary);
            Assert.Equal(expected is not null, decision is Decision<IReadOnlyList<ActRecorded>>.Refused);
            known.AddRange(Accepted(decision).Select(fact =>
                new KnownAct(fact.Act, fact.Document, fact.Ordinal, fact.Number, fact.Body, fact.Authority)));
        }

        for (var i = 0; i < known.Count; i++)
        {
            Assert.DoesNotContain(known.Skip(i + 1), other => ActIdentity.Same(known[i], other)
                || other.Act == known[i].Act
                || (other.Document, other.Ordinal) == (known[i].Document, known[i].Ordinal));
        }
    });

    /// <summary>
    /// Invariant 8: nothing decided on a recorded act changes it. A text that differs under its number is refused, and
    /// what a person settles or reopens are facts about its points.
    /// </summary>
    [Fact]
    public void An_act_once_recorded_never_changes() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 400], Gen.Bool, Gen.Bool.Array[1, 8]).Sample((change, days, rejected, turns) =>
        {
            var act = SampleAct.Build();
            var recorded = Assert.Single(
                Accepted(ActDecisions.Record("document-1", [act], [], () => Fresh(0), Secretary)));
            KnownAct[] known = [new(recorded.Act, recorded.Document, recorded.Ordinal, recorded.Number, recorded.Body,
                recorded.Authority)];
            var altered = act with
            {
                Date = SampleAct.Say(act.Date!.Value.Value.AddDays(days), 6),
                Title = SampleAct.Say($"Titre {change}", 38),
                // The same place of the same file is the same text, whatever number a later reading finds in it.
                Number = change == 1 && rejected ? SampleAct.Say($"2022-{days}", 27) : act.Number,
                Adopted = !rejected,
            };
            Assert.Empty(
                Accepted(ActDecisions.Record($"document-{change}", [altered], known, () => Fresh(1), Secretary)));

            var settled = new HashSet<string>(StringComparer.Ordinal);
            foreach (var settles in turns)
            {
                // Settled only while it holds, reopened only while settled: one fact on that act, or a refusal.
                var was = settled.Contains("agreement.missing");
                var fact = settles
                    ? ActDecisions.Settle(
                        recorded.Act, ActExamination.Examine(act), settled, "agreement.missing", "Vu.", Secretary,
                        Today)
                        .Match(fact => settled.Add(fact.Point) ? (Fact?)fact : null, _ => null)
                    : ActDecisions.Reopen(recorded.Act, settled, "agreement.missing", "Revu.", Secretary, Today)
                        .Match(fact => settled.Remove(fact.Point) ? (Fact?)fact : null, _ => null);
                Assert.Equal(settles != was, fact is not null);
                Assert.True(fact is null || fact.Subject == recorded.Act.Value);
            }
        });

    private static IReadOnlyList<ActRecorded> Accepted(Decision<IReadOnlyList<ActRecorded>> decision) =>
        decision.Match(facts => facts, _ => []);

    private static ActId Fresh(int number) => new(new Guid(number + 1, 0, 0, new byte[8]));
}

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

    private static readonly string?[] Bodies = [null, "StandingCommittee", "DepartmentalCouncil"];

    /// <summary>Texts that often claim the same number, in any order, from a few files; 0 is not told.</summary>
    private static readonly Gen<Claim[]> Claims = Gen.Select(
        Gen.Int[0, 2], Gen.Int[1, 2], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 1],
        (document, ordinal, number, body, authority, way) =>
            new Claim(document, ordinal, number, body, authority, way)).Array[1, 12];

    /// <summary>
    /// Invariant 9, against a list kept by hand: of two texts that claim one number of one body of one authority the
    /// second is refused as a contradiction, and the same place of the same file as recorded already.
    /// </summary>
    [Fact]
    public void A_number_of_a_body_is_recorded_once_and_contradictions_are_said() => Claims.Sample(claims =>
    {
        List<Claim> kept = [];
        List<KnownAct> known = [];
        foreach (var claim in claims)
        {
            var expected = kept.Exists(claim.IsSameText) ? "act.recorded-already"
                : kept.Exists(claim.ClaimsSameNumber) ? "act.contradiction"
                : null;
            var decision = ActDecisions.Record(
                $"document-{claim.Document}", [claim.Text()], known, () => Fresh(known.Count), Secretary);
            Assert.Equal(expected, decision.Match<string?>(_ => null, refusals => Assert.Single(refusals).Code));
            if (expected is null)
            {
                var fact = Assert.Single(Accepted(decision));
                kept.Add(claim);
                known.Add(new(fact.Act, fact.Document, fact.Ordinal, fact.Number, fact.Body, fact.Authority));
            }
        }

        Assert.Equal(
            kept.Select(claim => ($"document-{claim.Document}", claim.Ordinal, Bodies[claim.Body])),
            known.Select(act => (act.Document, act.Ordinal, act.Body)));
        Assert.Distinct(known.Select(act => act.Act));
    });

    /// <summary>The same claims chosen together are judged as one after the other: all or nothing.</summary>
    [Fact]
    public void Acts_chosen_together_are_refused_when_one_repeats_another() => Claims.Sample(claims =>
    {
        var together = claims.Select((claim, place) => claim with { Document = 0, Ordinal = place + 1 }).ToList();
        var repeats = together.Where((claim, place) => together.Take(place).Any(claim.ClaimsSameNumber)).Any();
        var decision = ActDecisions.Record(
            "document-0", [.. together.Select(claim => claim.Text())], [], FreshEach(), Secretary);
        Assert.Equal(repeats, decision is Decision<IReadOnlyList<ActRecorded>>.Refused);
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

    private static Func<ActId> FreshEach()
    {
        var number = 0;
        return () => Fresh(++number);
    }

    private sealed record Claim(int Document, int Ordinal, int Number, int Body, int Authority, int Way)
    {
        public bool IsSameText(Claim other) => Document == other.Document && Ordinal == other.Ordinal;

        public bool ClaimsSameNumber(Claim other) =>
            Number != 0 && Number == other.Number && Body != 0 && Body == other.Body
            && (Authority == 0 || other.Authority == 0 || Authority == other.Authority);

        public ActRecord Text() => SampleAct.Build() with
        {
            Ordinal = Ordinal,
            Number = Number == 0 ? null : SampleAct.Say(Way == 0 ? $"2022-D{Number}" : $"2022 / d{Number}", 27),
            Body = Bodies[Body] is { } body ? SampleAct.Say(Enum.Parse<DecidingBody>(body), 3) : null,
            Authority = Authority == 0
                ? null
                : SampleAct.Say(Way == 0 ? $"Département Été-{Authority}" : $"DEPARTEMENT ETE {Authority}", 1),
        };
    }
}

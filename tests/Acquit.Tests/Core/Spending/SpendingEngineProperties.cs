using Acquit.Core.Common;
using Acquit.Core.Spending;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Spending;

public sealed class SpendingEngineProperties
{
    private static readonly UncountedReason[] Reasons =
        [.. Enum.GetValues<UncountedReason>().Where(reason => reason <= UncountedReason.FindingOpen)];

    [Fact]
    public void Every_euro_has_its_place() =>
        Gen.Select(Stories.Any, Stories.AnyTerms, Stories.Day).Sample((story, terms, at) =>
        {
            var assessed = SpendingEngine.Assess(story.History(), terms, at);
            var uncounted = Reasons.Select(assessed.Uncounted).ToArray();

            return uncounted.All(amount => !amount.IsNegative)
                && assessed.Net.Cents
                    == assessed.Credited.Cents + assessed.Defensible.Cents + uncounted.Sum(amount => amount.Cents);
        });

    [Fact]
    public void Defensible_within_eligible_within_net() =>
        Gen.Select(Stories.Any, Stories.AnyTerms, Stories.Day).Sample((story, terms, at) =>
        {
            var assessed = SpendingEngine.Assess(story.History(), terms, at);

            return Money.Zero <= assessed.Defensible && assessed.Defensible <= assessed.Eligible
                && assessed.Eligible <= assessed.Net - assessed.Credited && assessed.Net <= story.Recorded.Gross;
        });

    [Fact]
    public void Steps_say_what_assessing_says_at_any_date() =>
        Gen.Select(Stories.Any, Stories.AnyTerms, Stories.AnyTerms, Stories.Day, Stories.Day).Sample(
            (story, first, then, change, at) =>
            {
                var history = story.History();
                var timeline = new CountingTimeline((new(2020, 1, 1), first), (change, then));
                var direct = new LineTotals();
                direct.Add(SpendingEngine.Assess(history, timeline.At(at), at));

                var step = SpendingEngine.Steps(history, timeline).LastOrDefault(step => step.From <= at);

                return direct.Parts().SequenceEqual(step?.Parts ?? []);
            });

    [Fact]
    public void Deltas_by_effective_and_recorded_day_add_up_to_any_past_view() =>
        Gen.Select(Stories.Any, Gen.Int[0, 9].Array[30], Stories.Day, Gen.Int[0, 10]).Sample(
            (story, delays, at, recordedBy) =>
            {
                var recorded = story.Facts.Select((fact, i) => (Fact: fact, Day: i == 0 ? 0 : delays[i % 30]))
                    .OrderBy(entry => entry.Day).ToList();
                var timeline = CountingTimeline.Constant(Stories.Terms);
                var rows = new List<(DateOnly From, int Recorded, MeasureAmount Part, int Sign)>();
                IReadOnlyList<ContributionStep> before = [];
                for (var known = 1; known <= recorded.Count; known++)
                {
                    var after = SpendingEngine.Steps(
                        Stories.HistoryOf(recorded.Take(known).Select(entry => entry.Fact)), timeline);
                    rows.AddRange(Rows(before, recorded[known - 1].Day, -1));
                    rows.AddRange(Rows(after, recorded[known - 1].Day, 1));
                    before = after;
                }

                var summed = new LineTotals();
                foreach (var row in rows.Where(row => row.From <= at && row.Recorded <= recordedBy))
                {
                    summed.Add(row.Part with
                    {
                        Amount = new(row.Sign * row.Part.Amount.Cents),
                        Count = row.Sign * row.Part.Count,
                    });
                }

                var direct = new LineTotals();
                direct.Add(SpendingEngine.Assess(
                    Stories.HistoryOf(recorded.Where(entry => entry.Day <= recordedBy).Select(entry => entry.Fact)),
                    Stories.Terms, at));
                return direct.Parts().SequenceEqual(summed.Parts());
            });

    [Fact]
    public void The_order_of_recording_changes_nothing() =>
        Gen.Select(Stories.Any, Gen.Int[0, int.MaxValue], Stories.Day).Sample((story, seed, at) =>
        {
            // A corrected delivery and contrary facts of one day are the two things that order decides.
            var events = story.Events.Where(fact => fact is not DeliveryDeclared)
                .DistinctBy(fact => (Turning(fact), fact.EffectiveOn)).ToList();
            var shuffled = Stories.Shuffled(events, seed).Prepend(story.Recorded);

            return SpendingEngine.Assess(Stories.HistoryOf(events.Prepend(story.Recorded)), Stories.Terms, at)
                == SpendingEngine.Assess(Stories.HistoryOf(shuffled), Stories.Terms, at);

            static object Turning(Fact fact) => fact is ExpenditureWithdrawn or ExpenditureReinstated ? "claim"
                : fact is DeliveryCertified or CertificationRevoked ? "certification" : fact;
        });

    [Fact]
    public void A_negative_fact_never_raises_anything() =>
        (from story in Stories.Any
         from terms in Stories.AnyTerms
         from credit in Stories.Credit(story.Recorded.Net.Cents, story.Recorded.Gross.Cents)
         from finding in Stories.Finding(story.Recorded.Net.Cents)
         from day in Stories.Day
         from at in Stories.Day
         from which in Gen.Int[0, 2]
         let more = which == 0 ? credit : which == 1
             ? finding : (Fact)new ExpenditureWithdrawn(Stories.Expenditure, day, PersonalText.None)
         select (story, terms, more, at)).Sample((story, terms, more, at) =>
            IsNotAbove(story.With(more), story, terms, at));

    [Fact]
    public void Adding_evidence_never_lowers_defensible() =>
        Gen.Select(Stories.Any, Stories.AnyTerms, Stories.Day, Stories.Day, Gen.Bool).Sample(
            (story, terms, on, at, attests) =>
            {
                Fact evidence = attests
                    ? new PaymentAttested(new(Guid.Empty), Stories.Grant, "", on, [Stories.Expenditure])
                    : new DeliveryCertified(Stories.Expenditure, on, PersonalText.None);

                return IsNotAbove(story, story.With(evidence), terms, at);
            });

    [Fact]
    public void Adding_a_payment_lowers_nothing() =>
        Gen.Select(Stories.Any, Stories.AnyTerms, Stories.Day, Stories.Day, Gen.Long[1, 100_00]).Sample(
            (story, terms, on, at, paid) =>
                IsNotAbove(story, story.With(new PaymentRecorded(Stories.Expenditure, on, new(paid))), terms, at));

    [Fact]
    public void Paid_outside_the_window_contributes_nothing() =>
        Gen.Select(Stories.Any, Stories.AnyTerms, Gen.Int[1, 100], Gen.Bool).Sample((story, terms, days, late) =>
        {
            var outside = late ? Stories.Window.To.AddDays(days) : Stories.Window.From.AddDays(-days);
            var moved = story with
            {
                Events = [.. story.Events.Select(fact =>
                    fact is PaymentRecorded payment ? payment with { PaidOn = outside } : fact)],
            };
            return SpendingEngine.Assess(moved.History(), terms, Stories.Last).Eligible == Money.Zero;
        });

    [Fact]
    public void A_credit_note_costs_its_net_amount_where_all_counted_and_nothing_where_nothing_did() =>
        (from story in Stories.Any
         from credit in Stories.Credit(story.Recorded.Net.Cents, story.Recorded.Gross.Cents)
         from at in Stories.Day
         select (story: story.Without<CreditNoteRecorded>(), credit, at)).Sample((story, credit, at) =>
        {
            var before = SpendingEngine.Assess(story.History(), Stories.Terms, at).Eligible;
            var lowered = before - SpendingEngine.Assess(story.With(credit).History(), Stories.Terms, at).Eligible;
            if (before == Money.Zero || credit.On > at)
            {
                return lowered == Money.Zero;
            }

            var paid = story.Events.OfType<PaymentRecorded>()
                .Where(payment => payment.PaidOn <= at && Stories.Window.Contains(payment.PaidOn))
                .Sum(payment => payment.Gross.Cents);
            return paid < story.Recorded.Gross.Cents || lowered == credit.Net;
        });

    [Fact]
    public void Without_credits_the_formula_holds_to_the_cent() =>
        Gen.Select(Stories.Any, Stories.Day).Sample((story, at) =>
        {
            var bare = story.Without<CreditNoteRecorded>().Without<ExpenditureWithdrawn>();
            var delivered = bare.Events.OfType<DeliveryDeclared>().LastOrDefault()?.DeliveredOn
                ?? bare.Recorded.DeliveredOn;
            var paid = bare.Events.OfType<PaymentRecorded>()
                .Where(payment => payment.PaidOn <= at && Stories.Window.Contains(payment.PaidOn))
                .Sum(payment => payment.Gross.Cents);
            var counts = at >= bare.Recorded.On && delivered <= at && Stories.Window.Contains(delivered.Value);
            var gross = bare.Recorded.Gross.Cents;
            var exact = (decimal)bare.Recorded.Net.Cents * Math.Min(gross, paid) / gross;
            var expected = counts ? (long)Math.Round(exact, MidpointRounding.AwayFromZero) : 0;

            return SpendingEngine.Assess(bare.History(), Stories.Terms, at).Eligible.Cents == expected;
        });

    [Fact]
    public void What_a_cure_would_gain_is_what_it_gains() =>
        Gen.Select(Stories.Any, Stories.Day.Where(Stories.Window.Contains)).Sample((story, at) =>
        {
            var before = SpendingEngine.Assess(story.History(), Stories.Terms, at);
            return Cures(story, before, at).All(cure =>
            {
                var after = SpendingEngine.Assess(cure.Cured.History(), Stories.Terms, at);
                return after.Eligible - before.Eligible == before.DueGain(cure.Reason)
                    && after.Defensible - before.Defensible == before.DefensibleGain(cure.Reason);
            });
        });

    [Fact]
    public void A_wider_window_gains_what_payments_outside_the_window_cost() =>
        Gen.Select(Stories.Any, Stories.Day).Sample((story, at) =>
        {
            var history = story.History();
            var before = SpendingEngine.Assess(history, Stories.Terms, at);
            var wide = Stories.Terms with { Window = new(DateOnly.MinValue, DateOnly.MaxValue) };
            var after = SpendingEngine.Assess(history, wide, at);
            var delivered = story.Events.OfType<DeliveryDeclared>().LastOrDefault()?.DeliveredOn
                ?? story.Recorded.DeliveredOn;
            return (delivered is { } day && !Stories.Window.Contains(day))
                || (after.Eligible - before.Eligible == before.DueGain(UncountedReason.PaymentOutsideWindow)
                    && after.Defensible - before.Defensible
                        == before.DefensibleGain(UncountedReason.PaymentOutsideWindow));
        });

    [Fact]
    public void Many_at_once_sum_as_one_by_one() =>
        Gen.Select(Stories.Any.Array[0, 20], Stories.AnyTerms, Stories.AnyTerms, Stories.Day).Sample(
            (stories, first, second, at) =>
            {
                CountingTerms[] terms = [first, second];
                LineTotals[] together = [new(), new()];
                LineTotals[] apart = [new(), new()];
                var histories = stories.Select((story, i) => story.History(i % 2)).ToArray();
                foreach (var history in histories)
                {
                    apart[history.Line].Add(SpendingEngine.Assess(history, terms[history.Line], at));
                }

                SpendingEngine.AddTo(histories, terms, at, together);

                return together[0].Parts().SequenceEqual(apart[0].Parts())
                    && together[1].Parts().SequenceEqual(apart[1].Parts());
            });

    private static IEnumerable<(UncountedReason Reason, Story Cured)> Cures(
        Story story, ExpenditureAssessment before, DateOnly at)
    {
        if (before.Uncounted(UncountedReason.Withdrawn) > Money.Zero)
        {
            yield return (UncountedReason.Withdrawn, story.Without<ExpenditureWithdrawn>());
        }

        if (before.Uncounted(UncountedReason.PaymentMissing) > Money.Zero
            && !story.Events.Any(fact => fact is PaymentAttested && fact.EffectiveOn == at))
        {
            yield return (UncountedReason.PaymentMissing, story.With(LastPayment(story, at)));
        }

        if (before.Uncounted(UncountedReason.DeliveryMissing) > Money.Zero)
        {
            // As nothing was delivered, no certification dated so far can hold: the cure is of delivery alone.
            yield return (
                UncountedReason.DeliveryMissing,
                story.Without<DeliveryCertified>().With(new DeliveryDeclared(Stories.Expenditure, at)));
        }

        if (before.Uncounted(UncountedReason.DeliveryNotCertified) > Money.Zero)
        {
            yield return (
                UncountedReason.DeliveryNotCertified,
                story.With(new DeliveryCertified(Stories.Expenditure, at, PersonalText.None)));
        }

        if (before.Uncounted(UncountedReason.PaymentNotAttested) > Money.Zero)
        {
            yield return (
                UncountedReason.PaymentNotAttested,
                story.With(new PaymentAttested(new(Guid.Empty), Stories.Grant, "", at, [Stories.Expenditure])));
        }

        if (before.Uncounted(UncountedReason.VatDeclared) > Money.Zero)
        {
            yield return (UncountedReason.VatDeclared, WithoutFindings(story, vat: true));
        }

        if (before.Uncounted(UncountedReason.FindingOpen) > Money.Zero)
        {
            yield return (UncountedReason.FindingOpen, WithoutFindings(story, vat: false));
        }
    }

    private static PaymentRecorded LastPayment(Story story, DateOnly at)
    {
        var credited = story.Events.OfType<CreditNoteRecorded>().Where(credit => credit.On <= at)
            .Sum(credit => credit.Gross.Cents);
        var paid = story.Events.OfType<PaymentRecorded>().Where(payment => payment.PaidOn <= at)
            .Sum(payment => payment.Gross.Cents);
        return new(Stories.Expenditure, at, new(Math.Max(0, story.Recorded.Gross.Cents - credited - paid)));
    }

    private static Story WithoutFindings(Story story, bool vat) =>
        story with
        {
            Events = [.. story.Events.Where(fact => fact is not FindingOpened opened || opened.Code == "4.5" != vat)],
        };

    private static bool IsNotAbove(Story lower, Story upper, CountingTerms terms, DateOnly at)
    {
        var low = SpendingEngine.Assess(lower.History(), terms, at);
        var high = SpendingEngine.Assess(upper.History(), terms, at);
        return low.Eligible <= high.Eligible && low.Defensible <= high.Defensible;
    }

    private static IEnumerable<(DateOnly From, int Recorded, MeasureAmount Part, int Sign)> Rows(
        IReadOnlyList<ContributionStep> steps, int recorded, int sign)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            foreach (var part in steps[i].Parts)
            {
                yield return (steps[i].From, recorded, part, sign);
            }

            foreach (var part in i == 0 ? [] : steps[i - 1].Parts)
            {
                yield return (steps[i].From, recorded, part, -sign);
            }
        }
    }
}

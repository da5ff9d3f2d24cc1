using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;

namespace Acquit.Tests.Storage;

/// <summary>
/// Histories drawn from a seed: grants whose terms change, expenditures with payments, credits, evidence, findings and
/// withdrawals on any day, recorded over many days.
/// </summary>
internal sealed class RandomProgramme
{
    private static readonly DateOnly Start = new(2022, 1, 1);

    private readonly Random _random;
    private readonly List<(GrantId Grant, PlanLineId[] Lines)> _grants = [];
    private readonly List<ExpenditureRecorded> _expenditures = [];
    private readonly List<(FindingId Finding, ExpenditureId Expenditure)> _findings = [];
    private readonly List<AttestationId> _attestations = [];
    private int _lastId = 100;

    public RandomProgramme(int seed)
    {
        _random = new Random(seed);
        for (var i = 0; i < 2; i++)
        {
            _grants.Add((new(NewId()), [new(NewId()), new(NewId()), new(NewId())]));
        }
    }

    public IReadOnlyList<GrantId> Grants => [.. _grants.Select(grant => grant.Grant)];

    /// <summary>Commits in order: the instant of each, and its facts.</summary>
    public IEnumerable<(DateTimeOffset At, IReadOnlyList<Fact> Facts)> Commits(int count)
    {
        var at = new DateTimeOffset(2022, 1, 1, 8, 0, 0, TimeSpan.Zero);
        yield return (at, [.. _grants.SelectMany(grant => (Fact[])[Agreement(grant), Plan(grant)])]);
        for (var i = 0; i < count; i++)
        {
            at = at.AddMinutes(_random.Next(0, 4000));
            yield return (at, [.. Enumerable.Range(0, _random.Next(1, 6)).SelectMany(_ => Some())]);
        }
    }

    public DateOnly Day() => Start.AddDays(_random.Next(0, 500));

    private IEnumerable<Fact> Some()
    {
        if (_expenditures.Count == 0 || _random.Next(3) == 0)
        {
            var recorded = Expenditure();
            _expenditures.Add(recorded);
            return [recorded];
        }

        var one = _expenditures[_random.Next(_expenditures.Count)];
        var day = one.On.AddDays(_random.Next(0, 200));
        return _random.Next(15) switch
        {
            0 or 1 or 2 => [new PaymentRecorded(one.Expenditure, day, new(_random.NextInt64(1, one.Gross.Cents + 1)))],
            3 => [new DeliveryDeclared(one.Expenditure, day)],
            4 => [Credit(one, day)],
            5 => [new ExpenditureWithdrawn(one.Expenditure, day, new("retrait"))],
            6 => [new ExpenditureReinstated(one.Expenditure, day, new("retour"))],
            7 or 8 => [new DeliveryCertified(one.Expenditure, day, PersonalText.None)],
            9 => [new CertificationRevoked(one.Expenditure, day, new("erreur"))],
            10 => [Attest(day)],
            11 when _attestations.Count > 0 =>
                [new AttestationRevoked(_attestations[_random.Next(_attestations.Count)], day, new("erreur"))],
            12 => [Find(one, day)],
            13 when _findings.Count > 0 => [Close(day)],
            14 => [Change()],
            _ => [new PaymentRecorded(one.Expenditure, day, one.Gross)],
        };
    }

    private ExpenditureRecorded Expenditure()
    {
        var (grant, lines) = _grants[_random.Next(_grants.Count)];
        var on = Day();
        var net = _random.NextInt64(1, 200_000);
        return new(
            new(NewId()), grant, lines[_random.Next(lines.Length)], $"M {_lastId}", "", new("Fictif"), new("Fictif"),
            new(net), new(net / 5), new(net + (net / 5)), on,
            _random.Next(3) == 0 ? null : on.AddDays(_random.Next(0, 60)), null, on);
    }

    private CreditNoteRecorded Credit(ExpenditureRecorded one, DateOnly day)
    {
        var net = _random.NextInt64(1, (one.Net.Cents / 4) + 2);
        return new(one.Expenditure, "AV", day, new(net), new(net + (net / 5)));
    }

    private PaymentAttested Attest(DateOnly day)
    {
        _attestations.Add(new(NewId()));
        var covered = _expenditures.Where(_ => _random.Next(3) == 0).Select(one => one.Expenditure).ToList();
        return new(_attestations[^1], _grants[0].Grant, SampleFacts.Sha256, day, covered);
    }

    private FindingOpened Find(ExpenditureRecorded one, DateOnly day)
    {
        _findings.Add((new(NewId()), one.Expenditure));
        return new(
            _findings[^1].Finding, one.Expenditure, _random.Next(2) == 0 ? "4.5" : "1.x",
            new(_random.NextInt64(1, one.Net.Cents + 1)), Ratio.Percent(25), day, FindingCause.Noted,
            new("constat"));
    }

    private FindingClosed Close(DateOnly day)
    {
        var (finding, expenditure) = _findings[_random.Next(_findings.Count)];
        return new(finding, expenditure, day, new("clos"));
    }

    private Fact Change()
    {
        var grant = _grants[_random.Next(_grants.Count)];
        var assumed = AgreementTerms.Assumed;
        return _random.Next(5) switch
        {
            0 => Agreement(grant) with { EligiblePeriod = new(Day(), Start.AddDays(_random.Next(300, 700))) },
            1 => Plan(grant),
            2 => new LineDeducted(grant.Grant, grant.Lines[0], new(_random.NextInt64(1, 5_000)), Day(), new("recette")),
            _ => new TermsSet(
                grant.Grant,
                assumed with
                {
                    PaymentAttestationRequired = new(_random.Next(2) == 0, ValueState.Declared),
                    DeliveryCertificationRequired = new(_random.Next(2) == 0, ValueState.Declared),
                    PassBasis = new(
                        _random.Next(2) == 0 ? PassBasis.Bought : PassBasis.RedeemedAndPaid, ValueState.Declared),
                },
                Day(), new("avenant")),
        };
    }

    private static AgreementRecorded Agreement((GrantId Grant, PlanLineId[] Lines) grant) =>
        SampleFacts.Agreement with
        {
            Grant = grant.Grant,
            Subject = grant.Grant.Value,
            Ceiling = new(1_000_000),
            Base = new(1_500_000),
            EligiblePeriod = new(Start, Start.AddDays(400)),
            On = Start,
            EffectiveOn = Start,
        };

    private PlanRecorded Plan((GrantId Grant, PlanLineId[] Lines) grant) => new(
        grant.Grant,
        [
            .. grant.Lines.Select((line, i) => new PlanLine(
                line, $"Poste {i}", i == 2
                    ? Section.Operating
                    : Section.Capital, new(500_000), i == 2 && _random.Next(4) > 0)),
        ],
        _random.Next(2) == 0 ? Start : Day());

    private Guid NewId() => SampleFacts.Id(++_lastId);
}

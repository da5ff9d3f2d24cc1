using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Core.Grants;

/// <summary>The lines of a plan while a hypothesis is applied to them.</summary>
internal sealed class SupposedLines
{
    private readonly IReadOnlyList<PlanLine> lines;
    private readonly IReadOnlyList<LineTotals> before;
    private readonly bool proved;
    private readonly Money[] eligible;
    private readonly Money[] defensible;
    private readonly Money[] vat;
    private readonly Money[] corrected;
    private readonly bool[] touched;
    private readonly List<Refusal> refusals = [];

    public SupposedLines(IReadOnlyList<PlanLine> lines, LineSums sums, bool proved)
    {
        this.lines = lines;
        this.proved = proved;
        before = sums.Totals;
        eligible = [.. sums.Eligible];
        defensible = [.. sums.Defensible];
        vat = new Money[lines.Count];
        corrected = new Money[lines.Count];
        touched = new bool[lines.Count];
    }

    /// <summary>Applies a hypothesis; what makes no sense is left aside and returned.</summary>
    public IReadOnlyList<Refusal> Apply(Hypothesis hypothesis)
    {
        foreach (var (name, amount) in hypothesis.Amounts)
        {
            if (Find(name, "line") is { } line && NotNegative(amount, name, "line"))
            {
                Set(line, amount);
            }
        }

        foreach (var transfer in hypothesis.Transfers)
        {
            Move(transfer);
        }

        for (var line = 0; line < lines.Count; line++)
        {
            if (IsGross(hypothesis.GrossDeclared, lines[line].Section))
            {
                touched[line] = true;
                vat[line] = Vat.Within(eligible[line], hypothesis.VatRate);
                eligible[line] -= vat[line];
                defensible[line] = Vat.NetOf(defensible[line], hypothesis.VatRate);
            }
        }

        foreach (var (name, rate) in hypothesis.Corrections)
        {
            if (Find(name, "correction") is { } line)
            {
                Correct(line, eligible[line].Times(rate));
            }
        }

        return refusals;
    }

    /// <summary>
    /// The sums under the hypothesis; a line that it touches keeps of its reasons only what VAT and corrections took.
    /// </summary>
    public IReadOnlyDictionary<PlanLineId, LineTotals> Totals()
    {
        var totals = new Dictionary<PlanLineId, LineTotals>();
        for (var line = 0; line < lines.Count; line++)
        {
            if (!touched[line])
            {
                totals.Add(lines[line].Id, before[line]);
                continue;
            }

            var sum = WhatIf.Totals(eligible[line], defensible[line]);
            AddLoss(sum, UncountedReason.VatDeclared, vat[line]);
            AddLoss(sum, UncountedReason.FindingOpen, corrected[line]);
            totals.Add(lines[line].Id, sum);
        }

        return totals;
    }

    private static void AddLoss(LineTotals sum, UncountedReason reason, Money loss)
    {
        if (loss != Money.Zero)
        {
            sum.Add(new MeasureAmount(new(MeasureKind.Net), loss, 0));
            sum.Add(new MeasureAmount(new(MeasureKind.Uncounted, reason), loss, 1));
            sum.Add(new MeasureAmount(new(MeasureKind.DefensibleGain, reason), loss, 1));
        }
    }

    private static bool IsGross(GrossDeclared declared, Section section) => declared switch
    {
        GrossDeclared.None => false,
        GrossDeclared.All => true,
        GrossDeclared.Capital => section == Section.Capital,
    };

    private void Correct(int line, Money loss)
    {
        touched[line] = true;
        corrected[line] += loss;
        eligible[line] -= loss;
        defensible[line] = Money.Max(Money.Zero, defensible[line] - loss);
    }

    private void Set(int line, Money amount)
    {
        touched[line] = true;
        defensible[line] = proved ? amount : Money.Min(defensible[line], amount);
        eligible[line] = amount;
    }

    private void Move(Transfer transfer)
    {
        if (Find(transfer.From, "transfer") is not { } from || Find(transfer.To, "transfer") is not { } to
            || !NotNegative(transfer.Amount, transfer.From, "transfer"))
        {
            return;
        }

        if (eligible[from] < transfer.Amount)
        {
            refusals.Add(new("what-if.transfer-above-line", new(
                $"Le poste {lines[from].Label} ne porte que {Amounts.Print(eligible[from], Language.French)} : "
                    + $"{Amounts.Print(transfer.Amount, Language.French)} ne peuvent pas en sortir.",
                $"Line {lines[from].Label} holds only {Amounts.Print(eligible[from], Language.English)}: "
                    + $"{Amounts.Print(transfer.Amount, Language.English)} cannot leave it."), Field: "transfer"));
            return;
        }

        Set(from, eligible[from] - transfer.Amount);
        Set(to, eligible[to] + transfer.Amount);
    }

    private int? Find(string name, string field)
    {
        var key = Folding.Key(name);
        for (var line = 0; line < lines.Count; line++)
        {
            if (Folding.Key(lines[line].Label) == key)
            {
                return line;
            }
        }

        var known = string.Join(", ", lines.Select(line => line.Label));
        refusals.Add(new("what-if.unknown-line", new(
            $"Le plan n'a pas de poste « {name} ». Ses postes : {known}.",
            $"The plan has no line \"{name}\". Its lines: {known}."), Field: field));
        return null;
    }

    private bool NotNegative(Money amount, string name, string field)
    {
        if (!amount.IsNegative)
        {
            return true;
        }

        refusals.Add(new("what-if.negative-amount", new(
            $"Le montant donné pour {name} est négatif.", $"The amount given for {name} is negative."), Field: field));
        return false;
    }
}

using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage.Grants;

namespace Acquit.Grants;

/// <summary>From where a hypothesis starts.</summary>
internal enum WhatIfStart
{
    /// <summary>The plan, spent, paid and proved as planned.</summary>
    Plan,

    /// <summary>What is known at the date.</summary>
    Actual,
}

/// <summary>A grant file under a hypothesis; nothing is recorded.</summary>
internal static class WhatIfHandler
{
    /// <summary>The outcome, or why the hypothesis makes no sense.</summary>
    /// <param name="report">The grant file at a date, with the sums of its lines.</param>
    /// <param name="start">From where to start.</param>
    /// <param name="hypothesis">What is supposed.</param>
    public static Decision<WhatIfOutcome> Handle(GrantReport report, WhatIfStart start, Hypothesis hypothesis)
    {
        if (report.State.Calculation is not { } terms || terms.Lines.Count == 0)
        {
            return new Refusal("what-if.no-plan", new(
                "Une hypothèse demande une convention et un plan de financement en vigueur à cette date.",
                "A hypothesis needs an agreement and a financing plan in force at that date."));
        }

        return WhatIf.Evaluate(terms, Sums(report, start), start == WhatIfStart.Plan, hypothesis);
    }

    /// <summary>What each part of a hypothesis does, one after another.</summary>
    public static IReadOnlyList<WhatIfPart> Explain(GrantReport report, WhatIfStart start, Hypothesis hypothesis) =>
        report.State.Calculation is { } terms
            ? WhatIf.Explain(terms, Sums(report, start), start == WhatIfStart.Plan, hypothesis)
            : [];

    private static IReadOnlyDictionary<PlanLineId, LineTotals> Sums(GrantReport report, WhatIfStart start) => start switch
    {
        WhatIfStart.Plan => WhatIf.AsPlanned(report.State.Lines),
        WhatIfStart.Actual => report.Totals,
    };
}

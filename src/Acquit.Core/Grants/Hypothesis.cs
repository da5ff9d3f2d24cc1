using Acquit.Core.Common;

namespace Acquit.Core.Grants;

/// <summary>Which lines turn out to have been declared with VAT.</summary>
public enum GrossDeclared
{
    /// <summary>None: the base is net of VAT.</summary>
    None,

    /// <summary>Every line.</summary>
    All,

    /// <summary>The lines of the capital section.</summary>
    Capital,
}

/// <summary>
/// What is supposed, in the order in which it is applied: amounts of lines, transfers, VAT taken out, corrections.
/// Names of lines fold case, accents and apostrophes. What is left out stays as the agreement has it.
/// </summary>
public sealed record Hypothesis
{
    /// <summary>Amounts that lines are supposed to reach.</summary>
    public IReadOnlyList<LineAmount> Amounts { get; init; } = [];

    /// <summary>Amounts that pass from a line to another.</summary>
    public IReadOnlyList<Transfer> Transfers { get; init; } = [];

    /// <summary>True for fungible lines, false for capped ones; null as agreed.</summary>
    public bool? LinesFungible { get; init; }

    /// <summary>Tolerance of capped lines; null as agreed.</summary>
    public Ratio? Tolerance { get; init; }

    /// <summary>Interim cap; null as agreed.</summary>
    public Ratio? InterimCap { get; init; }

    /// <summary>Which lines turn out gross.</summary>
    public GrossDeclared GrossDeclared { get; init; }

    /// <summary>The rate of VAT then taken out of each line, to the cent.</summary>
    public Ratio VatRate { get; init; } = Vat.StandardRate;

    /// <summary>Flat-rate corrections of procurement.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
}

/// <summary>An amount that a line is supposed to reach.</summary>
/// <param name="Line">Name of the line.</param>
/// <param name="Amount">Expenditure, net of VAT.</param>
public readonly record struct LineAmount(string Line, Money Amount);

/// <summary>An amount that passes from a line to another.</summary>
/// <param name="From">Name of the line that gives.</param>
/// <param name="To">Name of the line that receives.</param>
/// <param name="Amount">Positive amount.</param>
public readonly record struct Transfer(string From, string To, Money Amount);

/// <summary>A correction of a line.</summary>
/// <param name="Line">Name of the line.</param>
/// <param name="Rate">Share lost: 5, 10, 25 or 100 % by the Commission's scale.</param>
public readonly record struct Correction(string Line, Ratio Rate);

using Acquit.Core.Common;

namespace Acquit.Core.Grants;

/// <summary>What turns sums of lines into a grant, at a date.</summary>
/// <param name="Ceiling">Maximum grant.</param>
/// <param name="Base">Eligible base to which the ceiling answers; positive.</param>
/// <param name="LinesFungible">True when lines may exceed their plan; otherwise each is capped.</param>
/// <param name="Tolerance">How far a capped line may exceed its plan.</param>
/// <param name="InterimCap">Share of the ceiling that may be requested before the balance.</param>
/// <param name="Lines">The lines of the financing plan, in order.</param>
public sealed record GrantTerms(
    Money Ceiling, Money Base, bool LinesFungible, Ratio Tolerance, Ratio InterimCap, IReadOnlyList<PlanLine> Lines)
{
    /// <summary>The most that may be requested before the balance.</summary>
    public Money InterimCeiling => Ceiling.Times(InterimCap);
}

using Acquit.Core.Common;

namespace Acquit.Core.Grants;

/// <summary>Value-added tax as the grant meets it: recorded, never claimed.</summary>
public static class Vat
{
    /// <summary>The standard rate, supposed where an invoice's rate is unknown.</summary>
    public static Ratio StandardRate => GrantRules.StandardVat.Rate;

    /// <summary>The net amount of a gross one at a rate, half-up to the cent.</summary>
    public static Money NetOf(Money gross, Ratio rate) =>
        gross.Times(new(rate.Denominator, rate.PlusOne.Numerator));

    /// <summary>The VAT inside a gross amount at a rate: what remains once the net is rounded.</summary>
    public static Money Within(Money gross, Ratio rate) => gross - NetOf(gross, rate);
}

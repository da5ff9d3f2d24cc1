using Acquit.Core.Common;

namespace Acquit.Core.Acts.Rules;

/// <summary>The days for which rules are written.</summary>
public static class Validity
{
    /// <summary>
    /// First day the book answers for: départements' assemblies bear their present name since then (law 2013-403), and
    /// no rule was checked for earlier days.
    /// </summary>
    public static DateOnly Horizon { get; } = new(2015, 4, 2);

    /// <summary>From the horizon on, with no known end.</summary>
    internal static Period SinceHorizon => Since(2015, 4, 2);

    /// <summary>From a day on, with no known end.</summary>
    internal static Period Since(int year, int month, int day) => new(new(year, month, day), DateOnly.MaxValue);
}

using Acquit.Core.Common;

namespace Acquit.Core.Acts.Rules;

/// <summary>The days of the health crisis on which assemblies met under derogation, one interval per text.</summary>
/// <param name="Code">Stable code of the text.</param>
/// <param name="InForce">Its days, both included.</param>
/// <param name="Source">The text.</param>
/// <param name="ToBeConfirmed">What is in doubt.</param>
public sealed record HealthCrisisRegime(string Code, Period InForce, Wording Source, Wording? ToBeConfirmed)
{
    /// <summary>The intervals, in order; between them ordinary law held.</summary>
    public static IReadOnlyList<HealthCrisisRegime> All { get; } =
    [
        new("law-2020-290", new(new(2020, 4, 1), new(2020, 10, 31)),
            new("loi 2020-290, art. 10", "law 2020-290, art. 10"),
            new("les jours exacts, d'avril à octobre 2020", "the exact days, from April to October 2020")),
        new("law-2020-1379", new(new(2020, 11, 15), new(2021, 9, 30)),
            new("loi 2020-1379, art. 6 IV", "law 2020-1379, art. 6 IV"),
            new("le premier jour, à la mi-novembre 2020", "the first day, in mid-November 2020")),
        new("law-2021-1465", new(new(2021, 11, 10), new(2022, 7, 31)),
            new("loi 2020-1379, art. 6 IV, rétabli par la loi 2021-1465",
                "law 2020-1379, art. 6 IV, restored by law 2021-1465"),
            new("le premier jour, 10 novembre 2021", "the first day, 10 November 2021")),
    ];
}

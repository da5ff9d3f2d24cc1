using Acquit.Core.Spending;

namespace Acquit.Storage.Spending;

/// <summary>Names of measures in rows: the kind, and the reason after a colon where there is one.</summary>
internal static class MeasureNames
{
    private static readonly Dictionary<Measure, string> ByMeasure = Measure.All.ToDictionary(
        measure => measure, measure => measure.Reason is { } reason ? $"{measure.Kind}:{reason}" : $"{measure.Kind}");

    private static readonly Dictionary<string, Measure> ByName =
        ByMeasure.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Of(Measure measure) => ByMeasure[measure];

    public static Measure Parse(string name) => ByName[name];
}

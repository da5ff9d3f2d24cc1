using System.Globalization;
using System.Runtime.InteropServices;

namespace Acquit.Bench;

/// <summary>What a figure was measured on, and how figures are summed up.</summary>
internal static class Machine
{
    public static void Print()
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
                ?.Split(':')[1].Trim()
            : null;
        Console.WriteLine(
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, "
            + $"{processor ?? "processor unknown"}, {RuntimeInformation.OSDescription}, "
            + $"{RuntimeInformation.FrameworkDescription}");
        if (File.Exists("/proc/loadavg"))
        {
            Console.WriteLine($"load before the run: {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
        }
    }

    /// <summary>The middle of the measures.</summary>
    public static double Median(IEnumerable<double> measures)
    {
        double[] sorted = [.. measures.Order()];
        return sorted.Length % 2 == 1
            ? sorted[sorted.Length / 2]
            : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    public static string Milliseconds(double milliseconds) =>
        milliseconds.ToString("N2", CultureInfo.InvariantCulture) + " ms";

    /// <summary>The folder that holds the solution.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Acquit.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Acquit.slnx not found");
        }

        return folder.FullName;
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Deque.AxeCore.Commons;

namespace Acquit.Browser;

/// <summary>What axe could judge of each RGAA criterion, over every page that was looked at.</summary>
internal static class RgaaTable
{
    private static readonly ConcurrentDictionary<string, (int Passed, int Failed)> Criteria = new(
        StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, bool> Pages = new(StringComparer.Ordinal);

    public static void Add(string page, AxeResult result)
    {
        Pages[page] = true;
        Count(result.Passes, passed: 1, failed: 0);
        Count(result.Violations, passed: 0, failed: 1);
    }

    public static async Task Write(string file)
    {
        if (Pages.IsEmpty)
        {
            return;
        }

        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"RGAA 4 criteria judged by axe-core on {Pages.Count} views\n");
        table.Append("criterion   passed failed\n");
        foreach (var (criterion, (passed, failed)) in Criteria.OrderBy(each => Order(each.Key)))
        {
            table.Append(CultureInfo.InvariantCulture, $"{criterion,-10} {passed,7} {failed,6}\n");
        }

        await File.WriteAllTextAsync(file, table.ToString());
        Console.WriteLine(table);
    }

    private static void Count(IEnumerable<AxeResultItem> items, int passed, int failed)
    {
        foreach (var tag in items.SelectMany(item => item.Tags).Where(tag => tag.StartsWith("RGAA-", StringComparison.Ordinal)))
        {
            Criteria.AddOrUpdate(
                tag["RGAA-".Length..], (passed, failed), (_, old) => (old.Passed + passed, old.Failed + failed));
        }
    }

    private static string Order(string criterion) => string.Join(
        '.', criterion.Split('.').Select(part => part.PadLeft(3, '0')));
}

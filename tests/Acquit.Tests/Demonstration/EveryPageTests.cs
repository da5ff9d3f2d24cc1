using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Acquit.Core.Access;
using Acquit.Tests.Web.Acts;
using Xunit;

namespace Acquit.Tests.Demonstration;

/// <summary>
/// Every kind of page and file that a person reaches by links alone, with the programme loaded: none is broken, none is
/// closed to who is led there, each says FICTIF.
/// </summary>
public sealed partial class EveryPageTests(LoadedDemonstration demonstration) : IClassFixture<LoadedDemonstration>
{
    private const int MostOfAKind = 1;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Role> Roles =>
    [
        Role.EuFundsOfficer, Role.DeliveryCertifier, Role.FinanceOfficer, Role.AssemblySecretary, Role.Auditor,
        Role.Administrator, Role.SiteReferent,
    ];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task No_link_is_broken_closed_or_without_its_mark(Role role)
    {
        using var client = await demonstration.Site.SignedIn(role, role == Role.Auditor ? "en" : "fr");
        var waiting = new Queue<string>(["/?au=2023-12-31", "/?au=2022-07-04&su=2022-07-04"]);
        var seen = new Dictionary<string, int>();
        var faults = new List<string>();
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await client.GetAsync(address, Cancel);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                faults.Add($"{(int)answer.StatusCode} {address}");
                continue;
            }

            var kind = answer.Content.Headers.ContentType?.MediaType;
            if (!await IsMarked(answer, kind))
            {
                faults.Add($"no mark: {address}");
            }

            if (kind == "text/html")
            {
                foreach (var link in await Links(answer))
                {
                    var pattern = Pattern(link);
                    if (seen.TryGetValue(pattern, out var count) && count >= MostOfAKind)
                    {
                        continue;
                    }

                    seen[pattern] = count + 1;
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(seen.Count > (role == Role.SiteReferent ? 3 : 20), $"{seen.Count} kinds of addresses seen");
    }

    private static async Task<bool> IsMarked(HttpResponseMessage answer, string? kind)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        if (kind?.Contains("spreadsheet", StringComparison.Ordinal) != true)
        {
            return Encoding.UTF8.GetString(bytes).Contains("FICTIF", StringComparison.Ordinal);
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        return archive.Entries.Any(entry =>
        {
            using var text = new StreamReader(entry.Open());
            return text.ReadToEnd().Contains("FICTIF", StringComparison.Ordinal);
        });
    }

    private static async Task<IReadOnlyList<string>> Links(HttpResponseMessage answer)
    {
        using var page = await ActSite.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        var here = answer.RequestMessage!.RequestUri!;
        return
        [
            .. page.QuerySelectorAll("a[href]").Select(link => new Uri(here, link.GetAttribute("href")))
                .Where(to => to.Host == here.Host && to.Port == here.Port)
                .Select(to => to.PathAndQuery).Where(path => !path.Contains("langue=", StringComparison.Ordinal))
                .Distinct(),
        ];
    }

    // One kind: the same address but for identifiers, numbers and what is asked of it.
    private static string Pattern(string address) => Values().Replace(address, "*");

    [GeneratedRegex("(?<!table)=(?!csv|xlsx)[^&]*|(?<=points/)[^/]+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|[0-9]+")]
    private static partial Regex Values();
}

using Acquit.Bench;

// One file a benchmark; each prints its machine, date, medians and ratios beside a named peer of the same run.
Dictionary<string, Func<string[], Task<int>>> benches = new(StringComparer.Ordinal)
{
    ["engine"] = Plain(EngineBench.Run),
    ["examine"] = Plain(ExamineBench.Run),
    ["fuzz-acts"] = rest => Task.FromResult(FuzzActs.Run(rest)),
    ["fuzz-sheets"] = rest => Task.FromResult(FuzzSheets.Run(rest)),
    ["import"] = ImportBench.Run,
    ["journal"] = JournalBench.Run,
    ["pages"] = PagesBench.Run,
};
if (args.Length == 0 || !benches.TryGetValue(args[0], out var bench))
{
    Console.Error.WriteLine($"dotnet run --project bench/Acquit.Bench -c Release -- {string.Join('|', benches.Keys)}");
    return 64;
}

Machine.Print();
return await bench(args[1..]);

static Func<string[], Task<int>> Plain(Action run) => _ =>
{
    run();
    return Task.FromResult(0);
};

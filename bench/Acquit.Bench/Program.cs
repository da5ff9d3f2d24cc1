using Acquit.Bench;

// One file a benchmark; each prints its machine, date, medians and ratios beside a named peer of the same run.
Dictionary<string, Action> benches = new(StringComparer.Ordinal)
{
    ["engine"] = EngineBench.Run,
    ["examine"] = ExamineBench.Run,
};
if (args.Length == 0 || !benches.TryGetValue(args[0], out var bench))
{
    Console.Error.WriteLine($"dotnet run --project bench/Acquit.Bench -c Release -- {string.Join('|', benches.Keys)}");
    return 64;
}

Machine.Print();
bench();
return 0;

using Acquit.Bench;

switch (args.FirstOrDefault())
{
    case "engine":
        EngineBench.Run();
        break;
    case "journal":
        await JournalBench.Run(args[1..]);
        break;
    case "fuzz-acts":
        return FuzzActs.Run(args[1..]);
    default:
        Console.Error.WriteLine(
            "dotnet run --project bench/Acquit.Bench -c Release -- engine | journal [EXPENDITURES]"
            + " | fuzz-acts [SECONDS] [SEED]");
        return 64;
}

return 0;

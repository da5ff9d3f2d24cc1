using Acquit.Bench;

switch (args.FirstOrDefault())
{
    case "engine":
        EngineBench.Run();
        break;
    case "journal":
        await JournalBench.Run(args[1..]);
        break;
    default:
        Console.Error.WriteLine("dotnet run --project bench/Acquit.Bench -c Release -- engine | journal [EXPENDITURES]");
        return 64;
}

return 0;

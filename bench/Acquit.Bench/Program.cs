using Acquit.Bench;

switch (args.FirstOrDefault())
{
    case "engine":
        EngineBench.Run();
        break;
    default:
        Console.Error.WriteLine("dotnet run --project bench/Acquit.Bench -c Release -- engine");
        return 64;
}

return 0;

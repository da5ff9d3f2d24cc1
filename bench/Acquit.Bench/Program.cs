using Acquit.Bench;

<<<<<<< HEAD
if (args is ["fuzz-acts", ..])
{
    return FuzzActs.Run(args[1..]);
}

Console.WriteLine("bench");
=======
switch (args.FirstOrDefault())
{
    case "engine":
        EngineBench.Run();
        break;
    default:
        Console.Error.WriteLine("dotnet run --project bench/Acquit.Bench -c Release -- engine");
        return 64;
}

>>>>>>> main
return 0;

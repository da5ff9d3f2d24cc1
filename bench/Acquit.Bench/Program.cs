using Acquit.Bench;

if (args is ["fuzz-acts", ..])
{
    return FuzzActs.Run(args[1..]);
}

Console.WriteLine("bench");
return 0;

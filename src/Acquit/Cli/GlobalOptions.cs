using System.CommandLine;

namespace Acquit.Cli;

/// <summary>Options that every verb understands (see the contract in docs/command-line.md).</summary>
internal static class GlobalOptions
{
    public static Option<string> Lang { get; } = new("--lang")
    {
        Description = "fr | en",
        DefaultValueFactory = _ => "fr",
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json") { Description = "JSON", Recursive = true };

    public static Option<DirectoryInfo?> Data { get; } = new("--data") { Description = "DIR", Recursive = true };

    public static Option<bool> Demo { get; } = new("--demo") { Description = "Demonstration", Recursive = true };

    public static Option<string?> Database { get; } = new("--database") { Description = "PostgreSQL", Recursive = true };

    public static Option<string?> As { get; } = new("--as") { Description = "ACCOUNT", Recursive = true };
}

/// <summary>Exit codes, the same for every verb.</summary>
internal static class ExitCode
{
    public const int Clean = 0;
    public const int Reserves = 2;
    public const int Blocking = 3;
    public const int Usage = 64;
    public const int Unreadable = 65;
    public const int OurFault = 70;
}

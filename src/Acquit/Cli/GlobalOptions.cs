using System.CommandLine;

namespace Acquit.Cli;

/// <summary>Options that every verb understands (see the contract in docs/command-line.md).</summary>
internal static class GlobalOptions
{
    public static Option<string> Lang { get; } = Language();

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Écrit les données en JSON / Writes data as JSON",
        Recursive = true,
    };

    public static Option<DirectoryInfo> Data { get; } = new("--data")
    {
        Description = "Dossier de la base embarquée / Folder of the embedded database",
        DefaultValueFactory = _ => new("data"),
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<bool> Demo { get; } = new("--demo")
    {
        Description = "Base de démonstration / Demonstration database",
        Recursive = true,
    };

    public static Option<string?> Database { get; } = new("--database")
    {
        Description = "Base PostgreSQL / PostgreSQL database",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    public static Option<string?> As { get; } = new("--as")
    {
        Description = "Compte qui agit / Account that acts",
        HelpName = "ACCOUNT",
        Recursive = true,
    };

    private static Option<string> Language()
    {
        var option = new Option<string>("--lang")
        {
            Description = "Langue, français ou anglais / Language, French or English",
            DefaultValueFactory = _ => "fr",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("fr", "en");
        return option;
    }
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

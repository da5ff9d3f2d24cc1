using System.CommandLine;

namespace Acquit.Cli;

/// <summary>Every verb of the command line: a slice adds its own command here.</summary>
internal static class Verbs
{
    public static IReadOnlyList<Command> All =>
    [
        Access.AccountCommand.Create(),
        Acts.ExamineActCommand.Create(),
        Acts.ShowInSourceCommand.Create(),
        Backups.BackUpDataCommand.Create(),
        Backups.RestoreDataCommand.Create(),
        Demonstration.DemonstrationCommand.Create(),
        Grants.ShowDueCommand.Create(),
        Grants.WhatIfCommand.Create(),
        Serve.ServeCommand.Create(),
        Spending.ImportExpendituresCommand.Create(),
        Journal.VerifyJournalCommand.Create(),
    ];
}

using System.CommandLine;
using Acquit.Cli;

var root = new RootCommand("Acquit")
{
    GlobalOptions.Lang,
    GlobalOptions.Json,
    GlobalOptions.Data,
    GlobalOptions.Demo,
    GlobalOptions.Database,
    GlobalOptions.As,
};
foreach (var verb in Verbs.All)
{
    root.Subcommands.Add(verb);
}

return await root.Parse(args).InvokeAsync();

using System.CommandLine;
using Acquit.Cli;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Serve;
using Acquit.Storage;
using Acquit.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Acquit.Access;

/// <summary>
/// <c>account create LOGIN --name NAME --role ROLE</c> and <c>account reset LOGIN</c>: opens an account, or makes the
/// link by which
/// a person chooses a password. Whoever may read the data folder's keys may do it: it is the way back in when the last
/// administrator has forgotten theirs.
/// </summary>
internal static class AccountCommand
{
    private static readonly Argument<string> Login = new("LOGIN") { Description = "Identifiant / Login" };

    private static readonly Option<string> PersonName =
        new("--name") { Description = "Nom affiché / Name shown", Required = true };

    private static readonly Option<Role[]> Roles = new("--role")
    {
        Description = "Rôle, à répéter / Role, repeatable",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string> Address = new("--url")
    {
        Description = "Adresse de l'application / Address of the application",
        DefaultValueFactory = _ => ServeOptions.DefaultAddress,
    };

    public static Command Create()
    {
        var create = new Command("create", "Ouvre un compte / Opens an account") { Login, PersonName, Roles, Address };
        create.SetAction((parsed, cancel) => Run(parsed, Open, cancel));
        var reset = new Command("reset", "Fait un lien de mot de passe / Makes a password link") { Login, Address };
        reset.SetAction((parsed, cancel) => Run(parsed, Find, cancel));
        return new Command("account", "Comptes / Accounts") { create, reset };
    }

    // Whoever runs the command is no account: the nil number stands for the machine's administrator.
    private static Attribution Console() => new(
        Guid.Empty, TimeProvider.System.GetUtcNow(), nameof(Role.Administrator), Channels.CommandLine);

    private static Task<Decision<Account>> Open(ParseResult parsed, IServiceProvider services) =>
        services.GetRequiredService<AccountDirectory>().Open(
            parsed.GetRequiredValue(Login), parsed.GetRequiredValue(PersonName), parsed.GetRequiredValue(Roles),
            Console());

    private static async Task<Decision<Account>> Find(ParseResult parsed, IServiceProvider services)
    {
        var login = parsed.GetRequiredValue(Login);
        var account = await services.GetRequiredService<UserManager<Account>>().FindByNameAsync(login);
        return account is { Active: true }
            ? account
            : new Refusal("account.unknown", new(
                $"Aucun compte ouvert n'a l'identifiant {login}.", $"No open account has the login {login}."));
    }

    private static async Task<int> Run(
        ParseResult parsed, Func<ParseResult, IServiceProvider, Task<Decision<Account>>> act, CancellationToken cancel)
    {
        var language = CommandLine.LanguageOf(parsed);
        var errors = parsed.InvocationConfiguration.Error;
        var options = ServeCommand.Read(parsed);
        if (options.Demonstration)
        {
            await errors.WriteLineAsync(Demonstration.In(language));
            return ExitCode.Reserves;
        }

        if (StartFailure.Before(options) is { } unstartable)
        {
            return Refusals.Print([unstartable], language, errors);
        }

        var directory = new DataDirectory(options.Data.FullName, options.Demonstration);
        await using var held = options.Database is null ? DataHold.Shared(directory) : null;
        if (held is null && options.Database is null)
        {
            return Refusals.Print([DataHold.Taken(directory)], language, errors);
        }

        await using var app = WebHost.Create(options);
        if (await DataServices.Prepare(app.Services, cancel) is { } unready)
        {
            return Refusals.Print([unready], language, errors);
        }

        await using var scope = app.Services.CreateAsyncScope();
        var decision = await act(parsed, scope.ServiceProvider);
        if (decision is Decision<Account>.Refused refused)
        {
            return Refusals.Print(refused.Refusals, language, errors);
        }

        var account = ((Decision<Account>.Accepted)decision).Value;
        var token = await scope.ServiceProvider.GetRequiredService<AccountDirectory>()
            .PasswordToken(account.Id, Console());
        await errors.WriteLineAsync(HandOver.In(language));
        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            PasswordLink.Of(parsed.GetRequiredValue(Address), account.Id, token!));
        return ExitCode.Clean;
    }

    private static Wording HandOver { get; } = new(
        "Remettez ce lien à la personne : il ne sert qu'une fois, pendant un jour.",
        "Hand this link to the person: it works once, for a day.");

    private static Wording Demonstration { get; } = new(
        "La démonstration a ses propres personnes : on n'y ouvre pas de compte.",
        "The demonstration has its own people: no account is opened there.");
}

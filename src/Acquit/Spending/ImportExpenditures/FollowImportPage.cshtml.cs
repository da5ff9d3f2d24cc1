using Acquit.Core.Common;
using Acquit.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Shows that an import goes on, then its receipt or what stood against it.</summary>
public sealed class FollowImportPage : GrantViewPage
{
    /// <summary>True while it runs.</summary>
    public bool Running { get; private set; }

    /// <summary>For how long.</summary>
    public int Seconds { get; private set; }

    /// <summary>How far it is, in words; empty before the first rows.</summary>
    public string Done { get; private set; } = "";

    /// <summary>Share done of reading, then of writing, in thousandths; null where it is not known.</summary>
    public int? Thousandths { get; private set; }

    /// <summary>What happens.</summary>
    public string Heading => Running
        ? T("L'import est en cours", "The import is under way")
        : T("L'import n'a pas abouti", "The import did not succeed");

    /// <summary>Shows where the import is.</summary>
    public async Task<IActionResult> OnGet([FromRoute] string key)
    {
        var import = Service<ImportsUnderWay>().Find(key);
        if (!await Load() || import is null || import.Account != Person.Account || import.Grant != GrantNumber)
        {
            return NotFound();
        }

        if (import.Failed)
        {
            return Refused(new Refusal("import.failed", new(
                "Une panne a interrompu l'import. Rien n'a été enregistré : recommencez.",
                "A failure interrupted the import. Nothing was recorded: start again.")));
        }

        if (import.Outcome is { } outcome)
        {
            return outcome.Match(
                done => LocalRedirect($"{Address}/recu/{done.Position}"),
                refusals => Refused([.. refusals.Select(refusal => refusal with { Field = null })]));
        }

        Running = true;
        Done = import.Progress is { } progress ? T(progress.Words) : "";
        Thousandths = import.Progress?.Thousandths;
        Seconds = (int)(Service<TimeProvider>().GetUtcNow() - import.StartedAt).TotalSeconds;
        Response.Headers["Refresh"] = "2";
        return Page();
    }
}

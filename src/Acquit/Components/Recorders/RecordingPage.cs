using System.Globalization;
using Acquit.Access;
using Acquit.Core.Common;
using Acquit.Storage.Journal;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Components.Recorders;

/// <summary>A line of a check page: what will be recorded, as it was understood.</summary>
/// <param name="Term">What it is.</param>
/// <param name="Value">Its value, printed.</param>
public sealed record CheckLine(string Term, string Value);

/// <summary>
/// A page that records something: it asks, shows what it understood, records once, and leads to the receipt. It bears
/// the right that it needs (<see cref="NeedsAttribute"/>); the core's decision checks it again.
/// </summary>
public abstract class RecordingPage : SitePage
{
    /// <summary>Which button was pressed: to check, to record, or to change what was typed.</summary>
    [BindProperty(Name = "etape")]
    public string? Step { get; set; }

    /// <summary>The form's own key: sent twice, it records once.</summary>
    [BindProperty(Name = "cle")]
    public string? Key { get; set; }

    /// <summary>Version of the object when the form was shown.</summary>
    [BindProperty(Name = "version")]
    public long? Version { get; set; }

    /// <summary>What the page is for, in a sentence.</summary>
    public abstract string Title { get; }

    /// <summary>What it does and whom it concerns.</summary>
    public virtual string Lede => "";

    /// <summary>Where one comes from.</summary>
    public abstract string Back { get; }

    /// <summary>Words of the button that records.</summary>
    public virtual string RecordWords => T("Enregistrer", "Record");

    /// <summary>What will be recorded; null while the form is shown.</summary>
    public IReadOnlyList<CheckLine>? Check { get; private set; }

    /// <summary>True where the form takes a file.</summary>
    public virtual bool TakesFile => false;

    internal Dictionary<string, string> Carried { get; } = [];

    private protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (await Enter() is { } answer)
        {
            return answer;
        }

        Key = Guid.CreateVersion7().ToString("N");
        Version = LoadedVersion;
        await Fill();
        return Page();
    }

    /// <summary>Checks or records what was typed.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (await Enter() is { } answer)
        {
            return answer;
        }

        if (Step == "modifier")
        {
            return Page();
        }

        var key = await RequestKey.Of(Request, Key, Cancel);
        if (Step == "enregistrer" && key is not null
            && await Service<AnsweredRequests>().Find(Person.Account, key, Cancel) is { } answered)
        {
            return LocalRedirect(Receipt(new([], answered.FirstPosition)));
        }

        var recording = new Recording(Acting, key, Version, DryRun: Step != "enregistrer");
        return (await Act(recording)).Match(done => Done(done), refusals => Refused(refusals));
    }

    /// <summary>Reads what the page is about; false when it does not exist.</summary>
    protected abstract Task<bool> Load();

    /// <summary>Version of what was read.</summary>
    protected virtual long LoadedVersion => 0;

    /// <summary>Fills an empty form.</summary>
    protected virtual Task Fill() => Task.CompletedTask;

    /// <summary>Reads the form and hands it to the slice's handler.</summary>
    private protected abstract Task<Decision<Recorded>> Act(Recording recording);

    /// <summary>What the check page shows.</summary>
    private protected abstract IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts);

    /// <summary>The receipt's address.</summary>
    private protected abstract string Receipt(Recorded recorded);

    /// <summary>The page again with its error summary; names of fields are those of the form.</summary>
    protected new IActionResult Refused(params IReadOnlyList<Refusal> refusals) =>
        base.Refused([.. refusals.Select(refusal => refusal with { Field = FormField(refusal.Field) })]);

    /// <summary>An amount as the check page prints it.</summary>
    protected string Print(Money? amount) =>
        amount is { } known ? Amounts.Print(known, Language) : T("inconnu", "unknown");

    /// <summary>A day as the check page prints it.</summary>
    protected string Print(DateOnly? day) =>
        day is { } known ? Days.Print(known, Language) : T("pas encore", "not yet");

    /// <summary>
    /// A field that the page fills itself, such as the digest of a file: it replaces what the form sent.
    /// </summary>
    protected void Carry(string name, string value)
    {
        ModelState.Remove(name);
        Carried[name] = value;
    }

    private IActionResult Done(Recorded done)
    {
        if (done.Position is not null)
        {
            return LocalRedirect(Receipt(done));
        }

        Check = Understood(done.Facts);
        return Page();
    }

    private async Task<IActionResult?> Enter()
    {
        if (!await Load())
        {
            return NotFound();
        }

        ViewData["Title"] = Title;
        return null;
    }

    // The core names fields "paid-on"; the form's property is PaidOn.
    private string? FormField(string? field)
    {
        if (field is null)
        {
            return null;
        }

        var name = string.Concat(field.Split('-').Select(word =>
            word.Length == 0 ? "" : char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
        return GetType().GetProperty("Input")?.PropertyType.GetProperty(name) is null ? null : name;
    }
}

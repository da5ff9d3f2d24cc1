using System.Globalization;
using Acquit.Access;
using Acquit.Components.Fields;
using Acquit.Components.Tables;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Documents.Tables;
using Acquit.Serve;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Acquit.Components;

/// <summary>
/// What every page model starts from: the reader's language, who acts, today, and how a refusal or a table is answered.
/// </summary>
public abstract class SitePage : PageModel
{
    private DateOnly? _today;

    /// <summary>The reader's language.</summary>
    public Language Language => RequestLanguage.Of(HttpContext);

    /// <summary>Who acts.</summary>
    public ICurrentPerson Person => Service<ICurrentPerson>();

    /// <summary>True on the demonstration database: FICTIF shows everywhere.</summary>
    public bool Fictitious => Service<SiteSettings>().Demonstration;

    /// <summary>Today in Paris, by the shell's clock: one day for the whole request, even across midnight.</summary>
    public DateOnly Today => _today ??= ParisClock.Today(Service<TimeProvider>());

    /// <summary>The wording in the reader's language.</summary>
    public string T(string french, string english) => new Wording(french, english).In(Language);

    /// <summary>The wording in the reader's language.</summary>
    public string T(Wording wording) => wording.In(Language);

    /// <summary>A number and its noun: French counts 0 and 1 in the singular, English 1 only.</summary>
    public string Number(long count, Wording one, Wording several)
    {
        var single = count == 1 || (count == 0 && Language == Language.French);
        var grouped = count.ToString("N0", CultureInfo.InvariantCulture)
            .Replace(",", T("\u00A0", ","), StringComparison.Ordinal);
        return $"{grouped}\u00A0{T(single ? one : several)}";
    }

    private protected Acting Acting => Acting.Of(Person, Service<TimeProvider>());

    /// <summary>True when the person who acts may do this.</summary>
    protected bool Allows(Right right) => AccessRules.Check(Person.Roles.ToHashSet(), right) is null;

    /// <summary>The page again, with its error summary and status 422. What was typed stays.</summary>
    protected IActionResult Refused(params IReadOnlyList<Refusal> refusals)
    {
        HttpContext.Features.Set(new ShownRefusals(refusals));
        foreach (var refusal in refusals)
        {
            ModelState.AddModelError(refusal.Field ?? "", refusal.Message.In(Language));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The table as a file when the address asks for one; null when the page itself is asked.</summary>
    /// <param name="table">What the page shows.</param>
    /// <param name="fileName">Name of the file, without ending.</param>
    /// <param name="name">Name of the table where the page holds several.</param>
    protected IActionResult? Exported(ExportableTable table, string fileName, string? name = null) =>
        Exported(table.Heading, table.AllRows, fileName, name);

    /// <summary>The same for a list too long to be held: its rows are read only when a file is asked.</summary>
    protected IActionResult? Exported(
        TableHeading heading, Func<IAsyncEnumerable<IReadOnlyList<TableCell>>> rows, string fileName, string? name = null) =>
        TableExport.Asked(Request, name) is { } format
            ? TableExport.File(format, fileName, heading, rows(), Language)
            : null;

    /// <summary>
    /// A date of the address, such as <c>?au=2022-07-04</c>; the other value where it is absent or no date.
    /// </summary>
    protected DateOnly DateOfAddress(string name, DateOnly otherwise) =>
        Days.Parse(Request.Query[name]) is Decision<DateOnly>.Accepted accepted ? accepted.Value : otherwise;

    /// <summary>
    /// All that decides how the body of a page reads: while the question and the journal stay, its words stay, and they
    /// are drawn once (<c>cache vary-by</c>). Nothing inside may depend on anything else: no name, no token of a form.
    /// </summary>
    /// <param name="journalSize">Length of the journal that the page shows.</param>
    public string Question(long journalSize) => string.Create(
        CultureInfo.InvariantCulture,
        $"{journalSize} {Today.DayNumber} {Language} {string.Join(',', Person.Roles.Order())} {Request.Path}{Request.QueryString}");

    /// <summary>
    /// What is read while a body is drawn once: others wait for the same drawing, so the person who asked first does
    /// not cancel it by leaving.
    /// </summary>
    protected static CancellationToken SharedDrawing => CancellationToken.None;

    /// <summary>
    /// A page that only reads answers nothing else: without this, a form sent to it would draw it half read.
    /// </summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var answersAnother = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (context.HandlerMethod is null && !answersAnother)
        {
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
        }
    }

    /// <summary>A service of the request.</summary>
    protected TService Service<TService>()
        where TService : notnull => HttpContext.RequestServices.GetRequiredService<TService>();
}

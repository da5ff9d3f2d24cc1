using System.Globalization;
using Acquit.Core.Common;

namespace Acquit.Components;

/// <summary>The wording in the reader's language; pages call it as <c>@T("français", "English")</c>.</summary>
/// <param name="french">The reference wording.</param>
/// <param name="english">The same in English.</param>
public delegate string Translate(string french, string english);

/// <summary>
/// The language of a request: asked by a link, remembered in a cookie, else the browser's own, else French.
/// </summary>
internal sealed class RequestLanguage(Language language)
{
    public const string Cookie = "acquit-langue";
    public const string Query = "langue";

    public Language Language { get; } = language;

    public static Language Of(HttpContext context) =>
        context.Features.Get<RequestLanguage>()?.Language ?? Language.French;

    public static string Code(Language language) => language switch
    {
        Language.French => "fr",
        Language.English => "en",
    };

    public static Language? Parse(string? code) => code switch
    {
        "fr" => Language.French,
        "en" => Language.English,
        _ => null,
    };

    /// <summary>The middleware: sets the language, and turns <c>?langue=en</c> into a remembered choice.</summary>
    public static Task Choose(HttpContext context, RequestDelegate next)
    {
        var asked = Parse(context.Request.Query[Query]);
        if (asked is { } choice && HttpMethods.IsGet(context.Request.Method))
        {
            Remember(context, choice);
            context.Response.Redirect(WithoutQuery(context.Request));
            return Task.CompletedTask;
        }

        var language = Parse(context.Request.Cookies[Cookie]) ?? Preferred(context.Request) ?? Language.French;
        context.Features.Set(new RequestLanguage(language));
        return next(context);
    }

    private static void Remember(HttpContext context, Language choice) =>
        context.Response.Cookies.Append(Cookie, Code(choice), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });

    private static string WithoutQuery(HttpRequest request)
    {
        var rest = request.Query.Where(pair => pair.Key != Query);
        // A path of two slashes would lead to another site.
        var path = "/" + request.Path.ToUriComponent().TrimStart('/');
        return request.PathBase.ToUriComponent() + path + QueryString.Create(rest).ToUriComponent();
    }

    private static Language? Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(each => each.Quality ?? 1)
            .Select(each => Parse(Primary(each.Value.Value)))
            .FirstOrDefault(each => each is not null);

    private static string? Primary(string? tag) => tag?.Split('-')[0].ToLower(CultureInfo.InvariantCulture);
}

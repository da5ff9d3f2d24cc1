using System.Net;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Acquit.Tests.Web;

/// <summary>
/// Fills a form that records as a browser without script does: what is shown is sent back, what is typed replaces it.
/// </summary>
internal static class FormJourney
{
    /// <summary>Checks then records; the address of the receipt.</summary>
    public static async Task<string> Record(HttpClient client, string page, params (string Name, string Value)[] typed)
    {
        using var check = await Check(client, page, typed);
        Assert.True(check.QuerySelector("#check") is not null, check.QuerySelector("main")!.TextContent);
        var answer = await client.PostAsync(page, Content(Fields(check.QuerySelector("#check")!, []), "enregistrer"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>What the form answers when it is asked to check.</summary>
    public static async Task<IDocument> Check(
        HttpClient client, string page, params (string Name, string Value)[] typed)
    {
        using var shown = await Open(client, page);
        var form = shown.QuerySelector("main form.form")!;
        var answer = await client.PostAsync(page, Content(Fields(form, typed), "verifier"));
        return await Read(answer);
    }

    /// <summary>A page that must be there.</summary>
    public static async Task<IDocument> Open(HttpClient client, string page)
    {
        var answer = await client.GetAsync(page);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page}: {answer.StatusCode}");
        return await Read(answer);
    }

    public static async Task<IDocument> Read(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(request => request.Content(html));
    }

    public static List<KeyValuePair<string, string>> Fields(IElement form, params (string Name, string Value)[] typed)
    {
        var names = typed.Select(pair => pair.Name).ToHashSet();
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var control in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var name = control.GetAttribute("name")!;
            var sent = control switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement { Type: "file" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            if (sent is not null && !names.Contains(name))
            {
                fields.Add(new(name, sent));
            }
        }

        fields.AddRange(typed.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        return fields;
    }

    public static FormUrlEncodedContent Content(IEnumerable<KeyValuePair<string, string>> fields, string step) =>
        new([.. fields, new("etape", step)]);

    /// <summary>The same with a file.</summary>
    public static MultipartFormDataContent Upload(
        IEnumerable<KeyValuePair<string, string>> fields, string step, string field, string fileName, string text)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(new("etape", step)))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), field, fileName);
        return content;
    }
}

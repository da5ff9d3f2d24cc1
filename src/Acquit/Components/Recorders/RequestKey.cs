using System.Security.Cryptography;
using System.Text;

namespace Acquit.Components.Recorders;

/// <summary>
/// What makes two requests the same: the form's own key, and what is asked. The same form sent twice records once; other
/// content under the same key is another request, never answered by the receipt of the first.
/// </summary>
internal static class RequestKey
{
    // Neither says what is asked; the antiforgery token changes each time a page is drawn.
    private static readonly HashSet<string> Left =
        new(["__RequestVerificationToken", "cle", "key", "version"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The key under which the request is recorded; null where the form gives none.</summary>
    /// <param name="request">A posted form.</param>
    /// <param name="given">The form's own key.</param>
    /// <param name="cancel">Gives up reading the files sent.</param>
    public static async Task<string?> Of(HttpRequest request, string? given, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(given))
        {
            return null;
        }

        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(digest, request.Path.Value ?? "");
        Add(digest, request.QueryString.Value ?? "");
        var form = await request.ReadFormAsync(cancel);
        foreach (var (name, values) in form.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var value in Left.Contains(name) ? default : values)
            {
                Add(digest, name);
                Add(digest, value ?? "");
            }
        }

        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            Add(digest, file.Name);
            digest.AppendData(await SHA256.HashDataAsync(content, cancel));
        }

        return $"{given}-{Convert.ToHexStringLower(digest.GetHashAndReset().AsSpan(0, 16))}";
    }

    // Each text with its length before it: no two lists of fields give the same bytes.
    private static void Add(IncrementalHash digest, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        digest.AppendData(BitConverter.GetBytes(bytes.Length));
        digest.AppendData(bytes);
    }
}

using System.Security.Cryptography;
using System.Text;
using Acquit.Access;
using Acquit.Components;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Formats.ActText;
using Acquit.Serve;
using Acquit.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Acts;

/// <summary>Takes in the file or the text of an act; it becomes a record on the check page only.</summary>
[TakesFile(ActFile.MostBytes, LongestText)]
[Needs(Right.RecordAct)]
public sealed class UploadActPage : SitePage
{
    /// <summary>Most characters of a pasted text: about fifty acts.</summary>
    public const int LongestText = 1_000_000;

    /// <summary>The file.</summary>
    [BindProperty]
    public IFormFile? Sent { get; set; }

    /// <summary>The text.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The steps of taking in an act.</summary>
    public static IReadOnlyList<string> Steps(SitePage page) =>
        [page.T("Fichier", "File"), page.T("Vérification", "Check"), page.T("Fiche", "Record")];

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Reads what was sent; keeps it in the vault only when an act was recognised in it.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await Bytes(cancel) is not { } sent)
        {
            return Refused(new Refusal("act.nothing-sent", new(
                "Choisissez un fichier, ou collez le texte de l'acte.", "Choose a file, or paste the text of the act."),
                Field: nameof(Sent)));
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(sent.Content));
        var read = Service<ActLibrary>().Read(sha256, sent.Content, sent.Name);
        if (read is Decision<LibraryFile>.Refused refused)
        {
            return Refused([.. refused.Refusals.Select(each => each with { Field = sent.Field })]);
        }

        using var content = new MemoryStream(sent.Content, writable: false);
        if (await Service<DocumentVault>().Store(content, ActFile.MostBytes,
            cancel) is Decision<VaultedFile>.Refused full)
        {
            return Refused([.. full.Refusals.Select(each => each with { Field = sent.Field })]);
        }

        // The name may tell of a person: it travels in a sealed cookie, never in the address.
        TempData["name:" + sha256] = sent.Name;
        return Redirect("/decisions/verifier/" + sha256);
    }

    private async Task<(byte[] Content, string Name, string Field)?> Bytes(CancellationToken cancel)
    {
        if (Sent is { Length: > 0 } file)
        {
            // One byte beyond the limit is enough for the reader to refuse it.
            var content = new byte[Math.Min(file.Length, ActFile.MostBytes + 1)];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, cancel);
            return (content, Path.GetFileName(file.FileName), nameof(Sent));
        }

        return string.IsNullOrWhiteSpace(Text)
            ? Sent is null ? null : ([], Path.GetFileName(Sent.FileName), nameof(Sent))
            : (Encoding.UTF8.GetBytes(Text), T("texte collé.txt", "pasted text.txt"), nameof(Text));
    }
}

using System.Globalization;
using Acquit.Access;
using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Storage;
using Acquit.Storage.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Acts;

/// <summary>Preuves of an act: its source file, and the papers said to be attached that are not there.</summary>
public sealed class ActEvidencePage : ActPage
{
    /// <summary>The source file; null where no fact stored it.</summary>
    public DocumentItem? Document { get; private set; }

    /// <summary>True when the file is there and its bytes have their digest.</summary>
    public bool Intact { get; private set; }

    /// <summary>Who recorded the act.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>Where the act stands in the file; null when it can no longer be read.</summary>
    public SourceSpan? Lines => Act.Report?.Act.Extent;

    /// <summary>Papers said to be attached that the file does not hold.</summary>
    public IReadOnlyList<AttachedPaper> Missing =>
        [.. Act.Report?.Act.Attachments.Where(paper => !paper.Found) ?? []];

    /// <summary>Size of the file in words.</summary>
    public string Size
    {
        get
        {
            var kilobytes = ((Document?.Length ?? 0) + 1023) / 1024;
            var number = kilobytes.ToString("N0", CultureInfo.InvariantCulture);
            return T($"{number.Replace(',', '\u00A0')}\u00A0Kio", $"{number} KiB");
        }
    }

    /// <summary>Shows the evidence.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Load(cancel) is { } other)
        {
            return other;
        }

        var item = Act.File.Item;
        Document = await Service<DocumentsFacade>().Find(item.Document, cancel);
        Intact = await Service<DocumentVault>().IsIntact(item.Document, cancel);
        RecordedBy = (await Service<AccountNames>().Of([item.Account], cancel)).GetValueOrDefault(item.Account)
            ?? T(AccountNames.Unknown);
        return Page();
    }
}

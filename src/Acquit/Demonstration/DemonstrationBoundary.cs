using Acquit.Core.Common;
using Acquit.Storage;
using Acquit.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Demonstration;

/// <summary>
/// Demonstration and real data never share a database. A demonstration is told by its people: they sign in without a
/// password, so that a real database is never opened as one, nor a demonstration without its mark FICTIF.
/// </summary>
internal static class DemonstrationBoundary
{
    /// <summary>Why a database is not what it would be opened as; null when it is, or is empty.</summary>
    public static async Task<Refusal?> Check(Database database, bool demonstration, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var fictitious = await db.Users.AnyAsync(account => account.Fictitious, cancel);
        if (!demonstration)
        {
            return fictitious ? IsDemonstration : null;
        }

        var real = await db.Users.AnyAsync(account => !account.Fictitious, cancel)
            || (!fictitious && (await new JournalFacade(database).Head(cancel)).Size > 0);
        return real ? IsReal : null;
    }

    private static Refusal IsDemonstration { get; } = new("demonstration.not-real", new(
        "Cette base est celle de la démonstration : elle ne s'ouvre qu'avec --demo. Donnez-en une autre pour de vraies "
            + "données.",
        "This database is the demonstration's: it opens with --demo only. Give another one for real data."));

    private static Refusal IsReal { get; } = new("demonstration.real-data", new(
        "Cette base contient de vraies données : elle ne s'ouvre pas comme démonstration. Rien n'a été modifié.",
        "This database holds real data: it does not open as the demonstration. Nothing was changed."));
}

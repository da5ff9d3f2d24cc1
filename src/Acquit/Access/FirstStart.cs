using System.Security.Cryptography;
using System.Text;
using Acquit.Storage;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Access;

/// <summary>
/// The moment before any account exists: the administrator is set up from this machine, or from another one with a code
/// that only the console shows. No default password exists.
/// </summary>
internal sealed class FirstStart(Database database)
{
    /// <summary>Without the letters and digits that are mistaken for each other.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int WrongCodesAccepted = 10;

    private int wrongCodes;
    private bool over;

    /// <summary>The code of this start, printed on the console.</summary>
    public string Code { get; } = RandomNumberGenerator.GetString(Alphabet, 12);

    /// <summary>
    /// True while no account exists; once one does, it stays false without asking the database again.
    /// </summary>
    public async Task<bool> IsNow(CancellationToken cancel = default)
    {
        if (over)
        {
            return false;
        }

        await using var db = database.Context();
        over = await db.Users.AnyAsync(cancel);
        return !over;
    }

    /// <summary>True when the code is right; after ten wrong ones none is, until the next start.</summary>
    public bool Accepts(string? typed)
    {
        var folded = (typed ?? "").Trim().ToUpperInvariant();
        var right = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(folded), Encoding.UTF8.GetBytes(Code));
        if (!right)
        {
            Interlocked.Increment(ref wrongCodes);
        }

        return right && Volatile.Read(ref wrongCodes) < WrongCodesAccepted;
    }
}

using Microsoft.AspNetCore.Identity;

namespace Acquit.Storage.Accounts;

/// <summary>
/// Who may sign in. The journal knows only its identifier; the name lives here, where it can be changed and erased.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Name shown to colleagues.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>False once the account is closed: it keeps its journal entries and may no longer sign in.</summary>
    public bool Active { get; set; } = true;

    /// <summary>True for a person of the demonstration: FICTIF.</summary>
    public bool Fictitious { get; set; }
}

using Acquit.Core.Common;

namespace Acquit.Core.Access;

/// <summary>
/// An account is opened, its roles change, or it is closed or reopened: what it may do from now on. The name and the
/// login of the person stay out of the journal; the account's number stands for them.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="Roles">Every role that it holds, in the order of <see cref="Role"/>.</param>
/// <param name="Active">False once closed.</param>
/// <param name="On">The day.</param>
public sealed record AccountSet(Guid Account, IReadOnlyList<Role> Roles, bool Active, DateOnly On) : Fact(Account, On);

/// <summary>
/// A link was made by which the person chooses a password; whoever holds it can take the account over.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="On">The day.</param>
public sealed record PasswordLinkMade(Guid Account, DateOnly On) : Fact(Account, On);

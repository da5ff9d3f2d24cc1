namespace Acquit.Access;

/// <summary>The link by which a person chooses a password: it bears an opaque account and a token, no name.</summary>
internal static class PasswordLink
{
    public static string Of(string address, Guid account, string token) =>
        address.TrimEnd('/') + "/connexion/mot-de-passe"
        + QueryString.Create("compte", account.ToString()).Add("jeton", token);
}

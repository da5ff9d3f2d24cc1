using Acquit.Core.Common;

namespace Acquit.Access;

/// <summary>A password typed twice.</summary>
internal static class NewPassword
{
    /// <summary>What is wrong before the rules of length are asked; null when nothing is.</summary>
    public static Refusal? Check(string? password, string? again) =>
        string.IsNullOrEmpty(password)
            ? new("password.missing", new("Choisissez un mot de passe.", "Choose a password."), Field: "Password")
            : password == again
                ? null
                : new("password.differs", new(
                    "Les deux mots de passe diffèrent.", "The two passwords differ."), Field: "Again");
}

using Acquit.Core.Common;
using Microsoft.AspNetCore.Identity;

namespace Acquit.Access;

/// <summary>What ASP.NET Core Identity refuses, as refusals in both languages.</summary>
internal static class IdentityRefusals
{
    public static List<Refusal> Of(IdentityResult result) => [.. result.Errors.Select(Of)];

    private static Refusal Of(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => new(
            "account.login-taken",
            new("Cet identifiant est déjà pris.", "This login is already taken."), Field: "Login"),
        nameof(IdentityErrorDescriber.InvalidUserName) => new(
            "account.login-invalid",
            new(
                "Un identifiant s'écrit avec des lettres sans accent, des chiffres et les signes - . _ @ +.",
                "A login is written with unaccented letters, digits and the signs - . _ @ +."),
            Field: "Login"),
        nameof(IdentityErrorDescriber.PasswordTooShort) => new(
            "password.too-short",
            new(
                $"Le mot de passe compte au moins {SignInServices.ShortestPassword} caractères. Une phrase convient.",
                $"The password has at least {SignInServices.ShortestPassword} characters. A sentence is fine."),
            Field: "Password"),
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => new(
            "password.too-uniform",
            new(
                "Le mot de passe répète trop les mêmes caractères.",
                "The password repeats the same characters too much."),
            Field: "Password"),
        nameof(IdentityErrorDescriber.InvalidToken) => new(
            "password.link-expired",
            new(
                "Ce lien a déjà servi ou a plus d'un jour. Demandez-en un autre à votre administrateur.",
                "This link was already used or is more than a day old. Ask your administrator for another.")),
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => new(
            "account.changed-meanwhile",
            new(
                "Ce compte a été modifié entre-temps. Rien n'a été enregistré : rechargez la page.",
                "This account was changed meanwhile. Nothing was recorded: reload the page.")),
        _ => new(
            "account.refused",
            new($"Le compte a été refusé ({error.Code}).", $"The account was refused ({error.Code}).")),
    };
}

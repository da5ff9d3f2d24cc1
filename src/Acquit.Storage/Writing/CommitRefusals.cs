using Acquit.Core.Common;

namespace Acquit.Storage.Writing;

/// <summary>Why a commit can be refused.</summary>
internal static class CommitRefusals
{
    public static Refusal Stale { get; } = new(
        "stale",
        new(
            "Quelqu'un a modifié cet objet entre-temps. Rien n'a été enregistré : relisez-le, puis recommencez.",
            "Someone changed this object in the meantime. Nothing was recorded: read it again, then start over."));

    public static Refusal Duplicate(string what) => new(
        "duplicate",
        new(
            $"Cet enregistrement existe déjà ({what}). Rien n'a été enregistré.",
            $"This record exists already ({what}). Nothing was recorded."));

    public static Refusal Unwritable(string field) => new(
        "text.unwritable",
        new(
            "Ce texte contient un caractère qui ne peut pas être conservé. Effacez-le, puis recommencez.",
            "This text holds a character that cannot be kept. Remove it, then start over."),
        Field: field);
}

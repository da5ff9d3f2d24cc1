namespace Acquit.Core.Common;

/// <summary>A sentence in both languages of the product. Neither can be forgotten: the compiler asks for two.</summary>
/// <param name="French">The reference wording.</param>
/// <param name="English">The same in English.</param>
public sealed record Wording(string French, string English)
{
    /// <summary>The wording in the language asked for.</summary>
    public string In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };
}

/// <summary>The languages of the product.</summary>
public enum Language
{
    /// <summary>French, the first.</summary>
    French,

    /// <summary>English.</summary>
    English,
}

using Acquit.Components;
using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary>How the amount of a coding is known, beside it in the table.</summary>
internal static class CodingWords
{
    public static Markup State(ValueState state, Language language)
    {
        var (code, words) = state switch
        {
            ValueState.Cited => ("cited", new Wording("cité", "cited")),
            ValueState.Computed => ("computed", new("calculé", "computed")),
            ValueState.Declared => ("declared", new("déclaré", "declared")),
            ValueState.Assumed => ("assumed", new("supposé", "assumed")),
        };
        return $"<span class=\"value-state\" data-state=\"{code}\">{words.In(language)}</span>";
    }
}

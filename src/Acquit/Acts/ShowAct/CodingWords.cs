using Acquit.Components;
using Acquit.Core.Acts;
using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary>What stands beside a coding in its table.</summary>
internal static class CodingWords
{
    /// <summary>Label and section, small, under the budget operation.</summary>
    public static Markup Label(CodingReading coding, Language language) =>
        $"<br><small>{coding.Label}, {ActTables.SectionName(coding.Section).In(language)}</small>";

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

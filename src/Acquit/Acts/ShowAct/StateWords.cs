using Acquit.Components;
using Acquit.Components.Values;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Acts;

/// <summary>How far a funded operation is, as a status.</summary>
internal static class StateWords
{
    public static Markup? Tag(ActionState? state, Language language) => state switch
    {
        ActionState.Planned => Status(StatusKind.Reserve, new("à venir", "planned"), language),
        ActionState.Running => Status(StatusKind.Reserve, new("en cours", "running"), language),
        ActionState.Done => Status(StatusKind.Neutral, new("réalisée", "done"), language),
        null => null,
    };

    private static Markup Status(StatusKind kind, Wording words, Language language) =>
        StatusTagHelper.Of(kind, Markup.Text(words.In(language)));
}

using Acquit.Core.Access;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Access;

/// <summary>
/// <c>&lt;a needs="RecordGrant" href="..."&gt;</c>: shown to who has the right, so that no link leads a person to a
/// closed page. The page
/// behind it checks the right itself.
/// </summary>
/// <param name="person">Who looks.</param>
[HtmlTargetElement("a", Attributes = "needs")]
public sealed class NeedsTagHelper(ICurrentPerson person) : TagHelper
{
    /// <summary>What the link is for.</summary>
    public Right Needs { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (AccessRules.Check(person.Roles.ToHashSet(), Needs) is not null)
        {
            output.SuppressOutput();
        }
    }
}

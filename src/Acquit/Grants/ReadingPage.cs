using Acquit.Access;
using Acquit.Components;
using Acquit.Core.Access;

namespace Acquit.Grants;

/// <summary>A page that shows grant files.</summary>
[Needs(Right.ReadGrants)]
public abstract class ReadingPage : SitePage;

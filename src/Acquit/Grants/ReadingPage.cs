using Acquit.Access;
using Acquit.Components;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Grants;

/// <summary>A page that shows grant files.</summary>
[Needs(Right.ReadGrants)]
public abstract class ReadingPage : SitePage
{
    /// <summary>
    /// The days of a date bar: the agreement's period, up to today where it is over; a year before any.
    /// </summary>
    protected Period DaysOf(AgreementRecorded? agreement)
    {
        var period = agreement?.EligiblePeriod ?? new(Today.AddYears(-1), Today);
        return new(period.From, period.To > Today ? period.To : Today);
    }
}

using Acquit.Core.Common;
using Acquit.Storage;

namespace Acquit.Today;

/// <summary>
/// The two dates that any page of figures bears in its address: <c>au</c>, what was true that day, and <c>su</c>,
/// what was known at the end of that day. Both carry over to every link, so that a figure opens on the reasons of
/// the same figure.
/// </summary>
/// <param name="At">What was true.</param>
/// <param name="RecordedBy">What was known; null means all that is known.</param>
public sealed record PageDates(DateOnly At, DateOnly? RecordedBy)
{
    /// <summary>Name of the effective date in addresses.</summary>
    public const string AtKey = "au";

    /// <summary>Name of the date of knowledge in addresses.</summary>
    public const string RecordedByKey = "su";

    /// <summary>Name of the earlier effective date where a page compares two.</summary>
    public const string SinceKey = "depuis";

    /// <summary>
    /// The dates of a request; today and all that is known where the address says nothing, or no date.
    /// </summary>
    public static PageDates Of(HttpRequest request, DateOnly today) =>
        new(Read(request, AtKey) ?? today, Read(request, RecordedByKey));

    /// <summary>The same dates for a storage query.</summary>
    public AsOf AsOf => new(At, RecordedBy ?? DateOnly.MaxValue);

    /// <summary>The end of an address that keeps both dates.</summary>
    public string Query => RecordedBy is { } known
        ? $"?{AtKey}={Days.Iso(At)}&{RecordedByKey}={Days.Iso(known)}"
        : $"?{AtKey}={Days.Iso(At)}";

    private static DateOnly? Read(HttpRequest request, string key) =>
        Days.Parse(request.Query[key]) is Decision<DateOnly>.Accepted accepted ? accepted.Value : null;
}

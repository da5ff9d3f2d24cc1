using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Acquit.Storage;

/// <summary>Instants are UTC microseconds on both databases: they sort and compare alike.</summary>
public sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    instant => Instant.ToMicroseconds(instant), microseconds => Instant.FromMicroseconds(microseconds));

/// <summary>Instants as whole microseconds since 1 January 1970, UTC, and the legal day they fall on.</summary>
public static class Instant
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>Microseconds since 1 January 1970, UTC; what is below a microsecond is dropped.</summary>
    public static long ToMicroseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The instant of so many microseconds.</summary>
    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(checked(microseconds * TimeSpan.TicksPerMicrosecond));

    /// <summary>The day in Europe/Paris: what was recorded by a date was recorded by that day's end there.</summary>
    public static DateOnly Day(long microseconds) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(FromMicroseconds(microseconds), Paris).DateTime);
}

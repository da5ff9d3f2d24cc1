namespace Acquit.Serve;

/// <summary>The day of the authority: instants are kept in UTC, days are those of Europe/Paris.</summary>
internal static class ParisClock
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateOnly Today(TimeProvider clock) => Day(clock.GetUtcNow());

    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    public static TimeOnly Time(DateTimeOffset instant) => TimeOnly.FromDateTime(Local(instant));

    public static DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Paris).DateTime;
}

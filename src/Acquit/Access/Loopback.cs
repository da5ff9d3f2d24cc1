using System.Net;

namespace Acquit.Access;

/// <summary>Requests that come from this very machine.</summary>
internal static class Loopback
{
    /// <summary>True on a loopback connection that no proxy passed on.</summary>
    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded");
}

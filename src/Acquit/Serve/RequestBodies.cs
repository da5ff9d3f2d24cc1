using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Acquit.Serve;

/// <summary>What was refused for its size, for the page that says so.</summary>
/// <param name="MostBytes">Most bytes of the file, or of the whole form where the page takes none.</param>
/// <param name="OfFile">True where the page takes a file.</param>
internal sealed record RefusedBody(long MostBytes, bool OfFile);

/// <summary>
/// Bounds what a request sends. A browser reads no answer while it still sends: one that is refused is read to its end,
/// kept nowhere, and answered only then; otherwise the person sees a broken connection and no reason.
/// </summary>
internal static class RequestBodies
{
    /// <summary>Most bytes read for nothing; who sends more than that is cut off.</summary>
    private const long MostDrained = 1024L * 1024 * 1024;

    private static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(5);

    /// <summary>Refuses a body beyond the limit of its page, whether its length is announced or not.</summary>
    public static async Task Bound(HttpContext context, RequestDelegate next)
    {
        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        var answering = context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerFeature>() is not null;
        if (answering || size is not { IsReadOnly: false, MaxRequestBodySize: { } most } || !HasBody(context))
        {
            await next(context);
            return;
        }

        size.MaxRequestBodySize = most + MostDrained;
        var body = new BoundedBody(context.Request.Body, most);
        context.Request.Body = body;
        if (context.Request.ContentLength > most)
        {
            Refuse(context, most);
        }
        else
        {
            await Answer(context, next, body, most);
        }

        await Drain(context, body);
    }

    /// <summary>
    /// Reads a form before its page does, so that one that cannot be read is told from one that is forged.
    /// </summary>
    public static async Task ReadForm(HttpContext context, RequestDelegate next)
    {
        if (!HasBody(context) || !context.Request.HasFormContentType
            || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await next(context);
            return;
        }

        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException fault) when (fault.InnerException is InvalidOperationException)
        {
            // A character that no text holds, such as NUL.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        catch (InvalidDataException)
        {
            // One text, or the number of fields, beyond its own limit.
            var most = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0;
            Refuse(context, most - MostDrained);
            return;
        }
        catch (IOException cut) when (
            cut is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    }

    private static bool HasBody(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true;

    private static async Task Answer(HttpContext context, RequestDelegate next, BoundedBody body, long most)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException) when (body.Exceeded && !context.Response.HasStarted)
        {
            Refuse(context, most);
        }
    }

    private static void Refuse(HttpContext context, long most)
    {
        var file = context.GetEndpoint()?.Metadata.GetMetadata<TakesFileAttribute>();
        context.Features.Set(new RefusedBody(file?.MostBytes ?? most, file is not null));
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    private static async Task Drain(HttpContext context, BoundedBody body)
    {
        // Who asks before sending is answered without having sent.
        var asks = !body.Started && context.Request.Headers.Expect.Count > 0;
        if (asks || context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(LongestDrain);
        try
        {
            await body.Drain(limit.Token);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // Longer than what is read for nothing, or the client left: the server cuts.
        }
    }
}

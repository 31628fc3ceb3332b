using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SmartCS.Sdk.Testing;

/// <summary>Sends one answer as its behaviour says.</summary>
internal sealed class VendorResponder(HttpContext http, VendorRequest request, VendorBehavior behavior, TimeProvider time)
{
    private const int BodyParts = 16;
    private const int MostSplits = 64;

    // A reset throws away what the kernel has not delivered yet; the bytes before it are meant to arrive.
    private static readonly TimeSpan Delivery = TimeSpan.FromMilliseconds(20);

    private readonly CancellationToken _aborted = http.RequestAborted;
    private readonly long _start = time.GetTimestamp();
    private int _splits;

    public async Task SendAsync()
    {
        await WaitAsync(behavior.FirstByte).ConfigureAwait(false);
        switch (behavior.Fault)
        {
            case VendorFault.Hang:
                await WaitAsync(Timeout.InfiniteTimeSpan).ConfigureAwait(false);
                return;
            case VendorFault.ResetBeforeHeaders:
                http.Abort();
                return;
        }

        var format = VendorFormat.For(http.Request.Path);
        http.Response.StatusCode = format is null ? 404 : behavior.StatusCode;
        SetHeaders();
        if (behavior.Fault == VendorFault.EmptyBody)
        {
            return;
        }

        if (behavior.Fault == VendorFault.HtmlPage || format is null)
        {
            await SendWholeAsync("text/html; charset=utf-8", $"<!DOCTYPE html>\n<html><head><title>{http.Response.StatusCode}</title></head>\n<body><center><h1>{http.Response.StatusCode}</h1></center><hr>{WebText(request)}</body></html>\n").ConfigureAwait(false);
        }
        else if (behavior.StatusCode != 200)
        {
            await SendWholeAsync("application/json", VendorFormat.Text(format.Error(request, behavior))).ConfigureAwait(false);
        }
        else if (request.IsStreaming && format.Streams)
        {
            await SendEventsAsync(format).ConfigureAwait(false);
        }
        else
        {
            await SendBodyAsync(format).ConfigureAwait(false);
        }
    }

    private async Task SendBodyAsync(VendorFormat format)
    {
        var body = behavior.Fault is VendorFault.ErrorInStreamAtStart or VendorFault.ErrorInStreamMidway
            ? format.Error(request, behavior)
            : format.Body(request, behavior);
        if (behavior.Fault == VendorFault.OversizedBody)
        {
            var oversized = format.Body(request, Oversized);
            if (!format.Streams)
            {
                // An answer without text has to carry it somewhere else.
                oversized["padding"] = OversizedText.Mark;
            }

            await SendOversizedAsync("application/json", VendorFormat.Text(oversized)).ConfigureAwait(false);
            return;
        }

        await SendWholeAsync("application/json", VendorFormat.Text(body)).ConfigureAwait(false);
    }

    private VendorBehavior Oversized => behavior with { Chunks = [OversizedText.Mark] };

    private async Task SendEventsAsync(VendorFormat format)
    {
        if (behavior.Fault == VendorFault.OversizedBody)
        {
            await SendOversizedAsync("text/event-stream", string.Concat(format.Events(request, Oversized))).ConfigureAwait(false);
            return;
        }

        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        var events = format.Events(request, behavior).ToList();
        var half = events.Count / 2;
        if (behavior.Quirks.HasFlag(WireQuirks.KeepAlive))
        {
            events = [.. events.Select(item => $": keep-alive\n\n{item}")];
        }

        if (behavior.Fault is VendorFault.ErrorInStreamAtStart or VendorFault.ErrorInStreamMidway)
        {
            events = [.. events.Take(behavior.Fault == VendorFault.ErrorInStreamAtStart ? 0 : half), format.ErrorEvent(request, behavior)];
        }
        else if (behavior.Fault != VendorFault.None)
        {
            events = [.. events.Take(half)];
        }

        if (behavior.Fault == VendorFault.TruncatedJson)
        {
            events[^1] = events[^1][..(events[^1].Length / 2)];
        }

        if (behavior.Quirks.HasFlag(WireQuirks.OneWrite))
        {
            events = [string.Concat(events)];
        }

        await SendPartsAsync([.. events.Select(Encoding.UTF8.GetBytes)]).ConfigureAwait(false);
    }

    private Task SendWholeAsync(string contentType, string text)
    {
        http.Response.ContentType = contentType;
        var bytes = Encoding.UTF8.GetBytes(text);
        if (behavior.Fault == VendorFault.TruncatedJson)
        {
            bytes = bytes[..(bytes.Length / 2)];
        }
        else if (behavior.Fault is VendorFault.ResetMidBody or VendorFault.HangMidBody)
        {
            // The header promises all of it.
            http.Response.ContentLength = behavior.Quirks.HasFlag(WireQuirks.Gzip) ? null : bytes.Length;
            bytes = bytes[..(bytes.Length / 2)];
        }

        var isSlow = behavior.Total is not null || behavior.BetweenChunks != TimeSpan.Zero;
        return SendPartsAsync(isSlow ? [.. bytes.Chunk(Math.Max(1, (bytes.Length + BodyParts - 1) / BodyParts))] : [bytes]);
    }

    private async Task SendPartsAsync(IReadOnlyList<byte[]> parts)
    {
        var body = OpenBody();
        await using (body.ConfigureAwait(false))
        {
            for (var i = 0; i < parts.Count; i++)
            {
                await WaitForAsync(i, parts.Count).ConfigureAwait(false);
                await WriteAsync(body, parts[i]).ConfigureAwait(false);
            }

            if (behavior.Fault == VendorFault.HangMidBody)
            {
                await WaitAsync(Timeout.InfiniteTimeSpan).ConfigureAwait(false);
            }
            else if (behavior.Fault == VendorFault.ResetMidBody)
            {
                await Task.Delay(Delivery, TimeProvider.System, _aborted).ConfigureAwait(false);
                http.Abort();
            }
        }
    }

    private async Task SendOversizedAsync(string contentType, string text)
    {
        http.Response.ContentType = contentType;
        var body = OpenBody();
        await using (body.ConfigureAwait(false))
        {
            foreach (var part in OversizedText.Parts(text, behavior.OversizedBytes))
            {
                await body.WriteAsync(part, _aborted).ConfigureAwait(false);
            }
        }
    }

    private Stream OpenBody()
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        if (!behavior.Quirks.HasFlag(WireQuirks.Gzip))
        {
            return http.Response.Body;
        }

        http.Response.Headers.ContentEncoding = "gzip";
        return new GZipStream(http.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
    }

    private async Task WriteAsync(Stream body, byte[] bytes)
    {
        var start = 0;
        for (var i = 0; behavior.Quirks.HasFlag(WireQuirks.SplitBytes) && i < bytes.Length - 1 && _splits < MostSplits; i++)
        {
            // After the first byte of a character of several.
            if (bytes[i] >= 0xC0)
            {
                await FlushAsync(body, bytes.AsMemory(start..(i + 1))).ConfigureAwait(false);
                await Task.Delay(1, CancellationToken.None).ConfigureAwait(false);
                start = i + 1;
                _splits++;
            }
        }

        await FlushAsync(body, bytes.AsMemory(start)).ConfigureAwait(false);
    }

    private async Task FlushAsync(Stream body, ReadOnlyMemory<byte> bytes)
    {
        await body.WriteAsync(bytes, _aborted).ConfigureAwait(false);
        await body.FlushAsync(_aborted).ConfigureAwait(false);
    }

    private void SetHeaders()
    {
        var headers = http.Response.Headers;
        headers["x-request-id"] = string.Create(CultureInfo.InvariantCulture, $"req_{request.Number}");
        if (behavior.RetryAfter is { } wait)
        {
            headers.RetryAfter = behavior.RetryAfterIsDate
                ? (time.GetUtcNow() + wait).ToString("R", CultureInfo.InvariantCulture)
                : ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        foreach (var (name, value) in behavior.Headers)
        {
            headers[name] = value;
        }
    }

    private static string WebText(VendorRequest request) => System.Net.WebUtility.HtmlEncode(request.Headers.GetValueOrDefault("Authorization") ?? "nginx");

    // By what is left until the part is due, so that late timers do not add up.
    private ValueTask WaitForAsync(int part, int parts)
    {
        if (behavior.Total is not { } total)
        {
            return WaitAsync(part == 0 ? TimeSpan.Zero : behavior.BetweenChunks);
        }

        var due = behavior.FirstByte + ((total - behavior.FirstByte) * (parts == 1 ? 1 : (double)part / (parts - 1)));
        var left = due - time.GetElapsedTime(_start);
        return WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    private ValueTask WaitAsync(TimeSpan wait) => wait == TimeSpan.Zero ? ValueTask.CompletedTask : new ValueTask(Task.Delay(wait, time, _aborted));
}

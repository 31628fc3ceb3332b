using System.Net;
using System.Net.Http.Headers;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>A request's JSON. Its buffer returns to the pool only when nothing can be sending it any more.</summary>
internal sealed class JsonContent : HttpContent
{
    private static readonly MediaTypeHeaderValue MediaType = new("application/json");

    private readonly PooledBuffer _json;
    private int _sending;

    public JsonContent(PooledBuffer json)
    {
        _json = json;
        Headers.ContentType = MediaType;
    }

    /// <summary>To be called when the answer has come: a connection may go on sending after it, so that the buffer is given back only if it does not.</summary>
    public void Release()
    {
        if (Interlocked.CompareExchange(ref _sending, int.MinValue, 0) == 0)
        {
            _json.Dispose();
        }
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(Interlocked.Increment(ref _sending) < 0, this);
        await stream.WriteAsync(_json.Written, cancellationToken).ConfigureAwait(false);

        // Left raised on failure: what a broken connection still holds is not known, so the buffer is left to the collector.
        Interlocked.Decrement(ref _sending);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}

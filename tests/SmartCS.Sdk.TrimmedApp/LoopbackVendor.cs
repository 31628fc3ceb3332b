using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SmartCS.Sdk.TrimmedApp;

/// <summary>A vendor of the OpenAI format on loopback, which answers one request after the other with the next of its streams.</summary>
internal sealed class LoopbackVendor : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Queue<string[]> _streams;

    public LoopbackVendor(params IEnumerable<string[]> streams)
    {
        _streams = new Queue<string[]>(streams);
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://{free.LocalEndpoint}/v1";
        }

        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>Whether it answers in events; otherwise the first of a stream is the whole answer. Default true.</summary>
    public bool IsStreaming { get; init; } = true;

    /// <summary>The bodies of the requests so far.</summary>
    public List<string> Requests { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_streams.TryDequeue(out var events))
        {
            var context = await _listener.GetContextAsync();
            using (var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8))
            {
                Requests.Add(await reader.ReadToEndAsync());
            }

            context.Response.ContentType = IsStreaming ? "text/event-stream" : "application/json";
            await using (var writer = new StreamWriter(context.Response.OutputStream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                foreach (var one in IsStreaming ? (string[])[.. events, "[DONE]"] : events[..1])
                {
                    await writer.WriteAsync(IsStreaming ? $"data: {one}\n\n" : one);
                }
            }

            context.Response.Close();
        }
    }
}

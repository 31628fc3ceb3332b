using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

/// <summary>A server on loopback that answers every request with the same bytes, in the pieces given, byte for byte as written.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Connection, Task> _answer;
    private readonly Task _loop;

    private RawServer(Func<Connection, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = AcceptAsync();
    }

    public Uri Endpoint => new UriBuilder(Uri.UriSchemeHttp, IPAddress.Loopback.ToString(), ((IPEndPoint)_listener.LocalEndpoint).Port, "/v1").Uri;

    /// <summary>The requests so far: head and body.</summary>
    public List<(string Head, string Body)> Requests { get; } = [];

    public static RawServer Answering(Func<Connection, Task> answer) => new(answer);

    public static RawServer Raw(params byte[][] pieces) => new(async connection =>
    {
        foreach (var piece in pieces)
        {
            await connection.SendAsync(piece);
        }
    });

    /// <summary>Answers with a body whose end is the end of the connection.</summary>
    public static RawServer Answer(string body, string head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream") =>
        Raw(Encoding.UTF8.GetBytes(head + "\r\nConnection: close\r\n\r\n"), Encoding.UTF8.GetBytes(body));

    /// <summary>Answers with JSON and a status.</summary>
    public static RawServer Status(int status, string body, string type = "application/json", string headers = "") =>
        Answer(body, $"HTTP/1.1 {status} Whatever\r\nContent-Type: {type}{headers}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception exception) when (_stop.IsCancellationRequested || exception is SocketException)
        {
            // The listener says that it was stopped in several ways, by where it was just then.
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var owned = client;
        try
        {
            client.NoDelay = true;
            var stream = client.GetStream();
            var request = await ReadRequestAsync(stream);
            lock (Requests)
            {
                Requests.Add(request);
            }

            await _answer(new Connection(client, stream, _stop.Token));
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
        {
        }
    }

    private async Task<(string Head, string Body)> ReadRequestAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var buffer = new byte[65_536];
        while (true)
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            bytes.AddRange(buffer.AsSpan(0, count));
            var all = bytes.ToArray();
            var end = all.AsSpan().IndexOf("\r\n\r\n"u8);
            if (end < 0 && count > 0)
            {
                continue;
            }

            var head = Encoding.Latin1.GetString(all, 0, Math.Max(end, 0));
            var lengthLine = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
            var length = lengthLine is null ? 0 : int.Parse(lengthLine.AsSpan(15));
            if (count == 0 || all.Length - end - 4 >= length)
            {
                return (head, Encoding.UTF8.GetString(all, end + 4, Math.Max(all.Length - end - 4, 0)));
            }
        }
    }

    /// <summary>One connection, after its request was read.</summary>
    internal sealed class Connection(TcpClient client, NetworkStream stream, CancellationToken stopped)
    {
        public CancellationToken Stopped => stopped;

        public async Task SendAsync(byte[] bytes)
        {
            await stream.WriteAsync(bytes, stopped);
            await stream.FlushAsync(stopped);
        }

        public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

        /// <summary>Breaks the connection as a crashed server does.</summary>
        public void Reset()
        {
            client.Client.LingerState = new LingerOption(true, 0);
            client.Close();
        }

        public async Task HangAsync() => await Task.Delay(Timeout.InfiniteTimeSpan, stopped);
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SmartCS.Sdk.Testing;

/// <summary>
/// An HTTP server on loopback that stands in for a vendor of models, well behaved or not. It speaks the OpenAI format at paths that end
/// in <c>/chat/completions</c> and <c>/embeddings</c> and the Anthropic format at those that end in <c>/messages</c>, each streamed or not as the request asks.
/// </summary>
/// <remarks>
/// What a request gets is what <see cref="Choose"/> says, else the next behaviour of the queue (<see cref="Then"/>), else
/// <see cref="Behavior"/>; all may change while it runs. It checks neither keys nor requests. Safe for concurrent use; holds
/// thousands of connections. Waits are on the clock that it was given.
/// </remarks>
public sealed class FaultyVendorServer : IAsyncDisposable
{
    // Alert, TLS 1.2, two bytes: fatal, handshake failure (RFC 8446, 6).
    private static readonly byte[] HandshakeFailure = [0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x28];

    private const int WaitingConnections = 4_096;

    private readonly TimeProvider _time;
    private readonly WebApplication _app;
    private readonly Socket _closed;
    private readonly ConcurrentQueue<VendorBehavior> _queue = new();
    private readonly Lock _gate = new();
    private readonly List<VendorRequest> _requests = [];
    private long _count;
    private long _aborted;
    private int _active;
    private int _mostActive;

    private FaultyVendorServer(TimeProvider time)
    {
        _time = time;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.Zero);

        // Thousands of clients may connect at once; those that the queue has no place for try again only after a second.
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure).UseSockets(options => options.Backlog = WaitingConnections);
        _app = builder.Build();
        _app.Run(AnswerAsync);

        // Bound but not listening: connections are refused, and nobody else can take the port.
        _closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
    }

    /// <summary>The server, over HTTP, with a slash at its end; append <c>v1</c> for clients of the OpenAI format.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The same server over HTTPS with a certificate that nobody trusts.</summary>
    public Uri UntrustedAddress { get; private set; } = null!;

    /// <summary>An HTTPS address that refuses each handshake.</summary>
    public Uri HandshakeRefusingAddress { get; private set; } = null!;

    /// <summary>An address that refuses each connection.</summary>
    public Uri ConnectionRefusingAddress { get; private set; } = null!;

    /// <summary>What requests get that neither <see cref="Choose"/> nor the queue decides on. Default <see cref="VendorBehavior.Ok"/>.</summary>
    public VendorBehavior Behavior { get; set => field = value ?? VendorBehavior.Ok; } = VendorBehavior.Ok;

    /// <summary>Decides by the request, such as by its number, instant or model; null, as the default or as its result, leaves it to the queue. Called by many threads at once.</summary>
    public Func<VendorRequest, VendorBehavior?>? Choose { get; set; }

    /// <summary>Whether requests are kept in <see cref="Requests"/>. Default true; switch it off for long runs.</summary>
    public bool KeepsRequests { get; set; } = true;

    /// <summary>The requests so far, in the order in which they came.</summary>
    public IReadOnlyList<VendorRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>How many requests came.</summary>
    public long RequestCount => Interlocked.Read(ref _count);

    /// <summary>How many requests their callers gave up before they were answered; counted once the server noticed.</summary>
    public long AbandonedRequests => Interlocked.Read(ref _aborted);

    /// <summary>How many requests are being answered.</summary>
    public int ActiveRequests => Volatile.Read(ref _active);

    /// <summary>How many requests were being answered at once at most.</summary>
    public int MostActiveRequests => Volatile.Read(ref _mostActive);

    /// <summary>Starts a server on free ports of loopback.</summary>
    /// <param name="time">The clock of waits and dates; null for the system's.</param>
    /// <returns>The running server.</returns>
    public static async Task<FaultyVendorServer> StartAsync(TimeProvider? time = null)
    {
        var server = new FaultyVendorServer(time ?? TimeProvider.System);
        await server._app.StartAsync().ConfigureAwait(false);
        var ports = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Select(address => new Uri(address).Port).ToList();
        server.Address = Loopback("http", ports[0]);
        server.UntrustedAddress = Loopback("https", ports[1]);
        server.HandshakeRefusingAddress = Loopback("https", ports[2]);
        server.ConnectionRefusingAddress = Loopback("http", ((IPEndPoint)server._closed.LocalEndPoint!).Port);
        return server;
    }

    /// <summary>Adds behaviours to the queue; each serves one request.</summary>
    /// <param name="behaviors">The behaviours, the next first.</param>
    /// <returns>The same server.</returns>
    public FaultyVendorServer Then(params IEnumerable<VendorBehavior> behaviors)
    {
        ArgumentNullException.ThrowIfNull(behaviors);
        foreach (var behavior in behaviors)
        {
            _queue.Enqueue(behavior);
        }

        return this;
    }

    /// <summary>Breaks all connections and stops.</summary>
    /// <returns>A task.</returns>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);
        try
        {
            await _app.StopAsync(now.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Requests that hang were not waited for.
        }

        await _app.DisposeAsync().ConfigureAwait(false);
        _closed.Dispose();
    }

    private static Uri Loopback(string scheme, int port) => new UriBuilder(scheme, IPAddress.Loopback.ToString(), port).Uri;

    private static void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = TestCertificate.Instance });
        });
        options.Listen(IPAddress.Loopback, 0, listen => listen.Use(_ => RefuseHandshakeAsync));
    }

    private static async Task RefuseHandshakeAsync(ConnectionContext connection)
    {
        await connection.Transport.Input.ReadAsync(connection.ConnectionClosed).ConfigureAwait(false);
        await connection.Transport.Output.WriteAsync(HandshakeFailure, connection.ConnectionClosed).ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var active = Interlocked.Increment(ref _active);
        for (var most = _mostActive; active > most; most = _mostActive)
        {
            Interlocked.CompareExchange(ref _mostActive, active, most);
        }

        try
        {
            var request = await ReadAsync(http).ConfigureAwait(false);
            var behavior = Choose?.Invoke(request) ?? (_queue.TryDequeue(out var queued) ? queued : Behavior);
            await new VendorResponder(http, request, behavior, _time).SendAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            Interlocked.Increment(ref _aborted);
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }

    private async Task<VendorRequest> ReadAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(http.RequestAborted).ConfigureAwait(false);
        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var json = VendorRequest.Parse(body);
        lock (_gate)
        {
            var request = new VendorRequest
            {
                Number = Interlocked.Increment(ref _count),
                At = _time.GetUtcNow(),
                Method = http.Request.Method,
                Path = $"{http.Request.Path}{http.Request.QueryString}",
                Headers = headers,
                Body = body,
                Json = json,
            };
            if (KeepsRequests)
            {
                _requests.Add(request);
            }

            return request;
        }
    }
}

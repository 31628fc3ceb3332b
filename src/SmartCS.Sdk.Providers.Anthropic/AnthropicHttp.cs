using System.Diagnostics;
using System.Net;

namespace SmartCS.Sdk.Providers.Anthropic;

/// <summary>What is between the vendor's package and the network: connections pooled for the process, and answers checked before the package reads them.</summary>
internal sealed class AnthropicHttp : DelegatingHandler
{
    // An answer of a hundred thousand tokens has less than one megabyte; streamed, its events have some twenty times of it.
    private const long LongestAnswer = 32 << 20;

    private static readonly Lazy<SocketsHttpHandler> Connections = new(Connect);
    private readonly TimeProvider _time;

    private AnthropicHttp(TimeProvider time)
        : base(Connections.Value) => _time = time;

    /// <summary>A client for one model. It need not be disposed of: the connections are the process's.</summary>
    public static HttpClient CreateClient(TimeProvider time) => new(new AnthropicHttp(time), disposeHandler: false)
    {
        // Time limits belong to the pipeline, which knows what a call is for.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            if (!response.IsSuccessStatusCode)
            {
                // Made here because the package's exceptions keep no headers.
                throw await AnthropicFailures.StatusAsync(response, _time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            }

            if (response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml")
            {
                throw AnthropicFailures.Invalid("is a web page");
            }

            var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var limited = new StreamContent(new LimitedStream(body, LongestAnswer));
            foreach (var (name, values) in response.Content.Headers.NonValidated)
            {
                limited.Headers.TryAddWithoutValidation(name, values);
            }

            response.Content = limited;
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static SocketsHttpHandler Connect() => new()
    {
        // A redirect would carry the key and the prompt to wherever it points.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        EnableMultipleHttp2Connections = true,

        // Vendors move their addresses; connections that live for ever would not follow.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        Proxy = new ProxyForOtherMachines(),
        UseCookies = false,

        // The host's trace ids and baggage are none of a vendor's business.
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
    };

    /// <summary>The system's proxy, but never for this machine.</summary>
    private sealed class ProxyForOtherMachines : IWebProxy
    {
        public ICredentials? Credentials
        {
            get => HttpClient.DefaultProxy.Credentials;
            set => throw new NotSupportedException();
        }

        public Uri? GetProxy(Uri destination) => HttpClient.DefaultProxy.GetProxy(destination);

        public bool IsBypassed(Uri host) => host.IsLoopback || HttpClient.DefaultProxy.IsBypassed(host);
    }
}

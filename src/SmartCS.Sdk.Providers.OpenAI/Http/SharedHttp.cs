using System.Diagnostics;
using System.Net;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>The connections to all vendors, pooled for the whole process. The key is part of a request, not of a connection.</summary>
internal static class SharedHttp
{
    private static readonly Lazy<HttpClient> Shared = new(Create);

    public static HttpClient Client => Shared.Value;

    private static HttpClient Create() => new(
        new SocketsHttpHandler
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
        },
        disposeHandler: true)
    {
        // Time limits belong to the pipeline, which knows what a call is for.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The system's proxy, but never for this machine: a model server next door is not to be looked for at the proxy.</summary>
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

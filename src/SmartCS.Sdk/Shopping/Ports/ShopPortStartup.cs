using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SmartCS.Sdk.Shopping;

/// <summary>Says when the host starts which shop ports it has.</summary>
internal sealed class ShopPortStartup(ShopPorts ports, ILogger<ShopPorts>? logger = null) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var (present, missing) = (Words(ports.Present), Words(ports.Missing));
        ShopPortLog.Report(logger ?? NullLogger<ShopPorts>.Instance, present, missing);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Words(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}

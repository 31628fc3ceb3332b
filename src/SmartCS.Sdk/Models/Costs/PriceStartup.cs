using Microsoft.Extensions.Hosting;

namespace SmartCS.Sdk.Models;

/// <summary>Reads the price book before anything of the host starts, so that a wrong price or a budget that cannot be held stops it there.</summary>
internal sealed class PriceStartup(PriceBook prices) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        prices.Load();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

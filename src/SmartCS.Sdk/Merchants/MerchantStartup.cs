using Microsoft.Extensions.Hosting;

namespace SmartCS.Sdk.Merchants;

/// <summary>Reads the merchants before anything of the host starts, so that a wrong setting stops it there.</summary>
internal sealed class MerchantStartup(IMerchantDirectory directory) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        (directory as MerchantDirectory)?.Load();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

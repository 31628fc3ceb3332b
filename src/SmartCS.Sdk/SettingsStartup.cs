using Microsoft.Extensions.Hosting;

namespace SmartCS.Sdk;

/// <summary>Reads settings before anything of the host starts, so that a wrong one stops it there.</summary>
internal abstract class SettingsStartup : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        Load();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Reads and checks; throws what is wrong.</summary>
    protected abstract void Load();
}

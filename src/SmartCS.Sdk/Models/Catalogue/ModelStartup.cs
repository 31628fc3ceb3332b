using Microsoft.Extensions.Hosting;

namespace SmartCS.Sdk.Models;

/// <summary>Makes the models before anything of the host starts, so that a wrong setting stops it there.</summary>
internal sealed class ModelStartup(ModelCatalogue catalogue) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        catalogue.Load();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Flows;

/// <summary>Drops the states of conversations that nobody has gone on with for so long that none of their flows is alive.</summary>
internal sealed class FlowStateCleanup(IFlowStateStore store, TimeProvider time, ILogger<DialogueFlows> logger) : IHostedService, IDisposable
{
    /// <summary>Longer than any flow waits.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(45);

    private static readonly TimeSpan First = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    private readonly CancellationTokenSource _stopping = new();
    private ITimer? _timer;
    private int _isDropping;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = time.CreateTimer(_ => Drop(), null, First, Interval);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _timer?.Dispose();
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _stopping.Dispose();
    }

    private void Drop()
    {
        if (Interlocked.Exchange(ref _isDropping, 1) == 0)
        {
            _ = DropAsync(_stopping.Token);
        }
    }

    private async Task DropAsync(CancellationToken cancellationToken)
    {
        try
        {
            var dropped = await store.DropAsync(time.GetUtcNow() - Kept, cancellationToken).ConfigureAwait(false);
            FlowEngineLog.StatesDropped(logger, dropped, Kept.Days);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The next process goes on.
        }
        catch (Exception exception)
        {
            FlowEngineLog.StatesNotDropped(logger, exception.GetType().Name);
        }
        finally
        {
            Volatile.Write(ref _isDropping, 0);
        }
    }
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Effects;

/// <summary>Settles the writes that a process left behind when it died, by asking the shop what became of them; it never sends anything.</summary>
/// <remarks>Every process of a host runs one. Two that find the same write disturb each other as little as a shop's two answers to one question.</remarks>
internal sealed class EffectRecovery(EffectRunner runner, IEffectLedger ledger, EffectOptions options, TimeProvider time, ILogger<EffectRecovery> logger) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var stopping = _stopping.Token;
        _running = Task.Run(() => RunAsync(stopping), CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    /// <summary>Looks once at every write whose outcome is not known.</summary>
    /// <returns>How many came to be known.</returns>
    internal async Task<int> RecoverAsync(CancellationToken cancellationToken)
    {
        // Read to the end first: asking takes time, and a ledger may hold its snapshot meanwhile. All of them, whatever the clock
        // of the process that wrote them said.
        var unsettled = new List<EffectRecord>();
        await foreach (var record in ledger.ReadUnsettledAsync(DateTimeOffset.MaxValue, cancellationToken).ConfigureAwait(false))
        {
            unsettled.Add(record);
        }

        var settled = 0;
        var silent = new HashSet<(MerchantId, string)>();
        foreach (var record in unsettled)
        {
            // A shop that did not answer in time for one write is not waited for again for each of the others.
            if (IsUnderWay(record) || silent.Contains((record.Merchant, record.Effect)))
            {
                continue;
            }

            var asked = time.GetTimestamp();
            var settlement = await runner.ReconcileAsync(record, cancellationToken).ConfigureAwait(false);
            if (settlement.State != EffectState.Started)
            {
                settled++;
            }
            else if (time.GetElapsedTime(asked) >= options.CallTimeLimit)
            {
                silent.Add((record.Merchant, record.Effect));
            }
        }

        return settled;
    }

    // A write that a living process is just about to finish; asking about it would only cost the shop a call.
    private bool IsUnderWay(EffectRecord record) => time.GetUtcNow() - record.ChangedAt is var age && age >= TimeSpan.Zero && age < options.CallTimeLimit;

    private async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(options.RecoveryInterval, time);
        do
        {
            try
            {
                await RecoverAsync(stopping).ConfigureAwait(false);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                EffectLog.RecoveryFailed(logger, exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false));
    }
}

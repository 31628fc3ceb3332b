using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>A shop back end with a journal of every write, which can be made to fail in every way that a back end fails.</summary>
/// <param name="clock">The shop's clock.</param>
/// <param name="isCareful">Whether it writes once for a key, as ports must. A careless one writes each time that it is sent something.</param>
public sealed class JournaledShop(ManualTimeProvider clock, bool isCareful = true)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<EffectKey, (ShopperId Shopper, WriteResult Result)> _results = [];
    private readonly List<(DateTimeOffset At, Action Commit)> _late = [];
    private readonly Hangs _hangs = new();

    public Dictionary<string, ShopOrder> Orders { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, decimal> Prices { get; } = new(StringComparer.Ordinal) { ["mug"] = 12.5m, ["lamp"] = 80m };

    public List<JournalEntry> Journal { get; } = [];

    /// <summary>The keys of all that was sent, whether it was written or not.</summary>
    public List<EffectKey> Sent { get; } = [];

    /// <summary>What goes wrong with the next sends, in order.</summary>
    public Queue<ShopFault> SendFaults { get; } = [];

    /// <summary>What goes wrong with the next questions, plans among them, in order.</summary>
    public Queue<ShopFault> AskFaults { get; } = [];

    /// <summary>After how long what is late is written.</summary>
    public TimeSpan Lateness { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>Waits for a task, moving the clock on where the shop leaves it waiting. One at a time.</summary>
    public async Task<T> AwaitAsync<T>(Task<T> task, TimeSpan step)
    {
        await _hangs.OutlastAsync(task, clock, step);
        return await task;
    }

    /// <summary>Asks something of the shop.</summary>
    public async ValueTask<T> AskAsync<T>(Func<T> read, CancellationToken cancellationToken)
    {
        await FailAsync(Next(AskFaults), cancellationToken);
        lock (_lock)
        {
            CommitDue();
            return read();
        }
    }

    /// <summary>Finds the result of a write.</summary>
    public ValueTask<WriteResult?> FindAsync(ShopWrite write, CancellationToken cancellationToken) =>
        AskAsync(() => _results.TryGetValue(write.Key, out var known) && known.Shopper == write.Shopper ? known.Result : null, cancellationToken);

    /// <summary>Writes, or fails to, or both.</summary>
    public async ValueTask<WriteResult> SendAsync(ShopWrite write, string operation, DataValue arguments, Func<WriteResult> apply, CancellationToken cancellationToken)
    {
        var fault = Next(SendFaults);
        lock (_lock)
        {
            CommitDue();
            Sent.Add(write.Key);
            if (fault == ShopFault.WritesLate)
            {
                _late.Add((clock.GetUtcNow() + Lateness, () => Commit(write, operation, arguments, apply)));
            }
        }

        if (fault is ShopFault.ThrowsBefore or ShopFault.Hangs or ShopFault.HangsDeaf or ShopFault.WritesLate)
        {
            await FailAsync(fault, cancellationToken);
        }

        WriteResult result;
        lock (_lock)
        {
            result = Commit(write, operation, arguments, apply);
        }

        if (fault == ShopFault.AnswersNothing)
        {
            return null!;
        }

        await FailAsync(fault, cancellationToken);
        return result;
    }

    /// <summary>Has everything that is late written now.</summary>
    public void CommitLate()
    {
        lock (_lock)
        {
            _late.ForEach(static late => late.Commit());
            _late.Clear();
        }
    }

    private static ShopFault Next(Queue<ShopFault> faults)
    {
        lock (faults)
        {
            return faults.TryDequeue(out var fault) ? fault : ShopFault.None;
        }
    }

    private void CommitDue()
    {
        var now = clock.GetUtcNow();
        foreach (var late in _late.Where(late => late.At <= now).ToList())
        {
            _late.Remove(late);
            late.Commit();
        }
    }

    private WriteResult Commit(ShopWrite write, string operation, DataValue arguments, Func<WriteResult> apply)
    {
        if (isCareful && _results.TryGetValue(write.Key, out var known))
        {
            return known.Result;
        }

        var result = apply();
        _results[write.Key] = (write.Shopper, result);
        if (result.Status == WriteStatus.Done)
        {
            Journal.Add(new JournalEntry(write, operation, arguments, clock.GetUtcNow()));
        }

        return result;
    }

    private async ValueTask FailAsync(ShopFault fault, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case ShopFault.None or ShopFault.AnswersNothing:
                return;
            case ShopFault.ThrowsBefore or ShopFault.ThrowsAfter:
                throw new InvalidOperationException("The shop's system failed.");
            case ShopFault.HangsDeaf:
                _hangs.Add();
                await new TaskCompletionSource().Task;
                return;
            default:
                _hangs.Add();
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                return;
        }
    }

    public sealed record ShopOrder(ShopperId Owner, Money Total, bool IsOpen);

    public sealed record JournalEntry(ShopWrite Write, string Operation, DataValue Arguments, DateTimeOffset At);
}

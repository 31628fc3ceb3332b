using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Shopping;

/// <summary>What stands between the engine and one port: the time limit, one kind of failure, and the drop of what may not come through.</summary>
internal sealed class PortGuard(string port, TimeSpan limit, TimeProvider time, ILogger logger)
{
    public async ValueTask<T> CallAsync<T>(string method, Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var overdue = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, overdue.Token);
        Task<T>? running = null;
        try
        {
            var answer = call(either.Token);
            if (answer.IsCompletedSuccessfully)
            {
                return answer.Result;
            }

            running = answer.AsTask();
            return await running.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LetGo(running);
            throw;
        }
        catch (OperationCanceledException) when (overdue.IsCancellationRequested)
        {
            LetGo(running);
            ShopPortLog.TimedOut(logger, port, method, limit);
            throw new ShopPortException(port, method, $"took longer than {limit.TotalSeconds:0.###} s") { IsTransient = true };
        }
        catch (Exception exception)
        {
            throw Wrap(method, exception);
        }
    }

    public ValueTask<WriteResult> WriteAsync(string method, MerchantId merchant, string? refusal, Func<CancellationToken, ValueTask<WriteResult>> call, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            return CheckedAsync(method, call, cancellationToken);
        }

        ShopPortLog.Refused(logger, port, method, merchant, refusal);
        return ValueTask.FromResult(WriteResult.Refused(refusal));
    }

    public ValueTask<WriteResult?> FindWriteAsync(IShopWrites writes, MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken) =>
        CallAsync(nameof(IShopWrites.FindWriteAsync), ct => writes.FindWriteAsync(merchant, shopper, key, ct), cancellationToken);

    /// <summary>The record, unless it is of somebody else or cannot be.</summary>
    public T? Keep<T>(string method, MerchantId merchant, T? record, Func<T, bool> isForeign, Func<T, string?>? findProblem = null)
        where T : class
    {
        if (record is null)
        {
            return null;
        }

        if (isForeign(record))
        {
            ShopPortLog.Foreign(logger, port, method, typeof(T).Name, merchant);
            return null;
        }

        if (findProblem?.Invoke(record) is not { } problem)
        {
            return record;
        }

        ShopPortLog.Absurd(logger, port, method, typeof(T).Name, merchant, problem);
        return null;
    }

    public IReadOnlyList<T> KeepAll<T>(string method, MerchantId merchant, IReadOnlyList<T>? records, Func<T, bool> isForeign, Func<T, string?>? findProblem = null, int count = int.MaxValue)
        where T : class
    {
        List<T> kept = [];
        foreach (var record in records ?? [])
        {
            if (kept.Count == count)
            {
                break;
            }

            if (Keep(method, merchant, record, isForeign, findProblem) is { } one)
            {
                kept.Add(one);
            }
        }

        return kept;
    }

    public ShopPortException Wrap(string method, Exception exception)
    {
        if (exception is ShopPortException same)
        {
            return same;
        }

        // The type alone: a shop's own message may hold personal data.
        var cause = exception.GetType().Name;
        ShopPortLog.Failed(logger, port, method, cause);
        return new ShopPortException(port, method, $"failed: {cause}", exception) { IsTransient = exception is TimeoutException or IOException };
    }

    private async ValueTask<WriteResult> CheckedAsync(string method, Func<CancellationToken, ValueTask<WriteResult>> call, CancellationToken cancellationToken)
    {
        var result = await CallAsync(method, call, cancellationToken).ConfigureAwait(false);

        // Nothing is no answer: whether it was done is to be asked for, like after an exception.
        return result ?? throw new ShopPortException(port, method, "returned nothing");
    }

    // What is no longer waited for may still fail, which is nobody's business then.
    private static void LetGo(Task? running) =>
        _ = running?.ContinueWith(static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}

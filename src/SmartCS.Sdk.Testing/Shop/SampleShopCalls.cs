using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Testing;

/// <summary>How every call of the sample shop is carried out, or fails as its faults say.</summary>
internal sealed class SampleShopCalls(SampleShopDatabase database, TimeProvider time, SampleShopFaults faults)
{
    private readonly Lock _gate = new();
    private readonly List<Action> _held = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public ValueTask<T> ReadAsync<T>(string call, Func<SampleShopSession, T> read, Func<T, SampleShopFault, T>? spoil = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (faults.Take(call))
        {
            case SampleShopFault.ThrowBefore or SampleShopFault.ThrowAfter or SampleShopFault.CommitLate:
                return ValueTask.FromException<T>(Fault(call));
            case SampleShopFault.Hang or SampleShopFault.HangAfter:
                return Never<T>();
            case SampleShopFault.Slow:
                return SlowAsync(() => database.Read(read), cancellationToken);
            case { } other when spoil is not null:
                return ValueTask.FromResult(spoil(database.Read(read), other));
            default:
                return ValueTask.FromResult(database.Read(read));
        }
    }

    public ValueTask<WriteResult> WriteAsync(string call, ShopWrite write, string operation, string arguments, Func<SampleShopSession, WriteResult> apply, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        WriteResult Commit() => database.Write(write, operation, arguments, Now, apply);
        switch (faults.Take(call))
        {
            case SampleShopFault.ThrowBefore:
                return ValueTask.FromException<WriteResult>(Fault(call));
            case SampleShopFault.ThrowAfter:
                Commit();
                return ValueTask.FromException<WriteResult>(Fault(call));
            case SampleShopFault.Hang:
                return Never<WriteResult>();
            case SampleShopFault.HangAfter:
                Commit();
                return Never<WriteResult>();
            case SampleShopFault.CommitLate:
                lock (_gate)
                {
                    _held.Add(() => Commit());
                }

                return ValueTask.FromException<WriteResult>(Fault(call));
            case SampleShopFault.Slow:
                return SlowAsync(Commit, cancellationToken);
            default:
                return ValueTask.FromResult(Commit());
        }
    }

    public ValueTask<WriteResult?> FindWriteAsync(string port, MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken) => ReadAsync(
        port + "." + nameof(IShopWrites.FindWriteAsync),
        session => session.Document("SELECT result FROM writes WHERE merchant = $0 AND key = $1 AND shopper = $2", SampleShopJson.Context.WriteResult, merchant.Value, key.Value, shopper.Value),
        cancellationToken: cancellationToken);

    public void CommitHeld()
    {
        Action[] held;
        lock (_gate)
        {
            held = [.. _held];
            _held.Clear();
        }

        foreach (var commit in held)
        {
            commit();
        }
    }

    private static IOException Fault(string call) => new($"The sample shop was told to fail in {call}.");

    private static ValueTask<T> Never<T>() => new(new TaskCompletionSource<T>().Task);

    private async ValueTask<T> SlowAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await Task.Delay(faults.Delay, time, cancellationToken).ConfigureAwait(false);
        return work();
    }
}

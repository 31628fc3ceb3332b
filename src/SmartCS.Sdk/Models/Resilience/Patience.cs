namespace SmartCS.Sdk.Models;

/// <summary>How long one call to a vendor is waited for: until its time is up or the caller gives up, whichever comes first.</summary>
/// <remarks>Not pooled: a client that keeps the token longer than it should must not be cancelled by somebody else's call.</remarks>
internal sealed class Patience : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenRegistration _registration;

    private Patience(TimeSpan limit, TimeProvider time, CancellationToken caller)
    {
        _source = new CancellationTokenSource(limit > TimeSpan.Zero ? limit : TimeSpan.Zero, time);
        _caller = caller;
        _registration = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    public static Patience Start(TimeSpan limit, TimeProvider time, CancellationToken caller) => new(limit, time, caller);

    /// <summary>Waits on for as long from now.</summary>
    public void Extend(TimeSpan limit) => _source.CancelAfter(limit > TimeSpan.Zero ? limit : TimeSpan.Zero);

    /// <summary>Gives up.</summary>
    public void Cancel() => _source.Cancel();

    /// <summary>Waits for a call, and leaves it to itself when the time is up, for clients that do not heed cancellation.</summary>
    public async Task<T> WaitAsync<T>(Task<T> call)
    {
        try
        {
            return await call.WaitAsync(Token).ConfigureAwait(false);
        }
        finally
        {
            if (!call.IsCompleted)
            {
                Forget(call);
            }
        }
    }

    /// <summary>Looks at what becomes of a call that nobody waits for any more, so that nothing is reported as unseen.</summary>
    public static void Forget(Task call) =>
        _ = call.ContinueWith(static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously | TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    /// <summary>Says what an exception means: that the caller gave up, that the time was up, or what the client says.</summary>
    public Exception Explain(Exception exception, string model, TimeSpan limit, bool isFirstToken)
    {
        if (_caller.IsCancellationRequested)
        {
            return new OperationCanceledException(_caller);
        }

        return _source.IsCancellationRequested && exception is not ModelException ? ModelFailures.TimedOut(model, limit, isFirstToken) : ModelFailures.From(exception, model);
    }

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}

using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>
/// Waits for the next update of a vendor's stream or for the end of patience, whichever comes first, also where the vendor's
/// client does not heed cancellation. Allocates nothing for an update. One reader at a time.
/// </summary>
internal sealed class PatientReader : IValueTaskSource<bool>
{
    private const int Idle = 0;
    private const int Waiting = 1;
    private const int Abandoned = 2;

    private readonly IAsyncEnumerator<ChatResponseUpdate> _updates;
    private readonly CancellationToken _patience;
    private readonly CancellationTokenRegistration _registration;
    private readonly Action _onNext;
    private ManualResetValueTaskSourceCore<bool> _core;
    private ConfiguredValueTaskAwaitable<bool>.ConfiguredValueTaskAwaiter _next;
    private int _state;

    public PatientReader(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationToken patience)
    {
        _updates = updates;
        _patience = patience;
        _onNext = OnNext;
        _registration = patience.UnsafeRegister(static reader => ((PatientReader)reader!).Abandon(), this);
    }

    public ChatResponseUpdate Current => _updates.Current;

    public ValueTask<bool> MoveNextAsync()
    {
        ValueTask<bool> next;
        try
        {
            _patience.ThrowIfCancellationRequested();
            next = _updates.MoveNextAsync();
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<bool>(exception);
        }

        if (next.IsCompleted)
        {
            return next;
        }

        _core.Reset();
        _next = next.ConfigureAwait(false).GetAwaiter();
        var version = _core.Version;
        Volatile.Write(ref _state, Waiting);
        _next.UnsafeOnCompleted(_onNext);
        if (_patience.IsCancellationRequested)
        {
            // It may have come to an end just before there was anything to abandon.
            Abandon();
        }

        return new ValueTask<bool>(this, version);
    }

    /// <summary>Lets go of the stream: at once, or when its last call comes back.</summary>
    public void Close()
    {
        _registration.Dispose();
        if (Volatile.Read(ref _state) == Idle)
        {
            Release();
        }
    }

    bool IValueTaskSource<bool>.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => _core.OnCompleted(continuation, state, token, flags);

    private void OnNext()
    {
        if (Interlocked.CompareExchange(ref _state, Idle, Waiting) != Waiting)
        {
            Discard();
            return;
        }

        bool hasNext;
        try
        {
            hasNext = _next.GetResult();
        }
        catch (Exception exception)
        {
            _core.SetException(exception);
            return;
        }

        _core.SetResult(hasNext);
    }

    private void Abandon()
    {
        if (Interlocked.CompareExchange(ref _state, Abandoned, Waiting) == Waiting)
        {
            // The reader must not run inside of somebody's cancelling.
            _core.RunContinuationsAsynchronously = true;
            _core.SetException(new OperationCanceledException(_patience));
        }
    }

    private void Discard()
    {
        try
        {
            _next.GetResult();
        }
        catch (Exception)
        {
            // Nobody waits for it any more.
        }

        Release();
    }

    private void Release()
    {
        try
        {
            var release = _updates.DisposeAsync();
            if (!release.IsCompletedSuccessfully)
            {
                Patience.Forget(release.AsTask());
            }
        }
        catch (Exception)
        {
            // A client that cannot let go properly must not spoil what is done already.
        }
    }
}

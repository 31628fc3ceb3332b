using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>The streamed answer of the first model that gives one. Enumerators are not safe for concurrent use.</summary>
/// <remarks>Written by hand: an iterator for each layer would cost a hop and, where a chunk is waited for, an allocation for each chunk.</remarks>
internal sealed class FailoverStream(FailoverRun run, CancellationToken called) : IAsyncEnumerable<ChatResponseUpdate>, IAsyncEnumerator<ChatResponseUpdate>
{
    private CancellationToken _cancellation = called;
    private CancellationTokenSource? _linked;
    private int _isTaken;
    private ChatRequest? _request;
    private VendorStream? _stream;
    private Activity? _activity;
    private bool _hasEnded;

    /// <inheritdoc/>
    public ChatResponseUpdate Current { get; private set; } = null!;

    /// <inheritdoc/>
    public IAsyncEnumerator<ChatResponseUpdate> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isTaken, 1) != 0)
        {
            throw new InvalidOperationException("A streamed answer can be read once; reading it again would be a second, paid call.");
        }

        if (cancellationToken.CanBeCanceled && cancellationToken != _cancellation)
        {
            _linked = _cancellation.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(_cancellation, cancellationToken) : null;
            _cancellation = _linked?.Token ?? cancellationToken;
        }

        return this;
    }

    /// <inheritdoc/>
    public ValueTask<bool> MoveNextAsync()
    {
        if (_stream is not { } stream)
        {
            return _hasEnded ? new ValueTask<bool>(false) : OpenAsync();
        }

        var next = stream.ReadAsync();
        if (!next.IsCompleted)
        {
            return ContinueAsync(next);
        }

        try
        {
            return new ValueTask<bool>(stream.Take(next.GetAwaiter().GetResult()) ? Give(stream) : End());
        }
        catch (Exception exception)
        {
            return BreakOff(exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (_stream is not null)
        {
            // The reader has enough; what came so far is paid.
            Close(_cancellation.IsCancellationRequested ? ModelFailure.Cancelled : null);
        }

        _hasEnded = true;
        _linked?.Dispose();
        _linked = null;
        return ValueTask.CompletedTask;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> ContinueAsync(ValueTask<bool> next)
    {
        try
        {
            return _stream!.Take(await next.ConfigureAwait(false)) ? Give(_stream) : End();
        }
        catch (Exception exception)
        {
            return await BreakOff(exception).ConfigureAwait(false);
        }
    }

    private bool Give(VendorStream stream)
    {
        Current = stream.Current;
        return true;
    }

    private bool End()
    {
        Close(null);
        _hasEnded = true;
        return false;
    }

    private async ValueTask<bool> OpenAsync()
    {
        while (run.Next() is { } endpoint)
        {
            _request = endpoint.NewRequest(run.Messages, run.Options);
            var outer = Activity.Current;
            _activity = run.StartTrace(endpoint);
            var outcome = await endpoint.OpenAsync(_request, _cancellation).ConfigureAwait(false);
            Activity.Current = outer;
            if (outcome.Result is { } stream)
            {
                _stream = stream;
                stream.Take(hasNext: true);
                return Give(stream);
            }

            if (outcome.Exception is ModelException failure)
            {
                run.Failed(_request, failure, _activity);
                continue;
            }

            run.Cancelled(_request, _activity);
            _hasEnded = true;
            throw outcome.Exception!;
        }

        _hasEnded = true;
        throw run.AllFailed();
    }

    /// <summary>Takes in that the stream broke off: goes on to the next model where the reader can start over, and fails otherwise.</summary>
    private ValueTask<bool> BreakOff(Exception exception)
    {
        var explained = _stream!.Explain(exception);
        if (explained is not ModelException failure)
        {
            Close(ModelFailure.Cancelled);
            _hasEnded = true;
            return ValueTask.FromException<bool>(explained);
        }

        var model = _request!.Endpoint.Model.Name;
        run.BrokeOff(_request, failure);
        Close(failure.Failure);
        if (!run.Call.CanRestart || !run.HasMore)
        {
            _hasEnded = true;
            return ValueTask.FromException<bool>(run.AllFailed());
        }

        run.Restarted(model, failure.Failure);
        Current = new ModelRestartUpdate { Model = model, Failure = failure.Failure };
        return new ValueTask<bool>(true);
    }

    private void Close(ModelFailure? failure)
    {
        var stream = _stream!;
        _stream = null;
        stream.Close();
        run.Streamed(_request!, stream, failure, _activity);
    }
}

using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>A streamed call within the budgets. Pieces pass through as they are, without a state machine for each; the call is settled when the stream is disposed of.</summary>
/// <remarks>Enumerated once; not safe for concurrent use.</remarks>
internal sealed class BudgetStream(IChatClient inner, BudgetGate gate, IEnumerable<ChatMessage> messages, ModelCallOptions options, CancellationToken cancellationToken)
    : IAsyncEnumerable<ChatResponseUpdate>, IAsyncEnumerator<ChatResponseUpdate>
{
    private IAsyncEnumerator<ChatResponseUpdate>? _updates;
    private CancellationToken _cancellation = cancellationToken;
    private CancellationTokenSource? _linked;
    private BudgetReservation? _reservation;
    private int _firstAttempt;
    private bool _isTaken;
    private bool _isEntered;

    /// <inheritdoc/>
    public ChatResponseUpdate Current => _updates!.Current;

    /// <inheritdoc/>
    public IAsyncEnumerator<ChatResponseUpdate> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (_isTaken)
        {
            return new BudgetStream(inner, gate, messages, options, _cancellation).GetAsyncEnumerator(cancellationToken);
        }

        _isTaken = true;
        if (!_cancellation.CanBeCanceled)
        {
            _cancellation = cancellationToken;
        }
        else if (cancellationToken.CanBeCanceled && cancellationToken != _cancellation)
        {
            _linked = CancellationTokenSource.CreateLinkedTokenSource(_cancellation, cancellationToken);
            _cancellation = _linked.Token;
        }

        return this;
    }

    /// <inheritdoc/>
    public ValueTask<bool> MoveNextAsync() => _updates is { } updates ? updates.MoveNextAsync() : options.Call.Profile.Budgets.Count == 0 ? Start(null, messages) : EnterAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (_updates is null)
        {
            Settle();
            return ValueTask.CompletedTask;
        }

        var disposing = _updates.DisposeAsync();
        if (!disposing.IsCompletedSuccessfully)
        {
            return SettleAsync(disposing);
        }

        Settle();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<bool> EnterAsync()
    {
        // What can be read once only is read once.
        var known = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var reservation = await gate.EnterAsync(options.Call, known, options, _cancellation).ConfigureAwait(false);
        return await Start(reservation, known).ConfigureAwait(false);
    }

    private ValueTask<bool> Start(BudgetReservation? reservation, IEnumerable<ChatMessage> known)
    {
        _reservation = reservation;
        _firstAttempt = options.Call.Attempts.Count;
        _isEntered = true;
        _updates = inner.GetStreamingResponseAsync(known, options, _cancellation).GetAsyncEnumerator(_cancellation);
        return _updates.MoveNextAsync();
    }

    private async ValueTask SettleAsync(ValueTask disposing)
    {
        try
        {
            await disposing.ConfigureAwait(false);
        }
        finally
        {
            Settle();
        }
    }

    private void Settle()
    {
        if (_isEntered)
        {
            _isEntered = false;
            gate.Settle(_reservation, options.Call, _firstAttempt);
        }

        _linked?.Dispose();
    }
}

namespace SmartCS.Sdk.Turns;

/// <summary>One turn's part in having a question answered. Disposing of the first one lets the others go on, whether or not an answer was kept.</summary>
internal sealed class ResponseFlight : IDisposable
{
    private readonly ResponseFlights? _flights;
    private readonly FlightKey _key;
    private readonly TaskCompletionSource? _flight;
    private readonly TimeProvider _time;

    public ResponseFlight(ResponseFlights? flights, FlightKey key, TaskCompletionSource? flight, bool isFirst, TimeProvider time)
    {
        _flights = flights;
        _key = key;
        _flight = flight;
        _time = time;
        IsFirst = isFirst;
    }

    /// <summary>A turn that nobody waits for, and that waits for nobody.</summary>
    public static ResponseFlight Alone { get; } = new(null, default, null, isFirst: true, TimeProvider.System);

    /// <summary>Whether this turn is the one to write the answer.</summary>
    public bool IsFirst { get; }

    /// <summary>Waits until the first is done. Then look again; where nothing was kept, answer without joining anew.</summary>
    /// <param name="limit">How long to wait at most, above 0.</param>
    /// <param name="cancellationToken">Cancels the wait of this turn alone.</param>
    /// <returns>Whether the first is done; false where the limit has passed.</returns>
    public async ValueTask<bool> WaitAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        if (IsFirst || _flight is null)
        {
            return true;
        }

        try
        {
            await _flight.Task.WaitAsync(limit, _time, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Ends this turn's part. May be called twice.</summary>
    public void Dispose()
    {
        if (IsFirst && _flight is not null)
        {
            _flights!.Land(_key, _flight);
        }
    }
}

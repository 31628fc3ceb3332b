using System.Collections.Concurrent;

namespace SmartCS.Sdk.Turns;

/// <summary>The questions that are being answered at this moment. Safe for concurrent use.</summary>
internal sealed class ResponseFlights(TimeProvider time)
{
    private readonly ConcurrentDictionary<FlightKey, TaskCompletionSource> _flights = new();

    /// <summary>How many different questions are being answered.</summary>
    public int Count => _flights.Count;

    public ResponseFlight Join(FlightKey key)
    {
        var own = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var flight = _flights.GetOrAdd(key, own);
        return new ResponseFlight(this, key, flight, flight == own, time);
    }

    public void Land(FlightKey key, TaskCompletionSource flight)
    {
        _flights.TryRemove(KeyValuePair.Create(key, flight));
        flight.TrySetResult();
    }
}

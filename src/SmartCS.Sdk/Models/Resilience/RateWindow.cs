namespace SmartCS.Sdk.Models;

/// <summary>Counts what was spent within the last minute, by the second. Not safe for concurrent use.</summary>
/// <remarks>
/// The limiters of System.Threading.RateLimiting read the system's clock, count one quantity each, and cannot take back
/// or add what a call turns out to have spent; a bucket that fills up again would also let twice the limit into a
/// vendor's minute.
/// </remarks>
internal sealed class RateWindow(long limit)
{
    // The second that is running and the sixty before it: never more than the limit in any minute, whenever the vendor's begins.
    private const int Seconds = 61;

    private readonly long[] _spent = new long[Seconds];
    private long _second = long.MinValue;
    private long _sum;

    /// <summary>Whether an amount fits. One that exceeds the limit alone fits into an empty window, or it never would.</summary>
    public bool Fits(long amount, DateTimeOffset now)
    {
        MoveTo(now.ToUnixTimeSeconds());
        return _sum == 0 || _sum + amount <= limit;
    }

    /// <summary>Counts an amount, which may be negative to take back.</summary>
    public void Add(long amount, DateTimeOffset now)
    {
        MoveTo(now.ToUnixTimeSeconds());
        ref var slot = ref _spent[Slot(_second)];
        var counted = Math.Max(amount, -slot);
        slot += counted;
        _sum += counted;
    }

    private static int Slot(long second) => (int)(((second % Seconds) + Seconds) % Seconds);

    private void MoveTo(long second)
    {
        if (second <= _second)
        {
            return;
        }

        if (_second == long.MinValue || second - _second >= Seconds)
        {
            Array.Clear(_spent);
            _sum = 0;
        }
        else
        {
            for (var passed = _second + 1; passed <= second; passed++)
            {
                ref var slot = ref _spent[Slot(passed)];
                _sum -= slot;
                slot = 0;
            }
        }

        _second = second;
    }
}

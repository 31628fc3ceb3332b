namespace SmartCS.Sdk.Testing;

/// <summary>The switches that make the sample shop fail. Safe for concurrent use.</summary>
public sealed class SampleShopFaults
{
    private readonly Lock _gate = new();
    private readonly List<(SampleShopFault Fault, string? Call)> _next = [];

    /// <summary>How long a slow call takes. Default 1 second.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Decides for each call whether it fails and how, given its name such as <c>IOrderService.ApplyAsync</c>; null, the default, leaves it to <see cref="Next"/>.</summary>
    public Func<string, SampleShopFault?>? Choose { get; set; }

    /// <summary>Has the next calls fail.</summary>
    /// <param name="fault">How.</param>
    /// <param name="call">Only calls of this name, such as <c>IOrderService.ApplyAsync</c>; null means any.</param>
    /// <param name="times">How many calls, at least 1.</param>
    public void Next(SampleShopFault fault, string? call = null, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
        {
            _next.AddRange(Enumerable.Repeat((fault, call), times));
        }
    }

    /// <summary>Has nothing fail any more.</summary>
    public void Clear()
    {
        Choose = null;
        lock (_gate)
        {
            _next.Clear();
        }
    }

    internal SampleShopFault? Take(string call)
    {
        if (Choose?.Invoke(call) is { } chosen)
        {
            return chosen;
        }

        lock (_gate)
        {
            var found = _next.FindIndex(next => next.Call is null || next.Call == call);
            if (found < 0)
            {
                return null;
            }

            var fault = _next[found].Fault;
            _next.RemoveAt(found);
            return fault;
        }
    }
}

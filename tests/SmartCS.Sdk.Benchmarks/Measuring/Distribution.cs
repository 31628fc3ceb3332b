using System.Diagnostics;
using System.Globalization;

namespace SmartCS.Sdk.Benchmarks.Measuring;

/// <summary>The times of single operations, in microseconds, of one thread after warm-up.</summary>
internal sealed class Distribution
{
    private readonly double[] _times;
    private readonly double[] _sorted;

    private Distribution(double[] microseconds)
    {
        _times = microseconds;
        _sorted = [.. microseconds.Order()];
    }

    public double P50 => At(0.50);

    public double P99 => At(0.99);

    /// <summary>Times each of a number of calls by itself, after running all of them for a while.</summary>
    public static Distribution Of(int count, Action<int> operation, double warmUpSeconds = 2)
    {
        var started = Stopwatch.GetTimestamp();
        var warm = 0;
        do
        {
            operation(warm++ % count);
        }
        while (Stopwatch.GetElapsedTime(started).TotalSeconds < warmUpSeconds);

        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            operation(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        return new Distribution(times);
    }

    public static Distribution Of(IEnumerable<double> microseconds) => new(microseconds.ToArray());

    /// <summary>
    /// Where the operations went through a number of items in turn: the distribution over the items, each at the median of its
    /// times. It shows how items differ, and hardly feels what else the machine does.
    /// </summary>
    public Distribution OverItems(int count) =>
        new(_times.Select((time, i) => (time, item: i % count)).GroupBy(pair => pair.item, pair => pair.time).Select(times => new Distribution([.. times]).P50).ToArray());

    public static string Text(double microseconds) => microseconds >= 1_000
        ? string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1_000:0.00} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{microseconds:0.0} us");

    public override string ToString() => $"{Text(P50)} / {Text(P99)}";

    private double At(double share) => _sorted[Math.Min(_sorted.Length - 1, (int)(share * _sorted.Length))];
}

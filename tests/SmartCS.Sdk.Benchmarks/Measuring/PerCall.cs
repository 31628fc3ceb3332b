using System.Diagnostics;
using System.Globalization;

namespace SmartCS.Sdk.Benchmarks.Measuring;

/// <summary>What one call takes, measured over batches of calls of one thread: the median batch's time, and the bytes allocated.</summary>
internal readonly record struct PerCall(double Microseconds, double Bytes)
{
    private const int Batches = 15;
    private const double BatchSeconds = 0.1;
    private const double WarmUpSeconds = 0.5;

    /// <summary>Measures a call that completes synchronously or nearly so.</summary>
    public static async Task<PerCall> OfAsync(Func<Task> call)
    {
        // Between the rounds the runtime compiles anew what turned out to be hot.
        await WarmUpAsync(call);
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await WarmUpAsync(call);
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        var size = await WarmUpAsync(call);
        var times = new double[Batches];
        var bytes = new double[Batches];
        for (var batch = 0; batch < Batches; batch++)
        {
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < size; i++)
            {
                await call();
            }

            times[batch] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / size;
            bytes[batch] = (double)(GC.GetTotalAllocatedBytes(precise: true) - allocated) / size;
        }

        Array.Sort(times);
        Array.Sort(bytes);
        return new PerCall(times[Batches / 2], bytes[Batches / 2]);
    }

    public static PerCall operator -(PerCall left, PerCall right) => new(left.Microseconds - right.Microseconds, left.Bytes - right.Bytes);

    public static PerCall operator /(PerCall left, double count) => new(left.Microseconds / count, left.Bytes / count);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Microseconds:0.00} us, {Bytes:N0} bytes");

    private static async Task<int> WarmUpAsync(Func<Task> call)
    {
        var start = Stopwatch.GetTimestamp();
        var count = 0;
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < WarmUpSeconds)
        {
            await call();
            count++;
        }

        return Math.Max(1, (int)(count * BatchSeconds / WarmUpSeconds));
    }
}

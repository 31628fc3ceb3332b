namespace SmartCS.Sdk.Tests.Effects;

/// <summary>A clock on which no two looks fall into the same instant, as on a real one.</summary>
internal sealed class TickingTime(TimeProvider inner) : TimeProvider
{
    private static long _looks;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow().AddTicks(Interlocked.Increment(ref _looks));

    public override long GetTimestamp() => inner.GetTimestamp() + Interlocked.Increment(ref _looks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);
}

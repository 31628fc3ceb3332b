using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>The clock of a machine that is wrong by a constant time.</summary>
public sealed class SkewedTime(ManualTimeProvider right, TimeSpan by) : TimeProvider
{
    public override long TimestampFrequency => right.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => right.GetUtcNow() + by;

    public override long GetTimestamp() => right.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => right.CreateTimer(callback, state, dueTime, period);
}

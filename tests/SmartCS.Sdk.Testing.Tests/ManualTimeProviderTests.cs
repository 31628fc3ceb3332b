using Xunit;

namespace SmartCS.Sdk.Testing.Tests;

public sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void Advance_ClockAndTimestamps_MoveTogether()
    {
        var start = _time.GetUtcNow();
        var timestamp = _time.GetTimestamp();

        _time.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(start.AddSeconds(90), _time.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(90), _time.GetElapsedTime(timestamp));
    }

    [Fact]
    public void Advance_SeveralTimers_FireInOrderEachAtItsInstant()
    {
        var start = _time.GetUtcNow();
        var fired = new List<(string Name, TimeSpan At)>();
        using var late = _time.CreateTimer(_ => fired.Add(("late", _time.GetUtcNow() - start)), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var every = _time.CreateTimer(_ => fired.Add(("every", _time.GetUtcNow() - start)), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(fired);
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([("every", TimeSpan.FromSeconds(2)), ("every", TimeSpan.FromSeconds(4)), ("late", TimeSpan.FromSeconds(5)), ("every", TimeSpan.FromSeconds(6))], fired);
        Assert.Equal(1, _time.PendingTimers);
    }

    [Fact]
    public void CreateTimer_DueAtOnce_FiresWithoutAMove()
    {
        var fired = 0;
        using var timer = _time.CreateTimer(_ => fired++, null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        Assert.Equal((1, 0), (fired, _time.PendingTimers));
    }

    [Fact]
    public void Dispose_PendingTimer_NeverFires()
    {
        var fired = 0;
        var timer = _time.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        timer.Dispose();
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(0, fired);
        Assert.False(timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public async Task Delay_OverTheClock_EndsWhenItMoves()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _time, CancellationToken.None);
        Assert.False(delay.IsCompleted);

        _time.Advance(TimeSpan.FromHours(1));

        await delay;
    }

    [Fact]
    public void SetUtcNow_Backwards_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _time.SetUtcNow(_time.GetUtcNow().AddTicks(-1)));
}

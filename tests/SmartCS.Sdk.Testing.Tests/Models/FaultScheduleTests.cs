using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Testing.Tests.Models;

public sealed class FaultScheduleTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void First_Calls_FailUpToTheCount() =>
        Assert.Equal([true, true, false], Fails(FaultSchedule.First(2), 3));

    [Fact]
    public void Or_BothFail_TheFirstCounts()
    {
        var schedule = FaultSchedule.EveryNth(2, () => new IOException()).Or(FaultSchedule.EveryNth(4)).Or(FaultSchedule.EveryNth(3));

        Assert.Equal([false, true, true, true, false, true], Fails(schedule, 6));
        Assert.IsType<IOException>(schedule.For(4, Start));
        Assert.IsType<ModelException>(schedule.For(3, Start));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Random_Seeded_FailsItsShareAndTheSameEachTime(double ratio)
    {
        var first = Fails(FaultSchedule.Random(ratio, 7), 20_000);

        Assert.Equal(first, Fails(FaultSchedule.Random(ratio, 7), 20_000));
        Assert.Equal(ratio, first.Average(fails => fails ? 1d : 0d), 0.015);
        Assert.Equal(ratio is 0 or 1, first.SequenceEqual(Fails(FaultSchedule.Random(ratio, 8), 20_000)));
    }

    [Fact]
    public void Between_Instants_IncludeTheFirstOnly()
    {
        var schedule = FaultSchedule.Between(Start, Start.AddSeconds(1));

        Assert.NotNull(schedule.For(1, Start));
        Assert.Null(schedule.For(1, Start.AddSeconds(1)));
        Assert.Null(schedule.For(1, Start.AddTicks(-1)));
    }

    private static List<bool> Fails(FaultSchedule schedule, int calls) => [.. Enumerable.Range(1, calls).Select(number => schedule.For(number, Start) is not null)];
}

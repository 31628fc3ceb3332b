using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Tests.Models;

public sealed class RateWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Fits_AnySteps_NeverMoreThanTheLimitInAnyMinute() => Prop.ForAll(
        Gen.Choose(0, 20_000).Zip(Gen.Choose(1, 5)).ListOf().ToArbitrary(),
        steps =>
        {
            var window = new RateWindow(10);
            var now = Start;
            var taken = new List<(DateTimeOffset At, int Amount)>();
            foreach (var (wait, amount) in steps)
            {
                now += TimeSpan.FromMilliseconds(wait);
                if (window.Fits(amount, now))
                {
                    window.Add(amount, now);
                    taken.Add((now, amount));
                }
            }

            return taken.All(first => taken.Where(other => other.At >= first.At && other.At < first.At.AddMinutes(1)).Sum(other => other.Amount) <= 10);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fits_AfterAMinute_IsFreeAgain()
    {
        var window = new RateWindow(1);
        window.Add(1, Start);

        Assert.False(window.Fits(1, Start.AddSeconds(59)));
        Assert.True(window.Fits(1, Start.AddSeconds(61)));
    }

    [Fact]
    public void Fits_MoreThanTheLimitAlone_FitsIntoAnEmptyWindow()
    {
        var window = new RateWindow(10);

        Assert.True(window.Fits(11, Start));
        window.Add(11, Start);
        Assert.False(window.Fits(1, Start));
    }

    [Fact]
    public void Add_TakesBack_MakesRoom()
    {
        var window = new RateWindow(10);
        window.Add(10, Start);
        window.Add(-4, Start);

        Assert.True(window.Fits(4, Start));
        Assert.False(window.Fits(5, Start));
    }
}

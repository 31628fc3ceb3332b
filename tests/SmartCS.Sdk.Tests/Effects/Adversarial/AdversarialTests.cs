using Xunit;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>A seeded slice of the runs that the benchmarks do by the ten thousand.</summary>
public sealed class AdversarialTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Assistant_SixtyHostileRuns_WritesOnlyWhatWasConfirmedOnceByItsOwner()
    {
        var totals = new AdversarialTotals();

        await AssistantRuns.RunAsync(0, 60, totals);

        Assert.True(totals.IsClean, totals.ToString());
        Assert.True(totals is { Done: > 8, Deaths: > 10, Faults: > 50, Attacks: > 50, Races: > 20 }, $"Too little happened to show anything: {totals}");
        output.WriteLine(totals.ToString());
    }

    [Fact]
    public async Task Runner_ThreeHundredHostileRuns_WritesOnlyWhatWasConfirmedOnceByItsOwner()
    {
        var totals = new AdversarialTotals();

        for (var seed = 0; seed < 300; seed++)
        {
            await AdversarialRun.RunAsync(seed, totals);
            Assert.True(totals.IsClean, $"Seed {seed}: {totals}");
        }

        Assert.True(totals is { Done: > 300, Deaths: > 100, Faults: > 300, Attacks: > 100, Races: > 50 }, $"Too little happened to show anything: {totals}");
        output.WriteLine(totals.ToString());
    }
}

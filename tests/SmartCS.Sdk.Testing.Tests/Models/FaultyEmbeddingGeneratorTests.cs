using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Testing.Tests.Models;

public sealed class FaultyEmbeddingGeneratorTests
{
    [Fact]
    public async Task Generate_LatencyAndFaults_FollowClockAndSchedule()
    {
        var time = new ManualTimeProvider();
        using var generator = new FaultyEmbeddingGenerator(time: time) { Latency = TimeSpan.FromSeconds(1), Faults = FaultSchedule.EveryNth(2) };

        var first = generator.GenerateAsync(["蓝牙耳机"]);
        var second = generator.GenerateAsync(["earphones"]);
        Assert.False(first.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Single(await first);
        Assert.Equal(ModelFailure.Unavailable, (await Assert.ThrowsAsync<ModelException>(() => second)).Failure);
        Assert.Equal(2, generator.Calls);
    }
}

using SmartCS.Cli.Eval;
using Xunit;

namespace SmartCS.Cli.Tests.Eval;

public sealed class RankingMetricsTests
{
    private static readonly Dictionary<string, double> s_ratings = new() { ["a"] = 3, ["b"] = 2, ["c"] = 1, ["d"] = 0 };

    [Fact]
    public void Ndcg_WorkedExample_IsAsByHand()
    {
        // b, x (not judged), a: (3/1 + 0 + 7/2) / (7/1 + 3/log2(3) + 1/2)
        var expected = (3 + (7 / 2.0)) / (7 + (3 / Math.Log2(3)) + 0.5);

        Assert.Equal(expected, RankingMetrics.Ndcg(["b", "x", "a"], s_ratings, 10)!.Value, 12);
        Assert.Equal(0.692020, expected, 5);
    }

    [Fact]
    public void Ndcg_BestOrder_IsOne() => Assert.Equal(1, RankingMetrics.Ndcg(["a", "b", "c"], s_ratings, 10)!.Value, 12);

    [Fact]
    public void Ndcg_NothingReturned_IsZero() => Assert.Equal(0, RankingMetrics.Ndcg([], s_ratings, 10));

    [Fact]
    public void Ndcg_NothingPositive_IsUndefined() => Assert.Null(RankingMetrics.Ndcg(["d"], new Dictionary<string, double> { ["d"] = 0 }, 10));

    [Fact]
    public void Ndcg_BeyondTheDepth_DoesNotCount() =>
        Assert.Equal(0, RankingMetrics.Ndcg(["x", "y", "a"], s_ratings, 2));

    [Fact]
    public void Recall_SomeFound_IsTheirShare()
    {
        var relevant = new HashSet<string> { "a", "b", "gone" };

        Assert.Equal(1.0 / 3, RankingMetrics.Recall(["x", "a", "b"], relevant, 2));
        Assert.Equal(2.0 / 3, RankingMetrics.Recall(["x", "a", "b"], relevant, 5));
        Assert.Null(RankingMetrics.Recall(["x"], new HashSet<string>(), 5));
    }

    [Fact]
    public void ReciprocalRankAndHit_FirstRelevantDecides()
    {
        var relevant = new HashSet<string> { "a", "b" };

        Assert.Equal(0.5, RankingMetrics.ReciprocalRank(["x", "b", "a"], relevant, 10));
        Assert.Equal(0, RankingMetrics.ReciprocalRank(["x", "b"], relevant, 1));
        Assert.Equal(1, RankingMetrics.Hit(["x", "b"], relevant, 10));
        Assert.Equal(0, RankingMetrics.Hit(["x"], relevant, 10));
    }

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.99, 4)]
    [InlineData(0.25, 1)]
    public void Percentile_NearestRank_IsAValueOfTheList(double share, double expected) => Assert.Equal(expected, Latencies.Percentile([1, 2, 3, 4], share));
}

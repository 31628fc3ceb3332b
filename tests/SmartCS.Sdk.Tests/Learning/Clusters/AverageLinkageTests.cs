using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Learning.Clusters;
using Xunit;

namespace SmartCS.Sdk.Tests.Learning.Clusters;

public sealed class AverageLinkageTests
{
    private static readonly string[] Words = ["ring", "engrave", "parcel", "贺卡", "late", "name", "track", "退款", "blue", "size"];

    [Fact]
    public void Join_AnyUtterances_PutsEachInOneClusterAndNoTwoClustersThatAreAlike() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words.Take(4))).ListOf().Where(texts => texts.Count > 0).ToArbitrary(), texts =>
        {
            const float Threshold = 0.4f;
            var vectors = UtteranceVectors.Of([.. texts], []);

            var clusters = AverageLinkage.Join(vectors, Threshold, CancellationToken.None);

            Assert.Equal(Enumerable.Range(0, texts.Count), clusters.SelectMany(cluster => cluster).Order());
            for (var i = 0; i < clusters.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    Assert.True(Average(vectors, clusters[i], clusters[j]) < Threshold + 1e-3);
                }
            }
        }));

    [Fact]
    public void Join_Threshold_DecidesHowAlikeAClusterIs()
    {
        var vectors = UtteranceVectors.Of(["track parcel", "track my parcel", "engrave ring", "engrave the ring", "blue size"], []);

        Assert.Equal([[0, 1], [2, 3], [4]], AverageLinkage.Join(vectors, 0.3f, CancellationToken.None).OrderBy(cluster => cluster[0]));
        Assert.Equal(5, AverageLinkage.Join(vectors, 1.1f, CancellationToken.None).Count);
        Assert.Single(AverageLinkage.Join(vectors, -0.5f, CancellationToken.None));
    }

    [Fact]
    public void Join_Cancelled_Stops() =>
        Assert.ThrowsAny<OperationCanceledException>(() => AverageLinkage.Join(UtteranceVectors.Of(["a b", "a b"], []), 0.1f, new CancellationToken(canceled: true)));

    private static double Average(UtteranceVectors vectors, List<int> left, List<int> right)
    {
        var sum = 0.0;
        foreach (var member in left)
        {
            var weights = new Dictionary<int, float>();
            vectors.AddTo(weights, member, 1);
            sum += right.Sum(other => vectors.Dot(other, weights));
        }

        return sum / (left.Count * right.Count);
    }
}

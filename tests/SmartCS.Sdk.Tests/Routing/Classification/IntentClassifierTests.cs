using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Classification;

public sealed class IntentClassifierTests
{
    [Theory]
    [InlineData("where's my order?", "order.status")]
    [InlineData("WHERE IS MY PARCEL", "order.status")]
    [InlineData("订单到哪了", "order.status")]
    [InlineData("I'd like to cancel the order please", "order.cancel")]
    [InlineData("我的单子能取消吗", "order.cancel")]
    [InlineData("can i return the shoes", "return.start")]
    [InlineData("鞋子想退货", "return.start")]
    [InlineData("when will I get the refund", "refund.status")]
    [InlineData("退款还没到账", "refund.status")]
    [InlineData("need invoice for my company", "invoice.request")]
    [InlineData("请开一张發票", "invoice.request")]
    [InlineData("is there any coupon", "promotion.question")]
    [InlineData("ｃｏｕｐｏｎ", "promotion.question")]
    public void Classify_NewWording_FindsTheIntent(string text, string intent)
    {
        var prediction = ShopUtterances.Trained.Classify(text);

        Assert.Equal(intent, prediction.Intent);
        Assert.InRange(prediction.Confidence, 1.0 / 6.0, 1.0);
        Assert.InRange(prediction.Margin, 0.0, prediction.Confidence);
        Assert.InRange(prediction.InScope, prediction.Confidence, 1.0);
    }

    [Fact]
    public void Classify_EveryExample_GivesItsIntentAndIsMostlyInScope()
    {
        var inScope = 0;
        foreach (var example in ShopUtterances.All)
        {
            var prediction = ShopUtterances.Trained.Classify(example.Text);
            Assert.Equal(example.Intent, prediction.Intent);
            inScope += prediction.IsInScope ? 1 : 0;
        }

        Assert.InRange(inScope, ShopUtterances.All.Length * 9 / 10, ShopUtterances.All.Length);
    }

    [Fact]
    public void Classify_OutOfScopeLearnt_IsRejectedAndExamplesAreNot()
    {
        var classifier = IntentClassifier.Train(ShopUtterances.All, new() { OutOfScope = ShopUtterances.OutOfScope[..6], OutOfScopeValidation = ShopUtterances.OutOfScope[6..] });

        string[] strange = ["what is the weather like in France", "今天天气好吗", "play a song for me", "给我讲个故事"];
        Assert.All(strange, text => Assert.True(classifier.Classify(text).InScope < classifier.Classify("cancel my order").InScope - 0.1, text));
        Assert.False(classifier.Classify("给我讲个故事").IsInScope);
        Assert.True(classifier.Classify("cancel my order").IsInScope);
        Assert.True(classifier.Classify("怎么退货").IsInScope);
    }

    [Fact]
    public void Rank_RoomForAll_OrdersEveryIntentOnceAndSharesOutTheScope()
    {
        var best = new IntentScore[10];
        var prediction = ShopUtterances.Trained.Classify("cancel my return");

        var count = ShopUtterances.Trained.Rank("cancel my return", best);

        Assert.Equal(6, count);
        Assert.Equal(6, best.Take(count).Select(static score => score.Intent).Distinct().Count());
        Assert.Equal(best.Take(count).OrderByDescending(static score => score.Confidence), best.Take(count));
        Assert.Equal(prediction.InScope, best.Take(count).Sum(static score => score.Confidence), 1e-9);
        Assert.Equal(prediction.Intent, ShopUtterances.Trained.Intents[best[0].Intent]);
        Assert.Equal(prediction.Confidence, best[0].Confidence);
        Assert.Equal(prediction.Margin, best[0].Confidence - best[1].Confidence, 1e-12);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    public void Rank_LittleRoom_WritesTheLikeliest(int room, int written)
    {
        var all = new IntentScore[6];
        ShopUtterances.Trained.Rank("退款", all);
        var best = new IntentScore[room];

        Assert.Equal(written, ShopUtterances.Trained.Rank("退款", best));
        Assert.Equal(all.Take(room), best);
    }

    [Fact]
    public void Classify_Warm_AllocatesNothing()
    {
        var texts = ShopUtterances.All.Select(static example => example.Text).Append(new string('字', 5_000)).ToArray();
        var best = new IntentScore[3];
        Visit();

        // Code that is not optimised yet boxes what optimised code does not; what is allocated for good shows every time.
        Assert.Contains(0, Enumerable.Range(0, 1_000).Select(_ => Measure()));

        long Measure()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Visit();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        void Visit()
        {
            foreach (var text in texts)
            {
                ShopUtterances.Trained.Classify(text);
                ShopUtterances.Trained.Rank(text, best);
            }
        }
    }

    [Fact]
    public void Classify_ManyThreads_AgreesWithOne()
    {
        var alone = ShopUtterances.All.Select(static example => ShopUtterances.Trained.Classify(example.Text)).ToArray();
        var together = new IntentPrediction[alone.Length];

        Parallel.For(0, 20 * alone.Length, i => together[i % alone.Length] = ShopUtterances.Trained.Classify(ShopUtterances.All[i % alone.Length].Text));

        Assert.Equal(alone, together);
    }

    [Fact]
    public void Classify_SmallerClassifierAfterLarger_UsesNoneOfItsScores()
    {
        var two = IntentClassifier.Train(ShopUtterances.All.Where(static example => example.Intent.StartsWith("order", StringComparison.Ordinal)).ToArray());
        var expected = two.Classify("cancel my order");
        ShopUtterances.Trained.Classify("我要电子发票");

        Assert.Equal(expected, two.Classify("cancel my order"));
        Assert.Equal("order.cancel", expected.Intent);
    }
}

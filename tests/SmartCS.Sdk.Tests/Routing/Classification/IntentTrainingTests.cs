using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Classification;

public sealed class IntentTrainingTests
{
    [Fact]
    public void Train_SameSeed_SameBytesWhateverTheThreads()
    {
        var one = Saved(new() { MaxThreads = 1 });

        Assert.Equal(one, Saved(new() { MaxThreads = 1 }));
        Assert.Equal(one, Saved(new() { MaxThreads = 2 }));
        Assert.Equal(one, Saved(new() { MaxThreads = 7 }));
    }

    [Fact]
    public void Train_OtherSeed_OtherBytes() => Assert.NotEqual(Saved(new()), Saved(new() { Seed = 2 }));

    [Fact]
    public void Train_TwoIntentsWithTheSameExample_KeepsOneAndSaysSo()
    {
        LabelledUtterance[] examples = [.. ShopUtterances.All, new("Track  my PARCEL!", "return.start"), new("申请退货。", "order.cancel")];

        var classifier = IntentClassifier.Train(examples);

        Assert.Equal(
            [
                new(IntentTrainingWarningKind.ContradictoryExample, "return.start", "Track  my PARCEL!", "order.status"),
                new(IntentTrainingWarningKind.ContradictoryExample, "order.cancel", "申请退货。", "return.start"),
            ],
            classifier.Warnings);
        Assert.Equal("order.status", classifier.Classify("track my parcel").Intent);
    }

    [Fact]
    public void Train_ContradictionListedMoreOften_GoesToTheMoreFrequentIntent()
    {
        LabelledUtterance[] examples = [new("not happy", "return.start"), new("not happy", "complaint"), new("Not happy!", "complaint"), new("send it back", "return.start")];

        var classifier = IntentClassifier.Train(examples);

        Assert.Equal([new(IntentTrainingWarningKind.ContradictoryExample, "return.start", "not happy", "complaint")], classifier.Warnings);
        Assert.Equal("complaint", classifier.Classify("not happy").Intent);
    }

    [Fact]
    public void Train_IntentWithoutUsableExample_KeepsTheOthersInService()
    {
        var classifier = IntentClassifier.Train([.. ShopUtterances.All, new(" ... ", "empty"), new("😀🎉", "empty")]);

        Assert.Equal(
            [
                new(IntentTrainingWarningKind.EmptyExample, "empty", " ... "),
                new(IntentTrainingWarningKind.EmptyExample, "empty", "😀🎉"),
                new(IntentTrainingWarningKind.IntentWithoutExamples, "empty", string.Empty),
            ],
            classifier.Warnings);
        Assert.DoesNotContain("empty", classifier.Intents);
        Assert.Equal("order.cancel", classifier.Classify("取消订单").Intent);
    }

    [Fact]
    public void Train_OutOfScopeIsAnExample_CountsAsTheIntents()
    {
        var classifier = IntentClassifier.Train(ShopUtterances.All, new() { OutOfScope = ["Cancel my order", .. ShopUtterances.OutOfScope] });

        Assert.Equal([new(IntentTrainingWarningKind.OutOfScopeExample, "order.cancel", "Cancel my order")], classifier.Warnings);
    }

    [Fact]
    public void Train_OutOfScopeIsAnIntentsName_CountsAsTheIntents()
    {
        var classifier = IntentClassifier.Train(ShopUtterances.All, new() { OutOfScope = ["refund status"] });

        Assert.Equal([new(IntentTrainingWarningKind.OutOfScopeExample, "refund.status", "refund status")], classifier.Warnings);
    }

    [Fact]
    public void Train_NoExampleNamesTheIntent_ItsNameIsUnderstood()
    {
        var classifier = IntentClassifier.Train([.. ShopUtterances.All, new("it fell apart on day one", "warranty_claim"), new("my lamp stopped shining", "warranty_claim")]);

        Assert.Equal("warranty_claim", classifier.Classify("a warranty claim").Intent);
    }

    [Fact]
    public void Train_NumberedChoices_AreToldApart()
    {
        var classifier = IntentClassifier.Train([new("1", "first"), new("2", "second"), new("option 1", "first"), new("option 2", "second")]);

        Assert.Equal("first", classifier.Classify("1").Intent);
        Assert.Equal("second", classifier.Classify("2").Intent);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Train_FewExamplesForEach_ClassifiesThem(int shots)
    {
        LabelledUtterance[] examples = [.. ShopUtterances.All.GroupBy(static example => example.Intent).SelectMany(group => group.Take(shots))];

        var classifier = IntentClassifier.Train(examples);

        Assert.All(examples, example => Assert.Equal(example.Intent, classifier.Classify(example.Text).Intent));
    }

    [Fact]
    public void Train_OneIntent_KnowsItAndRejectsTheUnfamiliar()
    {
        var classifier = IntentClassifier.Train(ShopUtterances.All.Where(static example => example.Intent == "order.cancel").ToArray());

        Assert.Equal("order.cancel", classifier.Classify("cancel my order").Intent);
        Assert.True(classifier.Classify("cancel my order").IsInScope);
        Assert.Null(classifier.Classify("ЩЩЩ").Intent);
    }

    [Fact]
    public void Train_NothingUsable_IsAnArgumentException()
    {
        Assert.Throws<ArgumentException>(() => IntentClassifier.Train([]));
        Assert.Throws<ArgumentException>(() => IntentClassifier.Train([new("?!", "a")]));
        Assert.Throws<ArgumentException>(() => IntentClassifier.Train([new("hello", " ")]));
        Assert.Throws<ArgumentException>(() => IntentClassifier.Train([new(null!, "a")]));
        Assert.Throws<ArgumentException>(() => IntentClassifier.Train([null!]));
        Assert.Throws<ArgumentNullException>(() => IntentClassifier.Train(null!));
    }

    [Fact]
    public void Train_TooManyIntents_IsAnArgumentException()
    {
        LabelledUtterance[] examples = [.. Enumerable.Range(0, TrainingExamples.MaxIntents + 1).Select(static i => new LabelledUtterance(new string('a', i % 50) + "b" + new string('c', i / 50), $"intent{i}"))];

        Assert.Contains("2001", Assert.Throws<ArgumentException>(() => IntentClassifier.Train(examples)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void Train_ShareOutOfRange_IsAnArgumentException(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IntentClassifier.Train(ShopUtterances.All, new() { OutOfScopeShare = share }));

    [Fact]
    public void Train_NoThreads_IsAnArgumentException() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IntentClassifier.Train(ShopUtterances.All, new() { MaxThreads = 0 }));

    [Fact]
    public void Train_Cancelled_Stops() =>
        Assert.Throws<OperationCanceledException>(() => IntentClassifier.Train(ShopUtterances.All, null, new CancellationToken(canceled: true)));

    [Fact]
    public void Retrain_NothingChanged_ReturnsTheSame()
    {
        var classifier = IntentClassifier.Train(ShopUtterances.All);

        Assert.Same(classifier, classifier.Retrain([.. ShopUtterances.All]));
    }

    [Fact]
    public void Retrain_OneExampleMore_RanksAsTrainDoesAndKeepsTheThreshold()
    {
        LabelledUtterance[] examples = [.. ShopUtterances.All, new("what happened to the parcel you promised", "order.status")];
        var trained = IntentClassifier.Train(examples);

        var retrained = ShopUtterances.Trained.Retrain(examples);

        Assert.Equal(trained.ExamplesHash, retrained.ExamplesHash);
        Assert.Same(ShopUtterances.Trained.Calibration, retrained.Calibration);
        Assert.NotEqual(trained.Calibration, retrained.Calibration);
        Assert.All(ShopUtterances.All, example => Assert.Equal(trained.Classify(example.Text).Intent, retrained.Classify(example.Text).Intent));
    }

    [Fact]
    public void Retrain_ManyExamplesGone_LearnsAnew()
    {
        LabelledUtterance[] examples = [.. ShopUtterances.All.Where(static (_, i) => i % 2 == 0)];

        Assert.Equal(IntentClassifier.Train(examples).Calibration.Threshold, ShopUtterances.Trained.Retrain(examples).Calibration.Threshold);
    }

    [Fact]
    public void Retrain_NewIntent_KnowsItAndHasAnotherHash()
    {
        LabelledUtterance[] added = [new("speak to a person", "handoff"), new("转人工", "handoff"), new("let me talk to a human agent", "handoff")];

        var classifier = ShopUtterances.Trained.Retrain([.. ShopUtterances.All, .. added]);

        Assert.Equal("handoff", classifier.Classify("人工客服").Intent);
        Assert.NotEqual(ShopUtterances.Trained.ExamplesHash, classifier.ExamplesHash);
        Assert.Equal("order.cancel", classifier.Classify("取消订单").Intent);
    }

    private static byte[] Saved(IntentTrainingOptions options)
    {
        options.OutOfScope = ShopUtterances.OutOfScope;
        using var stream = new MemoryStream();
        IntentClassifier.Train(ShopUtterances.All, options).Save(stream);
        return stream.ToArray();
    }
}

using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Answering.Calibration;

public sealed class LearntThresholdTests
{
    private const string Known = "When will you ship my order?";

    [Theory]
    [InlineData(0.4, true)]
    [InlineData(0.5, true)]
    [InlineData(0.51, false)]
    public async Task Route_VettedQuestion_IsAnsweredFromTheLearntConfidenceOn(double threshold, bool isAnswered)
    {
        var shop = await AnsweringShop.OpenAsync();
        var context = new RoutingContext { Profile = Profile(threshold), Text = Known, Now = shop.Time.GetUtcNow(), Locale = Locale.English };

        var result = await new MessageRouter(shop.Bases, timeProvider: shop.Time).RouteAsync(context, TestContext.Current.CancellationToken);

        var step = result.Steps.Single(step => step.Stage == RouteStages.Faq);
        Assert.Equal((0.5, threshold, isAnswered), (step.Confidence, step.Threshold, step.Accepted));
        Assert.Equal(isAnswered ? "shipping" : null, Assert.IsType<AnswerCommand>(result.Requests[0].Commands[0]).Entry?.Value);
    }

    [Fact]
    public async Task Answer_StageThatWasNeverRight_SaysNothing()
    {
        var shop = await AnsweringShop.OpenAsync();
        shop.Settings = Profile(0.51).Answering;

        Assert.Equal("Abstained", await shop.TraceAsync(Known));
        Assert.Equal("Abstained", await shop.TraceAsync("how heavy is the steel kettle"));
    }

    [Fact]
    public async Task Answer_TargetThatIsNotReached_SaysNothing()
    {
        var shop = await AnsweringShop.OpenAsync();
        shop.Settings = Profile(0).Answering with { TargetAccuracy = 1 };

        var answer = await shop.AskAsync(Known);

        Assert.Equal(ReplyOutcome.Abstained, answer.Outcome);
        Assert.All(answer.Steps, step => Assert.Equal((1, false), (step.Threshold, step.Accepted)));
    }

    [Fact]
    public async Task Answer_PassagesByALowerBar_AreSaidWhereTheFaqIsNot()
    {
        var shop = await AnsweringShop.OpenAsync();
        shop.Settings = Profile(0.6).Answering;
        shop.Settings = shop.Settings with { Calibration = shop.Settings.Calibration! with { Passages = [new(0, 0), new(0.5, 0.9)] } };

        Assert.Equal("Supported kettle", await shop.TraceAsync("how heavy is the steel kettle"));
    }

    // A vetted question word for word is worth 0.5 here, sentences are worth nothing.
    private static MerchantProfile Profile(double threshold) => new()
    {
        Id = "acme",
        Answering = new AnsweringSettings
        {
            TargetAccuracy = 0.9,
            Calibration = new AnswerCalibration { Questions = 20, Faq = [new(0, 0), new(1, 0.5)], Curve = [new(threshold, 10, 9), new(1, 0, 0)] },
        },
    };
}

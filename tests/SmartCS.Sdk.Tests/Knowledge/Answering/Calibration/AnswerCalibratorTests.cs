using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Answering.Calibration;

public sealed class AnswerCalibratorTests
{
    private static readonly MerchantProfile s_profile = new() { Id = "acme" };

    [Fact]
    public async Task EvaluateAsync_SampleShop_KeepsTheAccuracyAskedFor()
    {
        var shop = await CalibrationShop.OpenAsync();
        Assert.True(shop.Questions.Count(question => question.Answers.Count > 0) >= 100 && shop.Questions.Count(question => question.Answers.Count == 0) >= 60);

        var evaluation = await new AnswerCalibrator(shop.Bases).EvaluateAsync(s_profile, shop.Questions, new() { TargetAccuracy = 0.95 });

        var point = evaluation.OperatingPoint!;
        Assert.True(point.Accuracy >= 0.95);
        Assert.InRange(point.AnswerRate, 0.3, 0.7);
        Assert.InRange(point.AccuracyAtLeast, 0.85, point.Accuracy);
        Assert.InRange(evaluation.Expected!.Accuracy, 0.9, 1);
        Assert.Equal(point.Answered, evaluation.Outcomes.Count(outcome => outcome.IsAnswered));
        Assert.Equal(point.Right, evaluation.Outcomes.Count(outcome => outcome is { IsAnswered: true, IsRight: true }));
        Assert.Equal(shop.Questions, evaluation.Outcomes.Select(outcome => outcome.Question));
    }

    [Fact]
    public async Task EvaluateAsync_Curve_AnswersLessTheSurerItMustBe()
    {
        var shop = await CalibrationShop.OpenAsync();
        var curve = (await new AnswerCalibrator(shop.Bases).EvaluateAsync(s_profile, shop.Questions)).Calibration.Curve;

        Assert.Equal((0, 1), (curve[0].Threshold, curve[^1].Threshold));
        Assert.All(curve.Zip(curve.Skip(1)), pair => Assert.True(pair.First.Threshold < pair.Second.Threshold && pair.First.Answered >= pair.Second.Answered));
        Assert.InRange(curve.Count, 50, AnswerCalibration.MaxPoints);
    }

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.9)]
    [InlineData(0.98)]
    public async Task EvaluateAsync_Confidences_AreWhatTheEngineThenHas(double target)
    {
        var shop = await CalibrationShop.OpenAsync();
        var calibration = (await new AnswerCalibrator(shop.Bases).EvaluateAsync(s_profile, shop.Questions)).Calibration;
        var threshold = calibration.FindOperatingPoint(target)!.Threshold;
        var answerer = new KnowledgeAnswerer(shop.Bases, TimeProvider.System);
        var probe = new AnswerProbe(shop.Bases, TimeProvider.System);
        var calibrated = s_profile with { Answering = new() { TargetAccuracy = target, Calibration = calibration } };

        foreach (var question in shop.Questions)
        {
            Locale locale = question.Text.Any(c => c > 0x2E80) ? Locale.Chinese : Locale.English;
            var answer = await answerer.AnswerAsync(calibrated, new KnowledgeQuestion(question.Text, locale, null), TestContext.Current.CancellationToken);
            var expected = (await probe.AskAsync(s_profile, question, TestContext.Current.CancellationToken)).Choose(new StageCurves(calibration.Faq, calibration.Passages), threshold);

            Assert.Equal(expected?.Candidate.Entry.Value, answer.Text is null ? null : answer.Citations[0].Entry.Value);
            Assert.All(answer.Steps, step => Assert.Equal(threshold, step.Threshold));
            if (expected is { } choice)
            {
                var step = answer.Steps.Single(step => step.Accepted);
                Assert.Equal((choice.Stage, choice.Confidence), (step.Stage, step.Confidence));
            }
        }
    }

    [Fact]
    public async Task EvaluateAsync_SameSeed_GivesTheSame()
    {
        var shop = await CalibrationShop.OpenAsync();
        var calibrator = new AnswerCalibrator(shop.Bases);
        var (first, again, other) = (await RunAsync(1), await RunAsync(1), await RunAsync(2));

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);

        async Task<IEnumerable<AnswerCurvePoint>> RunAsync(int seed) => (await calibrator.EvaluateAsync(s_profile, shop.Questions, new() { Seed = seed })).Calibration.Curve;
    }

    [Fact]
    public async Task EvaluateAsync_NothingIsRight_HasNoOperatingPoint()
    {
        var evaluation = await EvaluateAsync(Question("When will you ship my order?"), Question("怎么申请退货？"));

        Assert.Null(evaluation.OperatingPoint);
        Assert.Null(evaluation.Expected);
        Assert.All(evaluation.Outcomes, outcome => Assert.False(outcome.IsAnswered || outcome.IsRight));
        Assert.Equal(["shipping", "returns-zh"], evaluation.Outcomes.Select(outcome => outcome.Entry!.Value.Value));
    }

    [Fact]
    public async Task EvaluateAsync_OneQuestion_IsMeasuredOnItself()
    {
        var evaluation = await EvaluateAsync(Question("When will you ship my order?", "shipping"));

        Assert.Equal((1, 1), (evaluation.OperatingPoint!.Answered, evaluation.OperatingPoint.Right));
        Assert.InRange(evaluation.OperatingPoint.AccuracyAtLeast, 0, 0.5);
    }

    [Fact]
    public async Task EvaluateAsync_OneOfFewFindsAnything_IsStillDrawn()
    {
        var evaluation = await EvaluateAsync(Question("zzzz qqqq"), Question("???"), Question("When will you ship my order?", "shipping"));

        Assert.Equal(new AnswerCurvePoint(0, 1, 1), evaluation.Calibration.Curve[0]);
        Assert.Equal(0.5, evaluation.Outcomes[2].Confidence);
    }

    [Fact]
    public async Task EvaluateAsync_NothingToFind_LeavesItToPeople()
    {
        var evaluation = await EvaluateAsync(Question("???"), Question("zzzz qqqq"), Question("When will you ship my order?", "shipping"), Question("How do I return an item?", "returns"));

        Assert.Equal([null, null, RouteStages.Faq, RouteStages.Faq], evaluation.Outcomes.Select(outcome => outcome.Stage));
        Assert.Equal((2, 2), (evaluation.OperatingPoint!.Answered, evaluation.OperatingPoint.Right));
    }

    [Fact]
    public async Task EvaluateAsync_BadArguments_AreRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => EvaluateAsync());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => EvaluateAsync(new AnswerCalibrationOptions { TargetAccuracy = 1.01 }, Question("x")));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => EvaluateAsync(new AnswerCalibrationOptions { TargetAccuracy = 0 }, Question("x")));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => EvaluateAsync(new AnswerCalibrationOptions { Folds = 1 }, Question("x")));
    }

    private static LabelledQuestion Question(string text, params string[] answers) => new() { Text = text, Answers = [.. answers.Select(id => new EntryId(id))] };

    private static Task<AnswerEvaluation> EvaluateAsync(params LabelledQuestion[] questions) => EvaluateAsync(new(), questions);

    private static async Task<AnswerEvaluation> EvaluateAsync(AnswerCalibrationOptions options, params LabelledQuestion[] questions) =>
        await new AnswerCalibrator((await AnsweringShop.OpenAsync()).Bases).EvaluateAsync(s_profile, questions, options);
}

using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Answering.Calibration;

public sealed class ScoreCalibrationTests
{
    [Fact]
    public void Fit_NoAnswers_IsEmpty() => Assert.Empty(ScoreCalibration.Fit([]));

    [Fact]
    public void Fit_ScoresThatTellNothing_IsTheShareOfRightAnswers()
    {
        var curve = ScoreCalibration.Fit([.. Enumerable.Range(0, 400).Select(i => Answer(0.5, isRight: i % 4 != 0))]);

        Assert.Equal(0.75, ScoreCurve.Probability(curve, 0.5), 2);
    }

    [Fact]
    public void Fit_HigherScoresAreWrong_IsLevel()
    {
        var curve = ScoreCalibration.Fit([.. Enumerable.Range(0, 100).Select(i => Answer(i / 100.0, isRight: i < 50))]);

        Assert.Equal(ScoreCurve.Probability(curve, 0), ScoreCurve.Probability(curve, 1));
        Assert.Equal(0.5, ScoreCurve.Probability(curve, 0.7), 2);
    }

    [Fact]
    public void Fit_RightByALogisticLaw_FindsIt()
    {
        // A hundred answers at each score, as many of them right as 1 / (1 + exp(5 - 10 score)) says.
        var answers = new List<AnswerCandidate>();
        for (var step = 0; step <= 20; step++)
        {
            var score = step / 20.0;
            var right = (int)Math.Round(100 / (1 + Math.Exp(5 - (10 * score))));
            answers.AddRange(Enumerable.Range(0, 100).Select(i => Answer(score, isRight: i < right)));
        }

        var curve = ScoreCalibration.Fit(answers);

        Assert.Equal(0.5, ScoreCurve.Probability(curve, 0.5), 2);
        Assert.Equal(1 / (1 + Math.Exp(-3)), ScoreCurve.Probability(curve, 0.8), 2);
        Assert.Equal(1 / (1 + Math.Exp(3)), ScoreCurve.Probability(curve, 0.2), 2);
    }

    [Fact]
    public void Fit_AllRight_IsNotCertain()
    {
        var curve = ScoreCalibration.Fit([Answer(0.9, isRight: true), Answer(0.8, isRight: true)]);

        Assert.InRange(ScoreCurve.Probability(curve, 1), 0.5, 0.9);
    }

    [Fact]
    public void Fit_TwoAnswersOfNearlyOneScore_IsNeverCertain() =>
        Assert.All(ScoreCalibration.Fit([Answer(0.794, true), Answer(0.757, false)]), point => Assert.InRange(point.Probability, 1e-6, 1 - 1e-6));

    [Fact]
    public void Fit_AnyAnswers_NeverFallsAndStaysAProbability()
    {
        var answer = from score in Gen.Choose(0, 1000) from isRight in Gen.Elements(true, false) select Answer(score / 1000.0, isRight);
        Prop.ForAll(answer.ListOf().ToArbitrary(), answers =>
        {
            var curve = ScoreCalibration.Fit([.. answers]);
            Assert.All(curve, point => Assert.True(point.Probability is > 0 and < 1 && point.Score is >= 0 and <= 1));
            Assert.True(curve.Zip(curve.Skip(1)).All(pair => pair.First.Score < pair.Second.Score && pair.First.Probability <= pair.Second.Probability));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Probability_BetweenAndBeyondPoints_IsAStraightLineAndLevel()
    {
        CalibrationPoint[] curve = [new(0.2, 0.1), new(0.6, 0.5), new(0.8, 0.9)];

        Assert.Equal([0.1, 0.1, 0.3, 0.5, 0.7, 0.9, 0.9], new[] { 0, 0.2, 0.4, 0.6, 0.7, 0.8, 1 }.Select(score => Math.Round(ScoreCurve.Probability(curve, score), 9)));
        Assert.Equal(0, ScoreCurve.Probability([], 1));
    }

    [Theory]
    [InlineData(0.05, 0)]
    [InlineData(0.3, 0.4)]
    [InlineData(0.9, 0.8)]
    [InlineData(0.91, double.PositiveInfinity)]
    public void LeastScore_OfAProbability_IsWhereTheCurveReachesIt(double probability, double expected) =>
        Assert.Equal(expected, ScoreCurve.LeastScore([new(0.2, 0.1), new(0.6, 0.5), new(0.8, 0.9)], probability), 9);

    private static AnswerCandidate Answer(double score, bool isRight) => new("entry", score, isRight);
}

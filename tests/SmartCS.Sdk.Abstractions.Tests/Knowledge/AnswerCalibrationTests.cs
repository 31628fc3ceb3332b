using System.Text.Json;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Abstractions.Tests.Knowledge;

public sealed class AnswerCalibrationTests
{
    private static readonly AnswerCalibration s_calibration = new()
    {
        Questions = 200,
        Curve = [new(0, 180, 90), new(0.4, 120, 108), new(0.6, 100, 98), new(0.8, 50, 48), new(1, 0, 0)],
    };

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.51, 0.4)]
    [InlineData(0.9, 0.4)]
    [InlineData(0.98, 0.6)]
    public void FindOperatingPoint_OfATarget_IsTheOneThatAnswersMost(double target, double threshold)
    {
        var point = s_calibration.FindOperatingPoint(target)!;

        Assert.Equal((target, threshold, 200), (point.TargetAccuracy, point.Threshold, point.Questions));
        Assert.True(point.Accuracy >= target);
    }

    [Fact]
    public void FindOperatingPoint_BeyondReach_IsNull() => Assert.Null(s_calibration.FindOperatingPoint(0.981));

    [Fact]
    public void FindOperatingPoint_NothingAnswered_IsNotPerfect() =>
        Assert.Null(new AnswerCalibration { Questions = 5, Curve = [new(0, 5, 0), new(1, 0, 0)] }.FindOperatingPoint(0.1));

    [Fact]
    public void OperatingPoint_Shares_AreThoseOfItsCounts()
    {
        var point = s_calibration.FindOperatingPoint(0.98)!;

        Assert.Equal((0.5, 0.98), (point.AnswerRate, point.Accuracy));
    }

    [Theory]
    [InlineData(98, 100, 0.94135)]
    [InlineData(100, 100, 0.97366)]
    [InlineData(9, 10, 0.65228)]
    [InlineData(0, 10, 0)]
    [InlineData(0, 0, 0)]
    public void AccuracyAtLeast_IsTheBoundOfWilson(int right, int answered, double expected) =>
        Assert.Equal(expected, new AnswerOperatingPoint { TargetAccuracy = 1, Threshold = 0, Questions = 200, Answered = answered, Right = right }.AccuracyAtLeast, 4);

    [Fact]
    public void Json_RoundTrip_KeepsEveryPoint()
    {
        var json = JsonSerializer.Serialize(s_calibration with { Faq = [new(0.1, 0.2)] }, SdkJsonContext.Relaxed.AnswerCalibration);
        var read = JsonSerializer.Deserialize(json, SdkJsonContext.Relaxed.AnswerCalibration)!;

        Assert.Equal(s_calibration.Curve, read.Curve);
        Assert.Equal(new CalibrationPoint(0.1, 0.2), Assert.Single(read.Faq));
        Assert.StartsWith("""{"questions":200,"faq":[{"score":0.1,"probability":0.2}],""", json, StringComparison.Ordinal);
    }
}

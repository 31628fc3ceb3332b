using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Classification;

public sealed class ElementaryTests
{
    private static readonly Arbitrary<double> Numbers = Gen.Choose(-600_000, 600_000).Select(static number => number / 1000.0).ToArbitrary();

    [Fact]
    public void Exp_AnyNumber_IsTheRuntimes() => Prop.ForAll(Numbers, static x => Assert.InRange(Elementary.Exp(x) / Math.Exp(x), 1.0 - 1e-11, 1.0 + 1e-11))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Log_OfExp_IsTheNumber() => Prop.ForAll(Numbers, static x => Assert.Equal(x, Elementary.Log(Math.Exp(x)), 1e-10))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.NaN, 0.0)]
    [InlineData(-1e9, 0.0)]
    [InlineData(0.0, 1.0)]
    public void Exp_Extremes_AreSafe(double x, double expected) => Assert.Equal(expected, Elementary.Exp(x));

    [Fact]
    public void Exp_FarAbove_IsFinite() => Assert.True(double.IsFinite(Elementary.Exp(1e9)));

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(1e9, 1.0)]
    [InlineData(-1e9, 0.0)]
    [InlineData(1.0, 0.7310585786300049)]
    public void Logistic_Numbers_AreShares(double x, double expected) => Assert.Equal(expected, Elementary.Logistic(x), 1e-12);
}

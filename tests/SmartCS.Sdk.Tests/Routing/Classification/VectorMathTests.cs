using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Classification;

public sealed class VectorMathTests
{
    private static readonly Arbitrary<float> Numbers = Gen.Choose(-79_000, 79_000).Select(static number => number / 1000f).ToArbitrary();

    [Fact]
    public void Exp_AnyNumber_IsTheRuntimes() => Prop.ForAll(Numbers, static x => Assert.InRange(VectorMath.Exp(Vector256.Create(x))[5] / Math.Exp(x), 1.0 - 1e-5, 1.0 + 1e-5))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Tanh_AnyNumber_IsTheRuntimes() => Prop.ForAll(Numbers, static x => Assert.Equal(Math.Tanh(x / 10f), VectorMath.Tanh(Vector256.Create(x / 10f))[3], 2e-6))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(float.MinValue)]
    [InlineData(float.MaxValue)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.PositiveInfinity)]
    public void Exp_Extremes_AreFinite(float x) => Assert.True(float.IsFinite(VectorMath.Exp(Vector256.Create(x))[0]));

    [Fact]
    public void Dot_TwoRows_IsTheSumOfProducts()
    {
        float[] left = [.. Enumerable.Range(1, 16).Select(static i => (float)i)];
        float[] right = [.. Enumerable.Range(1, 16).Select(static i => i % 2 == 0 ? -1f : 2f)];

        Assert.Equal(left.Zip(right, static (a, b) => a * b).Sum(), VectorMath.Dot(left, right));
    }

    [Fact]
    public void Max_AnyLane_IsFound() => Assert.All(Enumerable.Range(0, 8), static lane =>
        Assert.Equal(7f, VectorMath.Max(Vector256<float>.Zero.WithElement(lane, 7f))));

    [Theory]
    [InlineData(1, 8)]
    [InlineData(8, 8)]
    [InlineData(9, 16)]
    public void RoundUp_Counts_AreWholeLanes(int count, int expected) => Assert.Equal(expected, VectorMath.RoundUp(count));
}

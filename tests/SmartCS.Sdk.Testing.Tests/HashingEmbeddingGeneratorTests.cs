using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using Xunit;

namespace SmartCS.Sdk.Testing.Tests;

public sealed class HashingEmbeddingGeneratorTests
{
    [Theory]
    [InlineData("how long does delivery take", "How long will the delivery take?", "red cotton shirt")]
    [InlineData("下单后多久发货", "多久可以发货呢", "纯棉红色衬衫")]
    [InlineData("iPhone 15 保修", "iphone15 保修多久", "gift wrapping")]
    public void Embed_SimilarTexts_LieCloserThanOthers(string text, string similar, string other)
    {
        using var generator = new HashingEmbeddingGenerator();

        var near = TensorPrimitives.Dot(generator.Embed(text), generator.Embed(similar));
        var far = TensorPrimitives.Dot(generator.Embed(text), generator.Embed(other));

        Assert.True(near > far + 0.2, $"{near} against {far}");
    }

    [Fact]
    public async Task GenerateAsync_SameText_GivesTheSameVectorOfLengthOne()
    {
        using var one = new HashingEmbeddingGenerator(64);
        using var two = new HashingEmbeddingGenerator(64);

        var first = await one.GenerateAsync(["Delivery 发货", ""]);
        var second = await two.GenerateAsync(["delivery 发货"]);

        Assert.Equal(first[0].Vector.ToArray(), second[0].Vector.ToArray());
        Assert.Equal(64, first[0].Vector.Length);
        Assert.Equal(1, TensorPrimitives.Norm(first[0].Vector.Span), 0.0001);
        Assert.Equal(0, TensorPrimitives.Norm(first[1].Vector.Span));
        Assert.Equal(2, one.EmbeddedTexts);
    }

    [Fact]
    public async Task GenerateAsync_FailureSet_FailsUntilItIsTakenBack()
    {
        using var generator = new HashingEmbeddingGenerator { Failure = () => new HttpRequestException("down") };

        await Assert.ThrowsAsync<HttpRequestException>(() => generator.GenerateAsync(["text"]));
        generator.Failure = null;

        Assert.Single(await generator.GenerateAsync(["text"]));
    }

    [Fact]
    public void GetService_Metadata_NamesTheDimensions()
    {
        using var generator = new HashingEmbeddingGenerator(128);

        Assert.Equal(128, generator.GetService<EmbeddingGeneratorMetadata>()!.DefaultModelDimensions);
        Assert.Throws<ArgumentOutOfRangeException>(() => new HashingEmbeddingGenerator(7));
    }
}

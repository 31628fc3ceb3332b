using Xunit;

namespace SmartCS.Sdk.Knowledge.Index;

public sealed class SignCodesTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(100)]
    [InlineData(384)]
    public void Sum_AnyBlock_IsTheQueryUnderTheVectorsSigns(int dimensions)
    {
        var (block, vectors) = RandomBlock(dimensions);
        var query = VectorSamples.Gaussian(2, 1, dimensions)[0];
        var tables = new byte[2 * block.Length];
        var (step, bias) = SignCodes.FillTables(query, tables);
        var sums = new ushort[SignCodes.BlockSize];

        SignCodes.Sum(block, tables, sums);

        // Each table's number is rounded by at most half a step.
        var tolerance = step * ((dimensions + 3) / 4) / 2;
        for (var i = 0; i < vectors.Length; i++)
        {
            var expected = query.Select((value, j) => vectors[i][j] >= 0 ? value : -value).Sum();
            Assert.Equal(expected, (sums[i] * step) + bias, tolerance + 0.001f);
        }
    }

    [Fact]
    public void SumPortable_AnyBlock_EqualsTheFastest()
    {
        var (block, _) = RandomBlock(384);
        var tables = new byte[2 * block.Length];
        SignCodes.FillTables(VectorSamples.Gaussian(2, 1, 384)[0], tables);
        var fastest = new ushort[SignCodes.BlockSize];
        var portable = new ushort[SignCodes.BlockSize];

        SignCodes.Sum(block, tables, fastest);
        SignCodes.SumPortable(ref block[0], ref tables[0], (nuint)block.Length, ref portable[0]);

        Assert.Equal(fastest, portable);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(384)]
    [InlineData(1_536)]
    public void Rotation_AnyVectors_KeepsLengthsAndAngles(int dimensions)
    {
        var rotation = new RandomRotation(dimensions);
        var vectors = VectorSamples.Gaussian(3, 2, dimensions);
        var product = System.Numerics.Tensors.TensorPrimitives.Dot<float>(vectors[0], vectors[1]);
        var length = System.Numerics.Tensors.TensorPrimitives.Norm<float>(vectors[0]);

        rotation.Apply(vectors[0]);
        rotation.Apply(vectors[1]);

        Assert.Equal(product, System.Numerics.Tensors.TensorPrimitives.Dot<float>(vectors[0], vectors[1]), 0.01f);
        Assert.Equal(length, System.Numerics.Tensors.TensorPrimitives.Norm<float>(vectors[0]), 0.001f);
    }

    private static (byte[] Block, float[][] Vectors) RandomBlock(int dimensions)
    {
        var vectors = VectorSamples.Gaussian(1, SignCodes.BlockSize, dimensions);
        var block = new byte[SignCodes.RowCount(dimensions) * SignCodes.BlockSize];
        for (var i = 0; i < vectors.Length; i++)
        {
            SignCodes.Write(vectors[i], i, block);
        }

        return (block, vectors);
    }
}

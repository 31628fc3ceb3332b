using System.Numerics.Tensors;
using System.Text;

namespace SmartCS.Sdk.Benchmarks.Vectors;

/// <summary>Vectors to search, and queries for them, from a seed.</summary>
internal sealed record VectorData(string Name, int Dimensions, float[] Base, float[] Queries)
{
    public int Count => Base.Length / Dimensions;

    public int QueryCount => Queries.Length / Dimensions;

    /// <summary>Independent normal coordinates: no structure at all, the hardest case for any shortcut.</summary>
    public static VectorData Gaussian(int dimensions, int count, int queryCount, int seed)
    {
        var random = new Random(seed);
        return new VectorData("Gaussian", dimensions, Normal(random, dimensions, count), Normal(random, dimensions, queryCount));
    }

    /// <summary>A mixture of Gaussians; queries come from the mixture or, where asked, from nowhere near it.</summary>
    public static VectorData Clustered(int dimensions, int count, int queryCount, int clusters, float spread, bool isFar, int seed)
    {
        var random = new Random(seed);
        var centres = Normal(random, dimensions, clusters);
        float[] Members(int members)
        {
            var values = Normal(random, dimensions, members);
            for (var i = 0; i < members; i++)
            {
                var value = values.AsSpan(i * dimensions, dimensions);
                var centre = centres.AsSpan(random.Next(clusters) * dimensions, dimensions);
                TensorPrimitives.MultiplyAdd(value, spread, centre, value);
                Normalize(value);
            }

            return values;
        }

        var name = $"{clusters} clusters, spread {spread:0.0}, queries {(isFar ? "far" : "near")}";
        return new VectorData(name, dimensions, Members(count), isFar ? Normal(random, dimensions, queryCount) : Members(queryCount));
    }

    /// <summary>Texts as hashed character n-grams, a stand-in for text embeddings that needs no model.</summary>
    public static VectorData Texts(string name, int dimensions, IReadOnlyList<string> texts, IReadOnlyList<string> queries) =>
        new(name, dimensions, Embed(texts, dimensions), Embed(queries, dimensions));

    private static float[] Embed(IReadOnlyList<string> texts, int dimensions)
    {
        var values = new float[texts.Count * dimensions];
        for (var i = 0; i < texts.Count; i++)
        {
            var value = values.AsSpan(i * dimensions, dimensions);
            var bytes = Encoding.UTF8.GetBytes($" {texts[i].ToLowerInvariant()} ");
            for (var length = 3; length <= 5; length++)
            {
                for (var start = 0; start + length <= bytes.Length; start++)
                {
                    var hash = 2166136261u;
                    foreach (var b in bytes.AsSpan(start, length))
                    {
                        hash = (hash ^ b) * 16777619u;
                    }

                    hash ^= hash >> 15;
                    value[(int)(hash % (uint)dimensions)] += (hash & 0x8000_0000) == 0 ? 1 : -1;
                }
            }

            value[0] += 0.01f;
            Normalize(value);
        }

        return values;
    }

    private static float[] Normal(Random random, int dimensions, int count)
    {
        var values = new float[count * dimensions];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(2 * MathF.PI * random.NextSingle());
        }

        for (var i = 0; i < count; i++)
        {
            Normalize(values.AsSpan(i * dimensions, dimensions));
        }

        return values;
    }

    private static void Normalize(Span<float> value) => TensorPrimitives.Divide(value, TensorPrimitives.Norm<float>(value), value);
}

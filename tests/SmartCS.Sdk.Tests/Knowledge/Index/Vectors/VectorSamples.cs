using System.Numerics.Tensors;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Vectors from a seed, and the plain way to search them.</summary>
internal static class VectorSamples
{
    public static float[] Normal(Random random, int dimensions)
    {
        var vector = new float[dimensions];
        for (var i = 0; i < dimensions; i++)
        {
            vector[i] = MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(2 * MathF.PI * random.NextSingle());
        }

        return vector;
    }

    public static float[][] Gaussian(int seed, int count, int dimensions)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ => Normal(random, dimensions)).ToArray();
    }

    /// <summary>Vectors that all point much the same way, in tight clusters, as text embeddings do.</summary>
    public static float[][] Clustered(int seed, int count, int dimensions, int clusters)
    {
        var random = new Random(seed);
        var common = Normal(random, dimensions);
        var centres = Enumerable.Range(0, clusters).Select(_ => Normal(random, dimensions)).ToArray();
        return Enumerable.Range(0, count).Select(_ =>
        {
            var centre = centres[random.Next(clusters)];
            var noise = Normal(random, dimensions);
            return noise.Select((value, i) => (2 * common[i]) + centre[i] + (0.5f * value)).ToArray();
        }).ToArray();
    }

    public static VectorStore Load(float[][] vectors)
    {
        var builder = new VectorSegmentBuilder(vectors[0].Length);
        for (var doc = 0; doc < vectors.Length; doc++)
        {
            builder.Add(doc, vectors[doc]);
        }

        return new VectorStore(builder.Build(), vectors[0].Length);
    }

    public static VectorHit[] Find(VectorStore store, float[] query, int top, ReadOnlySpan<ulong> allowed = default)
    {
        var hits = new VectorHit[top];
        return hits[..store.Search(query, hits, allowed)];
    }

    public static List<VectorHit> FindExactly(IEnumerable<KeyValuePair<int, float[]>> vectors, float[] query, int top) =>
        vectors.Select(pair => new VectorHit(pair.Key, TensorPrimitives.CosineSimilarity<float>(query, pair.Value)))
            .OrderByDescending(hit => hit.Similarity).ThenBy(hit => hit.Doc).Take(top).ToList();

    /// <summary>The share of hits that are as near as the exact search's last hit.</summary>
    public static double Recall(float[][] vectors, float[][] queries, VectorStore store, int top)
    {
        var found = 0;
        foreach (var query in queries)
        {
            var exact = vectors.Select(vector => TensorPrimitives.CosineSimilarity<float>(query, vector)).ToArray();
            var last = exact.OrderDescending().ElementAt(top - 1);
            found += Find(store, query, top).Count(hit => exact[hit.Doc] >= last - 1e-5f);
        }

        return found / (double)(top * queries.Length);
    }
}

using System.Buffers;
using System.Numerics.Tensors;

namespace SmartCS.Sdk.Learning.Clusters;

/// <summary>
/// Lends each utterance something of its nearest neighbours' words. A shopper's line is short: two that mean the same often share no
/// word, but each shares some with a third.
/// </summary>
internal static class NeighbourSmoothing
{
    private const int MostNeighbours = 10;

    // Among few utterances, many neighbours are most of them.
    private const int UtterancesForNeighbour = 8;

    // Neighbours that are less alike than this together lend the less.
    private const float LeastLikeness = 1;

    // Of the lent words those with the least weight only cost time.
    private const int KeptFeatures = 96;

    /// <summary>Makes the smoothed vectors, of unit length again.</summary>
    public static UtteranceVectors Smooth(UtteranceVectors vectors, CancellationToken cancellationToken)
    {
        var postings = new VectorPostings(vectors);
        var rows = new (int[] Features, float[] Weights)[vectors.Count];
        Parallel.For(0, vectors.Count, new ParallelOptions { CancellationToken = cancellationToken }, utterance => rows[utterance] = Smooth(vectors, postings, utterance));
        var starts = new int[vectors.Count + 1];
        for (var i = 0; i < rows.Length; i++)
        {
            starts[i + 1] = starts[i] + rows[i].Features.Length;
        }

        return new UtteranceVectors(starts, [.. rows.SelectMany(static row => row.Features)], [.. rows.SelectMany(static row => row.Weights)], vectors.FeatureCount);
    }

    private static (int[] Features, float[] Weights) Smooth(UtteranceVectors vectors, VectorPostings postings, int utterance)
    {
        var similarities = ArrayPool<float>.Shared.Rent(vectors.Count);
        var row = similarities.AsSpan(0, vectors.Count);
        postings.Compare(utterance, row);
        row[utterance] = 0;
        var sums = new Dictionary<int, float>();
        vectors.AddTo(sums, utterance, 1);
        Span<(int Utterance, float Similarity)> nearest = stackalloc (int, float)[Math.Clamp(vectors.Count / UtterancesForNeighbour, 1, MostNeighbours)];
        var count = Nearest(row, nearest);
        var total = 0f;
        foreach (var (_, similarity) in nearest[..count])
        {
            total += similarity;
        }

        foreach (var (neighbour, similarity) in nearest[..count])
        {
            vectors.AddTo(sums, neighbour, similarity / Math.Max(total, LeastLikeness));
        }

        ArrayPool<float>.Shared.Return(similarities);
        var own = TensorPrimitives.SumOfSquares(vectors.WeightsOf(utterance));
        var squares = sums.Values.Sum(static weight => weight * weight) + Math.Max(0, 1 - own);
        var kept = sums.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).Take(KeptFeatures).OrderBy(static pair => pair.Key).ToArray();
        var weights = Array.ConvertAll(kept, static pair => pair.Value);
        UtteranceVectors.Scale(weights, squares);
        return (Array.ConvertAll(kept, static pair => pair.Key), weights);
    }

    // The nearest first; of equally near ones the earlier, so that the same utterances always give the same clusters.
    private static int Nearest(ReadOnlySpan<float> row, Span<(int Utterance, float Similarity)> nearest)
    {
        var count = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] <= 0 || (count == nearest.Length && row[i] <= nearest[^1].Similarity))
            {
                continue;
            }

            var at = count < nearest.Length ? count++ : count - 1;
            for (; at > 0 && nearest[at - 1].Similarity < row[i]; at--)
            {
                nearest[at] = nearest[at - 1];
            }

            nearest[at] = (i, row[i]);
        }

        return count;
    }
}

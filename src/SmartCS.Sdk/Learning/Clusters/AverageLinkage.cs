using System.Numerics.Tensors;

namespace SmartCS.Sdk.Learning.Clusters;

/// <summary>
/// Joins utterances into clusters, the most alike first, as long as the average likeness between the members of two clusters is at least
/// so high: hierarchical clustering with average linkage by chains of nearest neighbours (F. Murtagh, "A survey of recent
/// advances in hierarchical clustering algorithms", The Computer Journal 26 (4), 1983). The same utterances give the same clusters.
/// </summary>
internal sealed class AverageLinkage
{
    private const float Gone = -1;

    private readonly int _count;
    private readonly float[] _similarities;
    private readonly float _threshold;
    private readonly List<int>?[] _members;
    private readonly List<int> _chain = [];

    private AverageLinkage(int count, float[] similarities, float threshold)
    {
        _count = count;
        _similarities = similarities;
        _threshold = threshold;
        _members = new List<int>?[count];
        for (var i = 0; i < count; i++)
        {
            _members[i] = [i];
            similarities[(i * count) + i] = Gone;
        }
    }

    /// <summary>Joins utterances.</summary>
    /// <param name="vectors">Their vectors. It takes 4 bytes for each pair of them.</param>
    /// <param name="threshold">The least average cosine between two clusters that are joined.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The clusters, each in the order of the utterances, also those of a single one.</returns>
    public static List<List<int>> Join(UtteranceVectors vectors, float threshold, CancellationToken cancellationToken)
    {
        var count = vectors.Count;
        var similarities = new float[count * count];
        var postings = new VectorPostings(vectors);
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, utterance => postings.Compare(utterance, similarities.AsSpan(utterance * count, count)));
        var linkage = new AverageLinkage(count, similarities, threshold);
        return linkage.Run(cancellationToken);
    }

    private List<List<int>> Run(CancellationToken cancellationToken)
    {
        var clusters = new List<List<int>>();
        for (var start = 0; start < _count;)
        {
            if (_chain.Count == 0)
            {
                if (_members[start] is null)
                {
                    start++;
                    continue;
                }

                cancellationToken.ThrowIfCancellationRequested();
                _chain.Add(start);
            }

            var cluster = _chain[^1];
            var nearest = Nearest(cluster);
            if (nearest < 0 || Row(cluster)[nearest] < _threshold)
            {
                // Joining others cannot bring any of them nearer to this one: it is complete.
                _chain.RemoveAt(_chain.Count - 1);
                clusters.Add([.. _members[cluster]!.Order()]);
                Remove(cluster);
            }
            else if (_chain.Count > 1 && nearest == _chain[^2])
            {
                _chain.RemoveRange(_chain.Count - 2, 2);
                Merge(Math.Min(cluster, nearest), Math.Max(cluster, nearest));
            }
            else
            {
                _chain.Add(nearest);
            }
        }

        return clusters;
    }

    // Of equally near ones the one before in the chain, or the chain would not end.
    private int Nearest(int cluster)
    {
        var row = Row(cluster);
        var nearest = TensorPrimitives.IndexOfMax(row);
        return row[nearest] < 0 ? -1 : _chain.Count > 1 && row[_chain[^2]] >= row[nearest] ? _chain[^2] : nearest;
    }

    private void Merge(int into, int from)
    {
        var left = (float)_members[into]!.Count;
        var right = (float)_members[from]!.Count;
        var row = Row(into);
        var other = Row(from);
        TensorPrimitives.Multiply(row, left / (left + right), row);
        TensorPrimitives.MultiplyAdd(other, right / (left + right), row, row);
        _members[into]!.AddRange(_members[from]!);
        for (var i = 0; i < _count; i++)
        {
            if (_members[i] is null || i == into || i == from)
            {
                row[i] = Gone;
            }
            else
            {
                _similarities[(i * _count) + into] = row[i];
            }
        }

        Remove(from);
    }

    private void Remove(int cluster)
    {
        _members[cluster] = null;
        for (var i = 0; i < _count; i++)
        {
            _similarities[(i * _count) + cluster] = Gone;
        }
    }

    private Span<float> Row(int cluster) => _similarities.AsSpan(cluster * _count, _count);
}

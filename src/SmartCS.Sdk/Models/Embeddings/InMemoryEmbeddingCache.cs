namespace SmartCS.Sdk.Models;

/// <summary>Keeps vectors in memory up to a limit; those that were asked for least recently go first, half of all at a time.</summary>
internal sealed class InMemoryEmbeddingCache(long limit) : IEmbeddingCache
{
    // What an entry takes beside its vector: key, hash text and the table's own.
    private const int Overhead = 320;

    private readonly Lock _gate = new();
    private Dictionary<EmbeddingKey, ReadOnlyMemory<float>> _recent = [];
    private Dictionary<EmbeddingKey, ReadOnlyMemory<float>> _older = [];
    private long _recentBytes;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<EmbeddingKey, ReadOnlyMemory<float>>> FindAsync(IReadOnlyCollection<EmbeddingKey> keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<EmbeddingKey, ReadOnlyMemory<float>>();
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (_recent.TryGetValue(key, out var vector))
                {
                    found[key] = vector;
                }
                else if (_older.Remove(key, out vector))
                {
                    found[key] = vector;
                    Keep(key, vector);
                }
            }
        }

        return ValueTask.FromResult<IReadOnlyDictionary<EmbeddingKey, ReadOnlyMemory<float>>>(found);
    }

    /// <inheritdoc/>
    public ValueTask StoreAsync(IReadOnlyDictionary<EmbeddingKey, ReadOnlyMemory<float>> vectors, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            foreach (var (key, vector) in vectors)
            {
                Keep(key, vector);
            }
        }

        return ValueTask.CompletedTask;
    }

    private void Keep(EmbeddingKey key, ReadOnlyMemory<float> vector)
    {
        var bytes = Overhead + ((long)vector.Length * sizeof(float));
        if (2 * bytes > limit || !_recent.TryAdd(key, vector))
        {
            return;
        }

        _recentBytes += bytes;
        if (2 * _recentBytes > limit)
        {
            _older = _recent;
            _recent = [];
            _recentBytes = 0;
        }
    }
}

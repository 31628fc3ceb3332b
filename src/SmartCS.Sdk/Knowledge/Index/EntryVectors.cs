using System.Numerics.Tensors;
using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>The vectors of one merchant's entries, by entry number. One writer at a time; readers take <see cref="Current"/>.</summary>
internal sealed partial class EntryVectors
{
    private IndexedEntry?[] _byNumber = [];
    private VectorStore? _store;
    private int _dimensions;
    private volatile View _current = View.Empty;

    /// <summary>What a search sees.</summary>
    public View Current => _current;

    /// <summary>Takes entries in with their vectors, many at once.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="vectors">A vector by revision number; an entry without one is found by its words alone.</param>
    /// <param name="logger">Told of vectors that cannot be used.</param>
    public void Add(IReadOnlyList<IndexedEntry> entries, IReadOnlyDictionary<long, ReadOnlyMemory<float>> vectors, ILogger logger)
    {
        if (vectors.Count == 0 && _store is null)
        {
            return;
        }

        VectorSegmentBuilder? builder = null;
        foreach (var entry in entries)
        {
            if (!vectors.TryGetValue(entry.Revision.Revision, out var vector))
            {
                continue;
            }

            _dimensions = _dimensions == 0 ? vector.Length : _dimensions;
            Remember(entry);
            try
            {
                if (_store is not null)
                {
                    _store.Set(entry.Number, vector.Span);
                    continue;
                }

                builder ??= new VectorSegmentBuilder(_dimensions, entries.Count);
                builder.Add(entry.Number, vector.Span);
            }
            catch (ArgumentException exception)
            {
                LogBadVector(logger, entry.Revision.EntryId.Value, exception.Message);
            }
        }

        if (builder is not null)
        {
            _store = new VectorStore(builder.Build(), _dimensions);
        }

        Publish();
    }

    /// <summary>Takes entries out.</summary>
    public void Remove(IEnumerable<int> numbers)
    {
        if (_store is null)
        {
            return;
        }

        foreach (var number in numbers)
        {
            _store.Remove(number);
            if (number < _byNumber.Length)
            {
                // A search under way may still come by; it takes a missing entry for one that has gone.
                _byNumber[number] = null;
            }
        }

        Publish();
    }

    private void Remember(IndexedEntry entry)
    {
        if (entry.Number >= _byNumber.Length)
        {
            Array.Resize(ref _byNumber, Math.Max(entry.Number + 1, _byNumber.Length * 2));
        }

        _byNumber[entry.Number] = entry;
    }

    private void Publish() => _current = _store is null ? View.Empty : new View(_store.Snapshot, _byNumber, _dimensions);

    [LoggerMessage(1201, LogLevel.Warning, "The embedding of entry {EntryId} cannot be used and the entry is found by its words alone: {Problem}")]
    private static partial void LogBadVector(ILogger logger, string entryId, string problem);

    /// <summary>The vectors at one moment.</summary>
    internal sealed class View(VectorSnapshot? vectors, IndexedEntry?[] byNumber, int dimensions)
    {
        public static readonly View Empty = new(null, [], 0);

        public bool IsEmpty => vectors is null || vectors.Count == 0;

        public long MemoryBytes => (vectors?.MemoryBytes ?? 0) + (8L * byNumber.Length);

        public int Numbers => byNumber.Length;

        /// <summary>Whether a query's vector can be compared with the entries': of the same dimensions, finite and not zero.</summary>
        public bool Accepts(ReadOnlySpan<float> query) => query.Length == dimensions && TensorPrimitives.SumOfSquares(query) is > 0f and < float.PositiveInfinity;

        /// <summary>Finds the nearest entries that are allowed.</summary>
        public int Search(ReadOnlySpan<float> query, Span<VectorHit> top, ReadOnlySpan<ulong> allowed) => vectors!.Search(query, top, allowed);

        public IndexedEntry? Find(int number) => number < byNumber.Length ? byNumber[number] : null;
    }
}

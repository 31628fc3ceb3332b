using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>The vectors of one merchant's entries, by entry number. One writer at a time; readers take <see cref="Current"/>.</summary>
internal sealed partial class EntryVectors
{
    private NumberedEntries _entries = NumberedEntries.Empty;
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
        var taken = new List<IndexedEntry>();
        VectorSegmentBuilder? builder = null;
        foreach (var entry in entries)
        {
            if (!vectors.TryGetValue(entry.Revision.Revision, out var vector))
            {
                continue;
            }

            try
            {
                if (_store is not null)
                {
                    _store.Set(entry.Number, vector.Span);
                }
                else
                {
                    // The first vector that can be used sets the dimensions of all.
                    builder ??= NewBuilder(vector.Span, entries.Count);
                    builder.Add(entry.Number, vector.Span);
                }

                taken.Add(entry);
            }
            catch (ArgumentException exception)
            {
                LogBadVector(logger, entry.Revision.EntryId.Value, exception.Message);
            }
        }

        if (taken.Count > 0)
        {
            _store ??= new VectorStore(builder!.Build(), _dimensions);
            _entries = _entries.With(taken);
            Publish();
        }
    }

    /// <summary>Takes entries out.</summary>
    public void Remove(IReadOnlyList<int> numbers)
    {
        if (_store is null || numbers.Count == 0)
        {
            return;
        }

        foreach (var number in numbers)
        {
            _store.Remove(number);
        }

        _entries = _entries.Without(numbers);
        Publish();
    }

    private VectorSegmentBuilder NewBuilder(ReadOnlySpan<float> first, int capacity)
    {
        UnitVectors.RequireUsable(first, nameof(first));
        _dimensions = first.Length;
        return new VectorSegmentBuilder(_dimensions, capacity);
    }

    private void Publish() => _current = _store is null ? View.Empty : new View(_store.Snapshot, _entries, _dimensions);

    [LoggerMessage(1201, LogLevel.Warning, "The embedding of entry {EntryId} cannot be used and the entry is found by its words alone: {Problem}")]
    private static partial void LogBadVector(ILogger logger, string entryId, string problem);

    /// <summary>The vectors at one moment; immutable.</summary>
    internal sealed class View(VectorSnapshot? vectors, NumberedEntries entries, int dimensions)
    {
        public static readonly View Empty = new(null, NumberedEntries.Empty, 0);

        public bool IsEmpty => vectors is null || vectors.Count == 0;

        public long MemoryBytes => (vectors?.MemoryBytes ?? 0) + entries.MemoryBytes;

        /// <summary>One more than the highest number that an entry may have.</summary>
        public int Limit => entries.Limit;

        /// <summary>Whether a query's vector can be compared with the entries': of the same dimensions, finite and not zero.</summary>
        public bool Accepts(ReadOnlySpan<float> query) => query.Length == dimensions && UnitVectors.IsUsable(query);

        /// <summary>Finds the nearest entries that are allowed.</summary>
        public int Search(ReadOnlySpan<float> query, Span<VectorHit> top, ReadOnlySpan<ulong> allowed) => vectors!.Search(query, top, allowed);

        public IndexedEntry? Find(int number) => entries.Find(number);
    }
}

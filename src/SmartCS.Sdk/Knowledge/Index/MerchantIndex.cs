using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>
/// One merchant's part of the in-process index. Writers take turns and publish a new snapshot; readers never wait.
/// Segments are kept so that each is at least twice as large as the next, so a write touches few documents and a search
/// few segments.
/// </summary>
internal sealed class MerchantIndex
{
    private readonly Dictionary<EntryId, (Segment Segment, int Document)> _places = [];
    private readonly Dictionary<EntryId, KnowledgeRevision> _successors = [];
    private readonly Lock _writing = new();
    private Dictionary<EntryId, KnowledgeRevision[]> _supersededBy = [];
    private FieldAverages _averages = new();
    private EntryVectors _vectors = new();
    private int _nextNumber;
    private string? _space;
    private bool _lacksVectors;
    private volatile IndexSnapshot _snapshot = IndexSnapshot.Empty;

    public IndexSnapshot Snapshot => _snapshot;

    /// <summary>Takes changes in; the rules are those of <see cref="IKnowledgeIndex.ApplyAsync"/>.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="vectors">Embeddings by revision number, of any of the changes.</param>
    /// <param name="space">The space that the embeddings lie in; null where there is no model.</param>
    /// <param name="afterRevision">The revision that the changes follow on; 0 where they are everything.</param>
    /// <param name="throughRevision">The revision to stand at afterwards.</param>
    /// <param name="logger">Told of embeddings that cannot be used.</param>
    /// <returns>The revision that the index now stands at.</returns>
    public long Apply(IReadOnlyList<KnowledgeRevision> changes, IReadOnlyDictionary<long, ReadOnlyMemory<float>> vectors, string? space, long afterRevision, long throughRevision, ILogger logger)
    {
        lock (_writing)
        {
            var current = _snapshot;
            if (current.Revision < afterRevision || current.Revision >= throughRevision)
            {
                return current.Revision;
            }

            try
            {
                if (afterRevision == 0)
                {
                    current = IndexSnapshot.Empty;
                    Clear();
                }

                ChangeSpace(space);
                _lacksVectors |= space is not null && vectors.Count < changes.Count(static change => change.Entry is { State: ApprovalState.Approved });
                _snapshot = Take(current, changes, vectors, throughRevision, logger);
                return throughRevision;
            }
            catch
            {
                // Half of the changes must not stay behind: the merchant is to be loaded anew.
                _snapshot = IndexSnapshot.Empty;
                Clear();
                throw;
            }
        }
    }

    /// <summary>Goes over to another space: entries are found by their words alone until <see cref="Fill"/> has brought their vectors.</summary>
    /// <returns>The entries without a vector.</returns>
    public IReadOnlyList<KnowledgeRevision> Renew(string? space)
    {
        lock (_writing)
        {
            ChangeSpace(space);
            Publish();
            return _lacksVectors ? [.. Entries().Where(entry => _vectors.Current.Find(entry.Number) is null).Select(static entry => entry.Revision)] : [];
        }
    }

    /// <summary>Takes vectors in for entries that have none.</summary>
    /// <param name="vectors">Embeddings by revision number.</param>
    /// <param name="space">The space that they lie in; where it is not the index's any more, nothing is taken.</param>
    /// <param name="isComplete">Whether that is all there will be.</param>
    /// <param name="logger">Told of embeddings that cannot be used.</param>
    public void Fill(IReadOnlyDictionary<long, ReadOnlyMemory<float>> vectors, string space, bool isComplete, ILogger logger)
    {
        lock (_writing)
        {
            if (_space != space)
            {
                return;
            }

            _vectors.Add([.. Entries().Where(entry => _vectors.Current.Find(entry.Number) is null)], vectors, logger);
            _lacksVectors = !isComplete;
            Publish();
        }
    }

    private IEnumerable<IndexedEntry> Entries() => _places.Values.Select(static place => place.Segment.Documents[place.Document]);

    private void Publish()
    {
        var current = _snapshot;
        _snapshot = current.With(_vectors.Current, _space, _lacksVectors);
    }

    private void Clear()
    {
        _places.Clear();
        _successors.Clear();
        _supersededBy = [];
        _averages = new FieldAverages();
        _vectors = new EntryVectors();
        _nextNumber = 0;
        _space = null;
        _lacksVectors = false;
    }

    /// <summary>Drops the vectors where they lie in another space: vectors of two spaces cannot be compared.</summary>
    private void ChangeSpace(string? space)
    {
        if (_space != space)
        {
            _space = space;
            _vectors = new EntryVectors();
            _lacksVectors = space is not null && _places.Count > 0;
        }
    }

    private IndexSnapshot Take(IndexSnapshot current, IReadOnlyList<KnowledgeRevision> changes, IReadOnlyDictionary<long, ReadOnlyMemory<float>> vectors, long throughRevision, ILogger logger)
    {
        var latest = new Dictionary<EntryId, KnowledgeRevision>();
        foreach (var change in changes)
        {
            if (change.Revision > current.Revision)
            {
                latest[change.EntryId] = change;
            }
        }

        var views = RemoveOld(current.Segments, latest.Keys);
        var added = Number(latest.Values);
        if (added.Count > 0)
        {
            views.Add(Place(SegmentBuilder.Build(added, _averages)));
            MergeTail(views);
            _vectors.Add(added, vectors, logger);
        }

        UpdateSuccessors(latest);
        return new IndexSnapshot(throughRevision, [.. views], _supersededBy, _vectors.Current, _space, _lacksVectors);
    }

    private List<IndexedEntry> Number(IEnumerable<KnowledgeRevision> revisions)
    {
        var entries = new List<IndexedEntry>();
        foreach (var revision in revisions)
        {
            if (revision.Entry is { State: ApprovalState.Approved })
            {
                entries.Add(new IndexedEntry(revision, _nextNumber++));
            }
        }

        return entries;
    }

    private List<SegmentView> RemoveOld(SegmentView[] views, IEnumerable<EntryId> changed)
    {
        var gone = new Dictionary<Segment, List<int>>();
        var numbers = new List<int>();
        foreach (var id in changed)
        {
            if (_places.Remove(id, out var place))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(gone, place.Segment, out _) ??= []).Add(place.Document);
                numbers.Add(place.Segment.Documents[place.Document].Number);
            }
        }

        _vectors.Remove(numbers);
        var kept = new List<SegmentView>(views.Length + 1);
        foreach (var view in views)
        {
            var remaining = gone.TryGetValue(view.Segment, out var documents) ? view.Without(documents) : view;
            if (remaining.LiveCount > 0)
            {
                // What has mostly gone is written anew, so that it does not keep the memory of all that was there.
                kept.Add(2 * remaining.LiveCount < remaining.Segment.Documents.Length ? Place(SegmentMerger.Merge([remaining])) : remaining);
            }
        }

        return kept;
    }

    private SegmentView Place(Segment segment)
    {
        for (var document = 0; document < segment.Documents.Length; document++)
        {
            _places[segment.Documents[document].Revision.EntryId] = (segment, document);
        }

        return new SegmentView(segment);
    }

    private void MergeTail(List<SegmentView> views)
    {
        var first = views.Count - 1;
        var tail = views[first].LiveCount;
        while (first > 0 && views[first - 1].LiveCount < 2 * tail)
        {
            tail += views[--first].LiveCount;
        }

        if (first < views.Count - 1)
        {
            var merged = SegmentMerger.Merge(CollectionsMarshal.AsSpan(views)[first..]);
            views.RemoveRange(first, views.Count - first);
            views.Add(Place(merged));
        }
    }

    private void UpdateSuccessors(Dictionary<EntryId, KnowledgeRevision> latest)
    {
        var hasChanged = false;
        foreach (var (id, change) in latest)
        {
            if (change.Entry is { State: ApprovalState.Approved, Supersedes.Count: > 0 })
            {
                _successors[id] = change;
                hasChanged = true;
            }
            else
            {
                hasChanged |= _successors.Remove(id);
            }
        }

        if (hasChanged)
        {
            _supersededBy = _successors.Values
                .SelectMany(static successor => successor.Entry!.Supersedes.Select(superseded => (superseded, successor)))
                .GroupBy(static pair => pair.superseded, static pair => pair.successor)
                .ToDictionary(static group => group.Key, static group => group.ToArray());
        }
    }
}

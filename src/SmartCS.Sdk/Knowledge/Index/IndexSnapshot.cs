namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>What a search of one merchant sees; immutable.</summary>
internal sealed class IndexSnapshot
{
    public static readonly IndexSnapshot Empty = new(0, [], [], EntryVectors.View.Empty, null);

    private readonly Dictionary<EntryId, KnowledgeRevision[]> _supersededBy;

    public IndexSnapshot(long revision, SegmentView[] segments, Dictionary<EntryId, KnowledgeRevision[]> supersededBy, EntryVectors.View vectors, string? space, bool lacksVectors = false)
    {
        Revision = revision;
        Segments = segments;
        _supersededBy = supersededBy;
        Vectors = vectors;
        Space = space;
        LacksVectors = lacksVectors;
        MemoryBytes = vectors.MemoryBytes;
        foreach (var view in segments)
        {
            MemoryBytes += view.Segment.MemoryBytes;
            MaxDocuments = Math.Max(MaxDocuments, view.Segment.Documents.Length);
        }
    }

    public long Revision { get; }

    public SegmentView[] Segments { get; }

    public EntryVectors.View Vectors { get; }

    /// <summary>The space that the vectors lie in; null where there are none.</summary>
    public string? Space { get; }

    /// <summary>Whether entries are still without a vector because the space has changed.</summary>
    public bool LacksVectors { get; }

    public long MemoryBytes { get; }

    public int MaxDocuments { get; }

    /// <summary>The same entries with other vectors.</summary>
    public IndexSnapshot With(EntryVectors.View vectors, string? space, bool lacksVectors) => new(Revision, Segments, _supersededBy, vectors, space, lacksVectors);

    /// <summary>Whether the entry may be said at an instant: valid, and not superseded by another that is. Two that supersede each other leave the newer.</summary>
    public bool IsServable(KnowledgeRevision revision, DateTimeOffset at)
    {
        if (!revision.Entry!.IsServableAt(at))
        {
            return false;
        }

        if (_supersededBy.Count == 0 || !_supersededBy.TryGetValue(revision.EntryId, out var successors))
        {
            return true;
        }

        foreach (var successor in successors)
        {
            var isMutual = revision.Entry.Supersedes.Contains(successor.EntryId);
            if (successor.Entry!.IsServableAt(at) && !(isMutual && revision.Revision > successor.Revision))
            {
                return false;
            }
        }

        return true;
    }
}

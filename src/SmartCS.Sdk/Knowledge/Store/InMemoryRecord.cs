namespace SmartCS.Sdk.Knowledge;

/// <summary>One merchant's record: an append-only feed whose nodes know what came before and after them.</summary>
/// <remarks>A reader takes the feed and its length once; nodes below that length never change what they mean to it.</remarks>
internal sealed class InMemoryRecord
{
    private readonly Lock _writing = new();
    private readonly Dictionary<EntryId, Node> _last = [];
    private volatile Feed _feed = new([], 0);

    public long Head => _feed.Count;

    public IReadOnlyList<KnowledgeRevision> Append(IReadOnlyList<KnowledgeChange> changes, TimeProvider time)
    {
        lock (_writing)
        {
            var now = time.GetUtcNow();
            var (nodes, count) = _feed;
            var written = new List<KnowledgeRevision>(changes.Count);
            for (var i = 0; i < changes.Count; i++)
            {
                var change = changes[i];
                _last.TryGetValue(change.EntryId, out var previous);
                if (change.Entry is null && previous?.Value.Entry is null)
                {
                    continue;
                }

                if (count == nodes.Length)
                {
                    Array.Resize(ref nodes, Math.Max(4, Math.Max(count + changes.Count - i, count * 2)));
                }

                var revision = new KnowledgeRevision
                {
                    Revision = count + 1,
                    EntryId = change.EntryId,
                    Entry = change.Entry,
                    ChangedAt = now,
                    ChangedBy = change.ChangedBy,
                    Reason = change.Reason,
                };
                var node = new Node(revision, previous);
                nodes[count++] = node;
                _last[change.EntryId] = node;
                previous?.FollowedAt = revision.Revision;
                written.Add(revision);
            }

            _feed = new Feed(nodes, count);
            return written;
        }
    }

    public IEnumerable<KnowledgeRevision> ReadCurrent() => ReadCurrent(_feed);

    public IEnumerable<KnowledgeRevision> ReadChanges(long afterRevision) => ReadChanges(_feed, afterRevision);

    public IEnumerable<KnowledgeRevision> ReadHistory(EntryId entryId)
    {
        Node? last;
        lock (_writing)
        {
            _last.TryGetValue(entryId, out last);
        }

        return ReadHistory(last);
    }

    private static IEnumerable<KnowledgeRevision> ReadCurrent(Feed feed)
    {
        for (var i = 0; i < feed.Count; i++)
        {
            var node = feed.Nodes[i];
            if (node.Value.Entry is not null && (node.FollowedAt == 0 || node.FollowedAt > feed.Count))
            {
                yield return node.Value;
            }
        }
    }

    private static IEnumerable<KnowledgeRevision> ReadChanges(Feed feed, long afterRevision)
    {
        for (var i = afterRevision; i < feed.Count; i++)
        {
            yield return feed.Nodes[i].Value;
        }
    }

    private static IEnumerable<KnowledgeRevision> ReadHistory(Node? last)
    {
        for (var node = last; node is not null; node = node.Previous)
        {
            yield return node.Value;
        }
    }

    private sealed class Node(KnowledgeRevision value, Node? previous)
    {
        private long _followedAt;

        public KnowledgeRevision Value { get; } = value;

        public Node? Previous { get; } = previous;

        /// <summary>The revision in which the entry changed next; 0 while there is none.</summary>
        public long FollowedAt
        {
            get => Volatile.Read(ref _followedAt);
            set => Volatile.Write(ref _followedAt, value);
        }
    }

    private sealed record Feed(Node[] Nodes, int Count);
}

using System.Collections.Concurrent;

namespace SmartCS.Sdk.Knowledge;

/// <summary>The default index: in this process, hybrid, dropped and reloaded by memory limit.</summary>
public sealed class InProcessKnowledgeIndex : IKnowledgeIndex
{
    private readonly ConcurrentDictionary<MerchantId, (long Revision, Dictionary<EntryId, KnowledgeRevision> Entries)> _merchants = new();
    private readonly TimeProvider _time;

    /// <summary>Creates an empty index.</summary>
    /// <param name="timeProvider">The clock; null means the system's.</param>
    public InProcessKnowledgeIndex(TimeProvider? timeProvider = null) => _time = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public ValueTask<long> GetRevisionAsync(MerchantId merchant, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_merchants.TryGetValue(merchant, out var found) ? found.Revision : 0);

    /// <inheritdoc/>
    public ValueTask ApplyAsync(MerchantId merchant, IReadOnlyList<KnowledgeRevision> changes, long throughRevision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var entries = _merchants.TryGetValue(merchant, out var found) ? new Dictionary<EntryId, KnowledgeRevision>(found.Entries) : [];
        foreach (var change in changes)
        {
            entries.Remove(change.EntryId);
            if (change.Entry is not null)
            {
                entries[change.EntryId] = change;
            }
        }

        _merchants[merchant] = (throughRevision, entries);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<SearchResult> SearchAsync(MerchantId merchant, SearchQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!_merchants.TryGetValue(merchant, out var found))
        {
            return ValueTask.FromResult(SearchResult.NotLoaded);
        }

        var at = query.At ?? _time.GetUtcNow();
        var words = query.Text.Split([' ', '?', '？', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        var hits = found.Entries.Values
            .Where(revision => revision.Entry!.IsServableAt(at) && (query.Kinds.Count == 0 || query.Kinds.Contains(revision.Entry.Kind)))
            .Select(revision => new SearchHit
            {
                Entry = revision.Entry!,
                Revision = revision.Revision,
                Score = words.Count(word => revision.Entry!.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || revision.Entry.Body.Contains(word, StringComparison.OrdinalIgnoreCase)),
            })
            .Where(hit => hit.Score > 0).OrderByDescending(hit => hit.Score).Take(query.Top).ToList();
        return ValueTask.FromResult(new SearchResult { Revision = found.Revision, Hits = hits, Terms = words.Select(word => new QueryTerm(word, 1, true)).ToList() });
    }

    /// <inheritdoc/>
    public ValueTask DropAsync(MerchantId merchant, CancellationToken cancellationToken = default)
    {
        _merchants.TryRemove(merchant, out _);
        return ValueTask.CompletedTask;
    }
}

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmartCS.Sdk.Knowledge.Index;

namespace SmartCS.Sdk.Knowledge;

/// <summary>
/// The default index: in this process, lexical, and hybrid where an embedding model is configured. A merchant takes memory
/// from its first use on; those used least recently are dropped when all together exceed the limit.
/// </summary>
/// <remarks>Safe for concurrent use. Readers never wait for writers.</remarks>
public sealed class InProcessKnowledgeIndex : IKnowledgeIndex
{
    private readonly ResidentMerchants _merchants;
    private readonly TimeProvider _time;

    /// <summary>Creates an empty index.</summary>
    /// <param name="options">The process's settings, of which <see cref="SmartCustomerServiceOptions.IndexMemoryLimit"/> counts here; null means the defaults.</param>
    /// <param name="embeddings">The embedding model; null for lexical search alone.</param>
    /// <param name="timeProvider">The clock; null means the system's.</param>
    /// <param name="logger">Told of embedding failures; null for nobody.</param>
    public InProcessKnowledgeIndex(
        IOptions<SmartCustomerServiceOptions>? options = null,
        IEmbeddingGenerator<string, Embedding<float>>? embeddings = null,
        TimeProvider? timeProvider = null,
        ILogger<InProcessKnowledgeIndex>? logger = null)
    {
        _merchants = new ResidentMerchants((options?.Value ?? new SmartCustomerServiceOptions()).IndexMemoryLimit);
        _time = timeProvider ?? TimeProvider.System;
        _ = embeddings;
        _ = logger;
    }

    /// <summary>The memory that the loaded merchants take together, in bytes, as estimated; the entries' own texts included.</summary>
    public long MemoryBytes => _merchants.MemoryBytes;

    /// <summary>The number of merchants that are loaded.</summary>
    public int LoadedMerchants => _merchants.Count;

    /// <inheritdoc/>
    public ValueTask<long> GetRevisionAsync(MerchantId merchant, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_merchants.Find(merchant)?.Snapshot.Revision ?? 0);

    /// <inheritdoc/>
    public ValueTask<long> ApplyAsync(MerchantId merchant, IReadOnlyList<KnowledgeRevision> changes, long afterRevision, long throughRevision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        cancellationToken.ThrowIfCancellationRequested();
        var index = _merchants.GetOrAdd(merchant);
        var revision = index.Apply(changes, afterRevision, throughRevision);
        _merchants.Trim(keep: merchant);
        return ValueTask.FromResult(revision);
    }

    /// <inheritdoc/>
    public ValueTask<SearchResult> SearchAsync(MerchantId merchant, SearchQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        DocumentFilter.Require(query);
        cancellationToken.ThrowIfCancellationRequested();
        var snapshot = _merchants.Find(merchant)?.Snapshot;
        return ValueTask.FromResult(snapshot is null || snapshot.Revision == 0 ? SearchResult.NotLoaded : Search(snapshot, query));
    }

    /// <inheritdoc/>
    public ValueTask DropAsync(MerchantId merchant, CancellationToken cancellationToken = default)
    {
        _merchants.Remove(merchant);
        return ValueTask.CompletedTask;
    }

    private SearchResult Search(IndexSnapshot snapshot, SearchQuery query)
    {
        var scratch = SearchScratch.Current;
        LexicalSearch.Run(snapshot, query, query.At ?? _time.GetUtcNow(), scratch);
        return SearchResults.Create(snapshot, query, scratch);
    }
}

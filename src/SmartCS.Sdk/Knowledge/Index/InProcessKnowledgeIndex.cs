using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmartCS.Sdk.Knowledge.Index;

namespace SmartCS.Sdk.Knowledge;

/// <summary>
/// The default index: in this process, lexical, and hybrid where an embedding model is configured. A merchant takes memory
/// from its first use on; those used least recently are dropped when all together exceed the limit.
/// </summary>
/// <remarks>
/// Safe for concurrent use. Readers never wait for writers. Where the embedding model fails, entries and questions are
/// found by their words alone.
/// </remarks>
public sealed class InProcessKnowledgeIndex : IKnowledgeIndex
{
    private static readonly Dictionary<long, ReadOnlyMemory<float>> NoVectors = [];

    private readonly ResidentMerchants _merchants;
    private readonly EntryEmbedder? _embedder;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Creates an empty index.</summary>
    /// <param name="options">The process's settings, of which <see cref="SmartCustomerServiceOptions.IndexMemoryLimit"/> counts here; null means the defaults.</param>
    /// <param name="embeddings">The embedding model, given the texts of entries and questions; null for lexical search alone. All its vectors have the same dimensions.</param>
    /// <param name="timeProvider">The clock; null means the system's.</param>
    /// <param name="logger">Told of embedding failures, without texts; null for nobody.</param>
    public InProcessKnowledgeIndex(
        IOptions<SmartCustomerServiceOptions>? options = null,
        IEmbeddingGenerator<string, Embedding<float>>? embeddings = null,
        TimeProvider? timeProvider = null,
        ILogger<InProcessKnowledgeIndex>? logger = null)
    {
        _merchants = new ResidentMerchants((options?.Value ?? new SmartCustomerServiceOptions()).IndexMemoryLimit);
        _time = timeProvider ?? TimeProvider.System;
        _logger = logger ?? NullLogger<InProcessKnowledgeIndex>.Instance;
        _embedder = embeddings is null ? null : new EntryEmbedder(embeddings, _time, _logger);
    }

    /// <summary>The memory that the loaded merchants take together, in bytes, as estimated; the entries' own texts included.</summary>
    public long MemoryBytes => _merchants.MemoryBytes;

    /// <summary>The number of merchants that are loaded.</summary>
    public int LoadedMerchants => _merchants.Count;

    /// <inheritdoc/>
    public ValueTask<long> GetRevisionAsync(MerchantId merchant, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_merchants.Find(merchant)?.Snapshot.Revision ?? 0);

    /// <inheritdoc/>
    public async ValueTask<long> ApplyAsync(MerchantId merchant, IReadOnlyList<KnowledgeRevision> changes, long afterRevision, long throughRevision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        cancellationToken.ThrowIfCancellationRequested();
        var standing = _merchants.Find(merchant)?.Snapshot.Revision ?? 0;
        if (standing < afterRevision || standing >= throughRevision)
        {
            // The changes do not fit what is here: the model need not look at them either.
            return standing;
        }

        var vectors = _embedder is null ? NoVectors : await _embedder.EmbedAsync(changes, cancellationToken).ConfigureAwait(false);
        try
        {
            return _merchants.GetOrAdd(merchant).Apply(changes, vectors, afterRevision, throughRevision, _logger);
        }
        finally
        {
            _merchants.Recount(merchant);
        }
    }

    /// <inheritdoc/>
    public ValueTask<SearchResult> SearchAsync(MerchantId merchant, SearchQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        DocumentFilter.Require(query);
        cancellationToken.ThrowIfCancellationRequested();
        var snapshot = _merchants.Find(merchant)?.Snapshot;
        if (snapshot is null || snapshot.Revision == 0)
        {
            return ValueTask.FromResult(SearchResult.NotLoaded);
        }

        return _embedder is null || snapshot.Vectors.IsEmpty || string.IsNullOrWhiteSpace(query.Text)
            ? ValueTask.FromResult(Search(snapshot, query, null))
            : SearchHybridAsync(_embedder, snapshot, query, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DropAsync(MerchantId merchant, CancellationToken cancellationToken = default)
    {
        _merchants.Remove(merchant);
        return ValueTask.CompletedTask;
    }

    private async ValueTask<SearchResult> SearchHybridAsync(EntryEmbedder embedder, IndexSnapshot snapshot, SearchQuery query, CancellationToken cancellationToken) =>
        Search(snapshot, query, await embedder.EmbedAsync(query.EmbeddingText ?? query.Text, cancellationToken).ConfigureAwait(false));

    private SearchResult Search(IndexSnapshot snapshot, SearchQuery query, ReadOnlyMemory<float>? vector)
    {
        var scratch = SearchScratch.Current;
        var at = query.At ?? _time.GetUtcNow();
        try
        {
            LexicalSearch.Run(snapshot, query, at, scratch);
            return vector is { } known && snapshot.Vectors.Accepts(known.Span)
                ? SearchResults.FromFused(snapshot, query, VectorSearch.Fuse(snapshot, query, known.Span, at, scratch), scratch)
                : SearchResults.FromCandidates(snapshot, query, scratch);
        }
        catch
        {
            // Half-done sums must not count in the thread's next search, which may be another merchant's.
            SearchScratch.Discard();
            throw;
        }
    }
}

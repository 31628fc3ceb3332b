using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmartCS.Sdk.Knowledge.Index;
using SmartCS.Sdk.Models;

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
    // A model that failed is not asked again for all entries of a merchant with every search.
    private static readonly TimeSpan RenewalPause = TimeSpan.FromMinutes(1);

    private readonly ResidentMerchants _merchants;
    private readonly MerchantEmbedders _embedders;
    private readonly ConcurrentDictionary<MerchantId, Renewal> _renewals = new();
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
        : this(options, timeProvider, logger, (time, log) => new MerchantEmbedders(embeddings, null, null, time, log))
    {
    }

    /// <summary>Creates an empty index whose merchants have embedding models of their own.</summary>
    internal InProcessKnowledgeIndex(
        IOptions<SmartCustomerServiceOptions>? options,
        TimeProvider? timeProvider,
        ILogger<InProcessKnowledgeIndex>? logger,
        Func<TimeProvider, ILogger, MerchantEmbedders> embedders)
    {
        _merchants = new ResidentMerchants((options?.Value ?? new SmartCustomerServiceOptions()).IndexMemoryLimit);
        _time = timeProvider ?? TimeProvider.System;
        _logger = logger ?? NullLogger<InProcessKnowledgeIndex>.Instance;
        _embedders = embedders(_time, _logger);
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

        var embedder = await _embedders.ForAsync(merchant, cancellationToken).ConfigureAwait(false);
        var vectors = await embedder.EmbedAsync(changes, cancellationToken).ConfigureAwait(false);
        if (embedder.Space is not null && vectors.Count < changes.Count(static change => change.Entry is { State: ApprovalState.Approved }))
        {
            // The model has just failed: what is missing is made up for, but not with the very next search.
            _renewals.TryAdd(merchant, new Renewal(embedder.Space, _time.GetTimestamp(), Task.CompletedTask));
        }

        try
        {
            return _merchants.GetOrAdd(merchant).Apply(changes, vectors, embedder.Space, afterRevision, throughRevision, _logger);
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

        var finding = _embedders.ForAsync(merchant, cancellationToken);
        if (!finding.IsCompletedSuccessfully)
        {
            return SearchAsync(finding, merchant, snapshot, query, cancellationToken);
        }

        var embedder = finding.Result;
        return IsLexical(merchant, embedder, snapshot, query)
            ? ValueTask.FromResult(Search(snapshot, query, null))
            : SearchHybridAsync(embedder, snapshot, query, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DropAsync(MerchantId merchant, CancellationToken cancellationToken = default)
    {
        _merchants.Remove(merchant);
        _renewals.TryRemove(merchant, out _);
        return ValueTask.CompletedTask;
    }

    /// <summary>Completes when a merchant's vectors have been renewed as far as that was possible.</summary>
    internal Task RenewedAsync(MerchantId merchant) => _renewals.TryGetValue(merchant, out var renewal) ? renewal.Work : Task.CompletedTask;

    private async ValueTask<SearchResult> SearchAsync(ValueTask<MerchantEmbedder> finding, MerchantId merchant, IndexSnapshot snapshot, SearchQuery query, CancellationToken cancellationToken)
    {
        var embedder = await finding.ConfigureAwait(false);
        return IsLexical(merchant, embedder, snapshot, query)
            ? Search(snapshot, query, null)
            : await SearchHybridAsync(embedder, snapshot, query, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<SearchResult> SearchHybridAsync(MerchantEmbedder embedder, IndexSnapshot snapshot, SearchQuery query, CancellationToken cancellationToken) =>
        Search(snapshot, query, await embedder.EmbedAsync(query.EmbeddingText ?? query.Text, cancellationToken).ConfigureAwait(false));

    /// <summary>Whether a search goes by words alone: without a model, and while the vectors of another one are made.</summary>
    private bool IsLexical(MerchantId merchant, MerchantEmbedder embedder, IndexSnapshot snapshot, SearchQuery query)
    {
        if (snapshot.Space != embedder.Space || snapshot.LacksVectors)
        {
            BeginRenewal(merchant, embedder);
        }

        return snapshot.Space != embedder.Space || snapshot.Vectors.IsEmpty || string.IsNullOrWhiteSpace(query.Text);
    }

    private void BeginRenewal(MerchantId merchant, MerchantEmbedder embedder)
    {
        var now = _time.GetTimestamp();
        var running = _renewals.GetValueOrDefault(merchant);
        if (running is not null && (!running.Work.IsCompleted || (running.Space == embedder.Space && _time.GetElapsedTime(running.StartedAt, now) < RenewalPause)))
        {
            return;
        }

        var completion = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var renewal = new Renewal(embedder.Space, now, completion.Task);
        if (running is null ? _renewals.TryAdd(merchant, renewal) : _renewals.TryUpdate(merchant, renewal, running))
        {
            // No turn waits for it, and none that ends takes it along.
            _ = Task.Run(() => RenewAsync(merchant, embedder, completion), CancellationToken.None);
        }
    }

    private async Task RenewAsync(MerchantId merchant, MerchantEmbedder embedder, TaskCompletionSource completion)
    {
        try
        {
            if (_merchants.Find(merchant) is { } index)
            {
                var lacking = index.Renew(embedder.Space);
                if (embedder.Space is { } space && lacking.Count > 0)
                {
                    var vectors = await embedder.EmbedAsync(lacking, CancellationToken.None).ConfigureAwait(false);
                    index.Fill(vectors, space, vectors.Count >= lacking.Count, _logger);
                }
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            EntryEmbedder.LogFailure(_logger, 0, exception.GetType().Name);
        }
        finally
        {
            _merchants.Recount(merchant);
            completion.SetResult();
        }
    }

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

    private sealed record Renewal(string? Space, long StartedAt, Task Work);
}

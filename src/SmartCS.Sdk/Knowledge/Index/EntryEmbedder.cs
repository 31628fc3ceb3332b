using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>
/// Asks the embedding model for the vectors of entries and questions. A failing or hanging model never stops a shop: entries and
/// questions are then found by their words alone, and entries get their vector with their next load or change.
/// </summary>
internal sealed partial class EntryEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator, string space, TimeProvider time, ILogger logger, IEmbeddingCache? cache = null)
{
    public static readonly IReadOnlyDictionary<long, ReadOnlyMemory<float>> NoVectors = new Dictionary<long, ReadOnlyMemory<float>>();

    private const int BatchSize = 64;

    // What models read at once is limited; the beginning of an entry says what it is about.
    private const int MaxLength = 2_000;

    // A turn looks for the same question several times, and shoppers ask the same ones.
    private const int MaxRemembered = 256;

    // A shopper waits for a question; an entry is loaded or changed without one waiting, in batches.
    private static readonly TimeSpan QuestionLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BatchLimit = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, ReadOnlyMemory<float>> _remembered = new(StringComparer.Ordinal);

    /// <summary>The space that the vectors lie in.</summary>
    public string Space { get; } = space;

    /// <summary>The vectors of the approved entries among changes, by revision number.</summary>
    public async Task<IReadOnlyDictionary<long, ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<KnowledgeRevision> changes, EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        var vectors = new Dictionary<long, ReadOnlyMemory<float>>();
        foreach (var batch in changes.Where(static change => change.Entry is { State: ApprovalState.Approved }).Chunk(BatchSize))
        {
            var texts = batch.Select(change => new EntryText(change.Revision, TextOf(change.Entry!), Space)).ToList();
            await FindKnownAsync(texts, vectors, cancellationToken).ConfigureAwait(false);
            if (texts.Count > 0 && !await EmbedAsync(texts, vectors, options, cancellationToken).ConfigureAwait(false))
            {
                return vectors;
            }
        }

        return vectors;
    }

    /// <summary>The vectors of texts, in their order; null where the model fails on any of them.</summary>
    public async Task<IReadOnlyList<ReadOnlyMemory<float>>?> EmbedAllAsync(IReadOnlyList<string> texts, EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        var vectors = new Dictionary<long, ReadOnlyMemory<float>>(texts.Count);
        foreach (var batch in texts.Select((text, i) => new EntryText(i, Cut(text), Space)).Chunk(BatchSize))
        {
            var unknown = batch.ToList();
            await FindKnownAsync(unknown, vectors, cancellationToken).ConfigureAwait(false);
            if (unknown.Count > 0 && !await EmbedAsync(unknown, vectors, options, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        return vectors.Count == texts.Count ? [.. Enumerable.Range(0, texts.Count).Select(i => vectors[i])] : null;
    }

    /// <summary>The vector of a question; null where the model fails or has nothing to say.</summary>
    public async ValueTask<ReadOnlyMemory<float>?> EmbedAsync(string question, EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        var text = Cut(question);
        if (_remembered.TryGetValue(text, out var known))
        {
            return known;
        }

        try
        {
            var embeddings = await GenerateAsync([text], options, QuestionLimit, cancellationToken).ConfigureAwait(false);
            if (embeddings.Count == 0)
            {
                return null;
            }

            if (_remembered.Count >= MaxRemembered)
            {
                _remembered.Clear();
            }

            _remembered[text] = embeddings[0].Vector;
            return embeddings[0].Vector;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailure(logger, 1, exception.GetType().Name);
            return null;
        }
    }

    /// <summary>Takes out the texts whose vectors are kept from before.</summary>
    private async Task FindKnownAsync(List<EntryText> texts, Dictionary<long, ReadOnlyMemory<float>> vectors, CancellationToken cancellationToken)
    {
        if (cache is null)
        {
            return;
        }

        try
        {
            var known = await cache.FindAsync([.. texts.Select(static text => text.Key)], cancellationToken).ConfigureAwait(false);
            texts.RemoveAll(text => known.TryGetValue(text.Key, out var vector) && vectors.TryAdd(text.Revision, vector));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogCacheFailure(logger, exception.GetType().Name);
        }
    }

    private async Task<bool> EmbedAsync(List<EntryText> texts, Dictionary<long, ReadOnlyMemory<float>> vectors, EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        GeneratedEmbeddings<Embedding<float>> embeddings;
        try
        {
            embeddings = await GenerateAsync(texts.Select(static text => text.Text).ToList(), options, BatchLimit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailure(logger, texts.Count, exception.GetType().Name);
            return false;
        }

        var made = new Dictionary<EmbeddingKey, ReadOnlyMemory<float>>();
        for (var i = 0; i < texts.Count && i < embeddings.Count; i++)
        {
            vectors[texts[i].Revision] = embeddings[i].Vector;
            made[texts[i].Key] = embeddings[i].Vector;
        }

        if (cache is null)
        {
            return true;
        }

        try
        {
            await cache.StoreAsync(made, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogCacheFailure(logger, exception.GetType().Name);
        }

        return true;
    }

    /// <summary>Calls the model and gives up after a while, also on a model that does not heed cancellation.</summary>
    private async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> texts, EmbeddingGenerationOptions? options, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var limited = new CancellationTokenSource(limit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellationToken);
        return await generator.GenerateAsync(texts, options, linked.Token).WaitAsync(linked.Token).ConfigureAwait(false);
    }

    private static string TextOf(KnowledgeEntry entry) => Cut(string.Join('\n', [entry.Title, .. entry.Alternatives, Cut(entry.Body)]));

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    [LoggerMessage(1202, LogLevel.Warning, "The cache of embeddings failed with {Error}; entries are embedded anew")]
    private static partial void LogCacheFailure(ILogger logger, string error);

    // The exception's own text is left out: a vendor may repeat the shopper's words in it.
    [LoggerMessage(1200, LogLevel.Warning, "The embedding model failed on {Count} texts with {Error}; they are served by their words alone")]
    public static partial void LogFailure(ILogger logger, int count, string error);

    private readonly record struct EntryText(long Revision, string Text, EmbeddingKey Key)
    {
        public EntryText(long revision, string text, string space)
            : this(revision, text, EmbeddingKey.Of(space, text))
        {
        }
    }
}

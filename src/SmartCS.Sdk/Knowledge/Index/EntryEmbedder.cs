using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>
/// Asks the embedding model for the vectors of entries and questions. A failing or hanging model never stops a shop: entries and
/// questions are then found by their words alone, and entries get their vector with their next load or change.
/// </summary>
internal sealed partial class EntryEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator, TimeProvider time, ILogger logger)
{
    private const int BatchSize = 64;

    // What models read at once is limited; the beginning of an entry says what it is about.
    private const int MaxLength = 2_000;

    // A turn looks for the same question several times, and shoppers ask the same ones.
    private const int MaxRemembered = 256;

    // A shopper waits for a question; an entry is loaded or changed without one waiting, in batches.
    private static readonly TimeSpan QuestionLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BatchLimit = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, ReadOnlyMemory<float>> _remembered = new(StringComparer.Ordinal);

    /// <summary>The vectors of the approved entries among changes, by revision number.</summary>
    public async Task<IReadOnlyDictionary<long, ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<KnowledgeRevision> changes, CancellationToken cancellationToken)
    {
        var vectors = new Dictionary<long, ReadOnlyMemory<float>>();
        foreach (var batch in changes.Where(static change => change.Entry is { State: ApprovalState.Approved }).Chunk(BatchSize))
        {
            try
            {
                var embeddings = await GenerateAsync(batch.Select(static change => TextOf(change.Entry!)), BatchLimit, cancellationToken).ConfigureAwait(false);
                for (var i = 0; i < batch.Length && i < embeddings.Count; i++)
                {
                    vectors[batch[i].Revision] = embeddings[i].Vector;
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogFailure(logger, batch.Length, exception.GetType().Name);
                return vectors;
            }
        }

        return vectors;
    }

    /// <summary>The vector of a question; null where the model fails or has nothing to say.</summary>
    public async ValueTask<ReadOnlyMemory<float>?> EmbedAsync(string question, CancellationToken cancellationToken)
    {
        var text = Cut(question);
        if (_remembered.TryGetValue(text, out var known))
        {
            return known;
        }

        try
        {
            var embeddings = await GenerateAsync([text], QuestionLimit, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Calls the model and gives up after a while, also on a model that does not heed cancellation.</summary>
    private async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> texts, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var limited = new CancellationTokenSource(limit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellationToken);
        return await generator.GenerateAsync(texts, cancellationToken: linked.Token).WaitAsync(linked.Token).ConfigureAwait(false);
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

    // The exception's own text is left out: a vendor may repeat the shopper's words in it.
    [LoggerMessage(1200, LogLevel.Warning, "The embedding model failed on {Count} texts with {Error}; they are served by their words alone")]
    private static partial void LogFailure(ILogger logger, int count, string error);
}

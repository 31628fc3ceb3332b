using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>
/// Asks the embedding model for the vectors of entries and questions. A failing model never stops a shop: entries and
/// questions are then found by their words alone, and entries get their vector with their next load or change.
/// </summary>
internal sealed partial class EntryEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator, ILogger logger)
{
    private const int BatchSize = 64;

    // What models read at once is limited; the beginning of an entry says what it is about.
    private const int MaxLength = 2_000;

    /// <summary>The vectors of the approved entries among changes, by revision number.</summary>
    public async Task<IReadOnlyDictionary<long, ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<KnowledgeRevision> changes, CancellationToken cancellationToken)
    {
        var vectors = new Dictionary<long, ReadOnlyMemory<float>>();
        foreach (var batch in changes.Where(static change => change.Entry is { State: ApprovalState.Approved }).Chunk(BatchSize))
        {
            try
            {
                var embeddings = await generator.GenerateAsync(batch.Select(static change => TextOf(change.Entry!)), cancellationToken: cancellationToken).ConfigureAwait(false);
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
        try
        {
            var embeddings = await generator.GenerateAsync([Cut(question)], cancellationToken: cancellationToken).ConfigureAwait(false);
            return embeddings.Count > 0 ? embeddings[0].Vector : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailure(logger, 1, exception.GetType().Name);
            return null;
        }
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

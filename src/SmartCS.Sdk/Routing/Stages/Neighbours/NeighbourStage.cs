using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// The nearest examples by an embedding model, where the merchant has one. The examples are embedded once, in the background; until
/// then the stage has no say.
/// </summary>
internal sealed partial class NeighbourStage(MerchantEmbedders embedders, TimeProvider time, ILogger logger) : IRoutingStage
{
    // A model that failed is asked again after this.
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(5);

    // Merchants with the same intents and the same model share the vectors.
    private readonly ConditionalWeakTable<MerchantIntents, ConcurrentDictionary<string, Embedding>> _known = [];

    public string Name => RouteStages.Neighbours;

    public async ValueTask<StageVerdict?> JudgeAsync(StageRequest request, CancellationToken cancellationToken)
    {
        var context = request.Context;
        var embedder = await embedders.ForAsync(context.Profile.Id, cancellationToken).ConfigureAwait(false);
        if (embedder.Space is null || Find(request.Message.Intents, embedder) is not { IsCompletedSuccessfully: true, Result: { } examples })
        {
            return null;
        }

        var vector = await embedder.EmbedAsync(context.Shield?.Mask(request.Text) ?? request.Text, cancellationToken).ConfigureAwait(false);
        return vector is { } found ? examples.Judge(found.Span) : StageVerdict.None;
    }

    /// <summary>The examples of a merchant's intents as vectors; begins to embed them where nobody has yet.</summary>
    internal Task<ExampleVectors?> Find(MerchantIntents intents, MerchantEmbedder embedder)
    {
        var bySpace = _known.GetValue(intents, static _ => new ConcurrentDictionary<string, Embedding>(StringComparer.Ordinal));
        while (true)
        {
            var known = bySpace.GetOrAdd(embedder.Space!, static _ => new Embedding());
            var task = known.Begin(() => EmbedAsync(intents, embedder));
            var isFailed = task.IsCompleted && !(task.IsCompletedSuccessfully && task.Result is not null) && time.GetElapsedTime(known.FailureSeenAt(time)) >= RetryAfter;
            if (!isFailed)
            {
                return task;
            }

            bySpace.TryRemove(new KeyValuePair<string, Embedding>(embedder.Space!, known));
        }
    }

    private async Task<ExampleVectors?> EmbedAsync(MerchantIntents intents, MerchantEmbedder embedder)
    {
        try
        {
            var texts = ExampleVectors.TextsOf(intents);
            var vectors = await embedder.EmbedAllAsync(texts, CancellationToken.None).ConfigureAwait(false);
            var examples = vectors is null ? null : ExampleVectors.Create(intents, vectors);
            if (examples is null)
            {
                NotEmbedded(logger, texts.Count);
            }

            return examples;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            EmbeddingFailed(logger, exception.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(EventId = 1801, EventName = "ExamplesNotEmbedded", Level = LogLevel.Warning, Message = "The {Count} examples of a merchant's intents could not be embedded; messages are not compared with them for some minutes.")]
    private static partial void NotEmbedded(ILogger logger, int count);

    [LoggerMessage(EventId = 1802, EventName = "ExampleEmbeddingFailed", Level = LogLevel.Error, Message = "Embedding the examples of a merchant's intents failed with {Error}.")]
    private static partial void EmbeddingFailed(ILogger logger, string error);

    private sealed class Embedding
    {
        private readonly Lock _gate = new();
        private Task<ExampleVectors?>? _task;
        private long? _failureSeenAt;

        public long FailureSeenAt(TimeProvider time)
        {
            lock (_gate)
            {
                return _failureSeenAt ??= time.GetTimestamp();
            }
        }

        public Task<ExampleVectors?> Begin(Func<Task<ExampleVectors?>> embed)
        {
            lock (_gate)
            {
                return _task ??= Task.Run(embed);
            }
        }
    }
}

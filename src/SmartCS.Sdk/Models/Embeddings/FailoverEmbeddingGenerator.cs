using System.Runtime.ExceptionServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Models;

/// <summary>
/// Asks embedding models of one vector space one after the other until one answers. Takes any number of texts; each model is
/// given as many at once as it takes. Safe for concurrent use.
/// </summary>
internal sealed class FailoverEmbeddingGenerator(IReadOnlyList<EmbeddingEndpoint> endpoints, ILogger logger) : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>The space that the vectors lie in.</summary>
    public string Space => endpoints[0].Space;

    /// <inheritdoc/>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values as IReadOnlyList<string> ?? [.. values];
        var call = (options as ModelEmbeddingOptions)?.Call;
        var all = new GeneratedEmbeddings<Embedding<float>>(texts.Count);
        while (all.Count < texts.Count)
        {
            all.AddRange(await EmbedNextAsync(texts, all.Count, call, cancellationToken).ConfigureAwait(false));
        }

        return all;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The models are the catalogue's.
    }

    private async Task<GeneratedEmbeddings<Embedding<float>>> EmbedNextAsync(IReadOnlyList<string> texts, int start, ModelCall? call, CancellationToken cancellationToken)
    {
        ModelException? last = null;
        for (var i = 0; i < endpoints.Count; i++)
        {
            var endpoint = endpoints[i];
            string[] batch = [.. texts.Skip(start).Take(endpoint.Model.MaxBatchSize)];
            var tokens = batch.Sum(static text => TokenEstimator.Count(text));
            var request = new EmbeddingRequest { Endpoint = endpoint, Texts = batch, StartedAt = endpoint.Time.GetTimestamp(), Tokens = endpoint.Guard.CountsTokens ? tokens : 0 };
            var model = endpoint.Model;
            var activity = ModelTelemetry.StartAttempt(GenAiConventions.Embeddings, model.Name, model.Vendor, model.ModelId, ModelPurpose.Embed);
            var outcome = await endpoint.EmbedAsync(request, cancellationToken).ConfigureAwait(false);
            var attempt = Describe(request, outcome.Result, outcome.Exception, tokens);
            call?.Attempts.Add(attempt);
            ModelTelemetry.EndAttempt(GenAiConventions.Embeddings, model.Vendor, model.ModelId, attempt, activity, null);
            if (outcome.Result is { } vectors)
            {
                endpoint.Guard.CountSpent((attempt.Usage?.InputTokenCount ?? 0) - request.Tokens);
                return vectors;
            }

            if (outcome.Exception is not ModelException failure)
            {
                ExceptionDispatchInfo.Throw(outcome.Exception!);
                continue;
            }

            last = failure;
            if (i + 1 < endpoints.Count)
            {
                ModelTelemetry.FailedOver(model.Name, failure.Failure);
                ModelLog.FailedOver(logger, model.Name, call?.Profile.Id.Value ?? string.Empty, failure.Failure, request.Calls);
            }
        }

        throw last!;
    }

    private static ModelAttempt Describe(EmbeddingRequest request, GeneratedEmbeddings<Embedding<float>>? vectors, Exception? failure, int tokens)
    {
        var reported = vectors?.Usage is { InputTokenCount: not null } or { TotalTokenCount: not null } && request.Hedges == 0 ? vectors.Usage : null;
        UsageDetails? usage = null;
        if (vectors is not null)
        {
            var input = reported is null ? tokens * (1L + request.Hedges) : reported.InputTokenCount ?? reported.TotalTokenCount;
            usage = new UsageDetails { InputTokenCount = input, OutputTokenCount = 0, TotalTokenCount = input };
        }

        return new ModelAttempt
        {
            Model = request.Endpoint.Model.Name,
            Purpose = ModelPurpose.Embed,
            Failure = failure switch { null => null, ModelException known => known.Failure, _ => ModelFailure.Cancelled },
            Calls = request.Calls,
            Elapsed = request.Endpoint.Time.GetElapsedTime(request.StartedAt),
            Usage = usage,
            IsEstimated = vectors is not null && reported is null,
        };
    }
}

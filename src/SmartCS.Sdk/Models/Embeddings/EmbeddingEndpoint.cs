using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly;

namespace SmartCS.Sdk.Models;

/// <summary>A registered embedding model with its circuit and its limits. Safe for concurrent use.</summary>
internal sealed class EmbeddingEndpoint
{
    private static readonly Func<ResilienceContext, EmbeddingRequest, ValueTask<Outcome<GeneratedEmbeddings<Embedding<float>>>>> Call = static (context, request) => request.Endpoint.CallAsync(request, context.CancellationToken);

    private static readonly Func<ResilienceContext, EmbeddingRequest, ValueTask<Outcome<GeneratedEmbeddings<Embedding<float>>>>> HedgedCall = static (context, request) => request.Endpoint._hedge!.ExecuteOutcomeAsync(Call, context, request);

    private readonly ResiliencePipeline<GeneratedEmbeddings<Embedding<float>>>? _hedge;
    private readonly EmbeddingGenerationOptions? _options;

    public EmbeddingEndpoint(EmbeddingModel model, TimeProvider time, ILogger logger)
    {
        Model = model;
        Time = time;
        Guard = new ModelGuard(model.Name, model.Resilience, time, logger);
        _hedge = Guard.NewHedge<GeneratedEmbeddings<Embedding<float>>>();
        var metadata = model.Generator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
        _options = model.ModelId is null || model.ModelId == metadata?.DefaultModelId ? null : new EmbeddingGenerationOptions { ModelId = model.ModelId };

        // The vendor's model may be another one after a reload though the name stayed.
        Space = model.VectorSpace ?? (model.ModelId is null ? model.Name : $"{model.Name}/{model.ModelId}");
    }

    public EmbeddingModel Model { get; }

    public TimeProvider Time { get; }

    public ModelGuard Guard { get; }

    /// <summary>The space that the vectors lie in.</summary>
    public string Space { get; }

    /// <summary>Embeds texts, no more than fit into one call.</summary>
    /// <returns>As many vectors as texts; or a <see cref="ModelException"/>, or the caller's cancellation.</returns>
    public ValueTask<Outcome<GeneratedEmbeddings<Embedding<float>>>> EmbedAsync(EmbeddingRequest request, CancellationToken cancellationToken) =>
        Guard.ExecuteAsync(_hedge is null ? Call : HedgedCall, request, cancellationToken);

    private async ValueTask<Outcome<GeneratedEmbeddings<Embedding<float>>>> CallAsync(EmbeddingRequest request, CancellationToken cancellationToken)
    {
        if (!Guard.TryEnter(request))
        {
            return Outcome.FromException<GeneratedEmbeddings<Embedding<float>>>(OwnLimitException.Instance);
        }

        using var patience = Patience.Start(Guard.Remaining(request), Time, cancellationToken);
        try
        {
            var call = Model.Generator.GenerateAsync(request.Texts, _options, patience.Token);
            var vectors = call.IsCompleted ? await call.ConfigureAwait(false) : await patience.WaitAsync(call).ConfigureAwait(false);
            return vectors is not null && vectors.Count == request.Texts.Count ? Outcome.FromResult(vectors) : throw ModelFailures.Empty(Model.Name);
        }
        catch (Exception exception)
        {
            request.Fail();
            return Outcome.FromException<GeneratedEmbeddings<Embedding<float>>>(patience.Explain(exception, Model.Name, Guard.Settings.Timeout, isFirstToken: false));
        }
    }
}

/// <summary>What one embedding model is asked.</summary>
internal sealed class EmbeddingRequest : ModelRequest
{
    public required EmbeddingEndpoint Endpoint { get; init; }

    public required IReadOnlyList<string> Texts { get; init; }
}

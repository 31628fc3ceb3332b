using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly;

namespace SmartCS.Sdk.Models;

/// <summary>A registered chat model with its circuit and its limits. Safe for concurrent use.</summary>
internal sealed class ChatEndpoint
{
    private static readonly Func<ResilienceContext, ChatRequest, ValueTask<Outcome<ChatResponse>>> Call = static (context, request) => request.Endpoint.CallAsync(request, context.CancellationToken);

    private static readonly Func<ResilienceContext, ChatRequest, ValueTask<Outcome<VendorStream>>> Open = static (context, request) => VendorStream.OpenAsync(request, context.CancellationToken);

    private static readonly Func<ResilienceContext, ChatRequest, ValueTask<Outcome<ChatResponse>>> HedgedCall = static (context, request) => request.Endpoint._hedge!.ExecuteOutcomeAsync(Call, context, request);

    private static readonly Func<ResilienceContext, ChatRequest, ValueTask<Outcome<VendorStream>>> HedgedOpen = static (context, request) => request.Endpoint._streamHedge!.ExecuteOutcomeAsync(Open, context, request);

    private readonly ResiliencePipeline<ChatResponse>? _hedge;
    private readonly ResiliencePipeline<VendorStream>? _streamHedge;
    private readonly string? _modelId;

    public ChatEndpoint(ChatModel model, TimeProvider time, ILogger logger)
    {
        Model = model;
        Time = time;
        Guard = new ModelGuard(model.Name, model.Resilience, time, logger);
        _hedge = Guard.NewHedge<ChatResponse>();
        _streamHedge = Guard.NewHedge<VendorStream>();

        // A client that knows its model by itself need not be told, which spares every call a copy of its options.
        var metadata = model.Client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata;
        _modelId = model.ModelId == metadata?.DefaultModelId ? null : model.ModelId;
    }

    public ChatModel Model { get; }

    public TimeProvider Time { get; }

    public ModelGuard Guard { get; }

    public ChatRequest NewRequest(IEnumerable<ChatMessage> messages, ChatOptions options) => new()
    {
        Endpoint = this,
        Messages = messages,
        Options = ModelNeeds.Adapt(options, Model, _modelId),
        StartedAt = Time.GetTimestamp(),
        Tokens = Guard.CountsTokens ? UsageEstimate.Input(messages, options) : 0,
    };

    /// <summary>Asks for a whole answer.</summary>
    /// <returns>The answer; or a <see cref="ModelException"/>, or the caller's cancellation.</returns>
    public ValueTask<Outcome<ChatResponse>> AskAsync(ChatRequest request, CancellationToken cancellationToken) => Guard.ExecuteAsync(_hedge is null ? Call : HedgedCall, request, cancellationToken);

    /// <summary>Asks for an answer piece by piece.</summary>
    /// <returns>The stream, whose first content has arrived; or a <see cref="ModelException"/>, or the caller's cancellation.</returns>
    public ValueTask<Outcome<VendorStream>> OpenAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        request.IsStreamed = true;
        return Guard.ExecuteAsync(_streamHedge is null ? Open : HedgedOpen, request, cancellationToken);
    }

    private async ValueTask<Outcome<ChatResponse>> CallAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        if (!Guard.TryEnter(request))
        {
            return Outcome.FromException<ChatResponse>(OwnLimitException.Instance);
        }

        using var patience = Patience.Start(Guard.Remaining(request), Time, cancellationToken);
        try
        {
            var call = Model.Client.GetResponseAsync(request.Messages, request.Options, patience.Token);
            var response = call.IsCompleted ? await call.ConfigureAwait(false) : await patience.WaitAsync(call).ConfigureAwait(false);
            if (Check(response) is not { } failure)
            {
                return Outcome.FromResult(response);
            }

            request.Fail();
            return Outcome.FromException<ChatResponse>(failure);
        }
        catch (Exception exception)
        {
            request.Fail();
            return Outcome.FromException<ChatResponse>(patience.Explain(exception, Model.Name, Guard.Settings.Timeout, isFirstToken: false));
        }
    }

    private ModelException? Check(ChatResponse? response)
    {
        if (response is null)
        {
            return ModelFailures.Empty(Model.Name);
        }

        if (response.FinishReason == ChatFinishReason.ContentFilter)
        {
            return ModelFailures.Filtered(Model.Name);
        }

        foreach (var message in response.Messages)
        {
            if (ModelContents.HasAnswer(message.Contents))
            {
                return null;
            }
        }

        return ModelFailures.Empty(Model.Name);
    }
}

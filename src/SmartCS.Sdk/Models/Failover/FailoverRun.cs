using System.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Models;

/// <summary>One call on its way through its models. Not safe for concurrent use.</summary>
internal sealed class FailoverRun(ModelSet models, IReadOnlyCollection<ChatMessage> messages, ModelCallOptions options, ILogger logger)
{
    private readonly ModelCapabilities _needs = ModelNeeds.Of(messages, options);

    // The budget may put other models in place between two calls, never during one.
    private readonly IReadOnlyList<string> _names = options.Call.Models;
    private int _next;
    private ModelException? _failure;
    private bool _wasCalled;

    public ModelCall Call => options.Call;

    public IReadOnlyCollection<ChatMessage> Messages => messages;

    public ChatOptions Options => options;

    public bool HasMore => _next < _names.Count;

    /// <summary>The next model that can serve; null where none is left.</summary>
    public ChatEndpoint? Next()
    {
        while (_next < _names.Count)
        {
            var name = _names[_next++];
            if (!models.Chat.TryGetValue(name, out var endpoint))
            {
                PassOver(name, "no chat model of that name is registered");
            }
            else if ((_needs & ~endpoint.Model.Capabilities) is var missing and not ModelCapabilities.None)
            {
                PassOver(endpoint.Model.Name, $"it lacks {missing}");
            }
            else
            {
                return endpoint;
            }
        }

        return null;
    }

    public Activity? StartTrace(ChatEndpoint endpoint) =>
        ModelTelemetry.StartAttempt(GenAiConventions.Chat, endpoint.Model.Name, endpoint.Model.Vendor, endpoint.Model.ModelId, Call.Purpose);

    public void Succeeded(ChatRequest request, ChatResponse response, Activity? activity)
    {
        var isReported = UsageEstimate.IsReported(response.Usage) && request.Hedges == 0;
        var usage = isReported ? response.Usage! : Estimate(request, response.Usage, UsageEstimate.Output(response));
        Add(request, new ModelAttempt { Model = request.Endpoint.Model.Name, Purpose = Call.Purpose, Calls = request.Calls, Elapsed = Elapsed(request), Usage = usage, IsEstimated = !isReported }, activity, response.ModelId);
    }

    public void Failed(ChatRequest request, ModelException failure, Activity? activity)
    {
        Note(failure, request.Calls > 0);
        Add(request, new ModelAttempt { Model = request.Endpoint.Model.Name, Purpose = Call.Purpose, Failure = failure.Failure, Calls = request.Calls, Elapsed = Elapsed(request) }, activity, null);
        FailedOver(request.Endpoint.Model.Name, failure.Failure, request.Calls);
    }

    /// <summary>Writes down that the caller gave up; what the model was given to read is taken as spent.</summary>
    public void Cancelled(ChatRequest request, Activity? activity)
    {
        var usage = request.Calls > 0 ? Estimate(request, null, 0) : null;
        Add(request, new ModelAttempt { Model = request.Endpoint.Model.Name, Purpose = Call.Purpose, Failure = ModelFailure.Cancelled, Calls = request.Calls, Elapsed = Elapsed(request), Usage = usage, IsEstimated = usage is not null }, activity, null);
    }

    /// <summary>Writes down a stream that has ended, broken off or been left by its reader.</summary>
    public void Streamed(ChatRequest request, VendorStream stream, ModelFailure? failure, Activity? activity)
    {
        var isReported = UsageEstimate.IsReported(stream.Usage) && request.Hedges == 0;
        var usage = isReported ? stream.Usage! : Estimate(request, stream.Usage, stream.OutputTokens);
        if (failure is null)
        {
            request.Endpoint.Guard.CountEnd(request, null);
        }

        Add(
            request,
            new ModelAttempt
            {
                Model = request.Endpoint.Model.Name,
                Purpose = Call.Purpose,
                Failure = failure,
                Calls = request.Calls,
                Elapsed = Elapsed(request),
                FirstToken = stream.FirstToken,
                Usage = usage,
                IsEstimated = !isReported,
            },
            activity,
            null);
    }

    /// <summary>Takes in that a stream broke off.</summary>
    public void BrokeOff(ChatRequest request, ModelException failure)
    {
        Note(failure, wasCalled: true);
        request.Endpoint.Guard.CountEnd(request, failure);
    }

    public void Restarted(string model, ModelFailure failure) => ModelLog.Restarted(logger, model, Call.Profile.Id.Value, failure);

    /// <summary>The failure that tells most: of the last model that was called, or of the last one that was not.</summary>
    public ModelException AllFailed()
    {
        if (_failure is null)
        {
            return new ModelException(ModelFailure.NotSuitable, $"No model is named for {Call.Purpose} in the profile of merchant '{Call.Profile.Id}' (setting Models:{Call.Purpose}).");
        }

        ModelLog.AllFailed(logger, Call.Profile.Id.Value, Call.Purpose, _names.Count, _failure.Failure);
        return _failure;
    }

    /// <summary>What a request took: what the vendor said and what it did not say, and what a second call beside the first was given to read.</summary>
    private UsageDetails Estimate(ModelRequest request, UsageDetails? reported, int output)
    {
        var input = UsageEstimate.Input(messages, options);
        var usage = UsageEstimate.Complete(reported, input, output);
        if (request.Hedges > 0 && request.Calls > 1)
        {
            usage.InputTokenCount += input * request.Hedges;
            usage.TotalTokenCount += input * request.Hedges;
        }

        return usage;
    }

    private void PassOver(string model, string reason)
    {
        Note(new ModelException(ModelFailure.NotSuitable, $"Model '{model}' cannot serve the call: {reason}."), wasCalled: false);
        Call.Attempts.Add(new ModelAttempt { Model = model, Purpose = Call.Purpose, Failure = ModelFailure.NotSuitable, Calls = 0 });
        FailedOver(model, ModelFailure.NotSuitable, 0);
    }

    private void FailedOver(string model, ModelFailure failure, int calls)
    {
        if (HasMore)
        {
            ModelTelemetry.FailedOver(model, failure);
            ModelLog.FailedOver(logger, model, Call.Profile.Id.Value, failure, calls);
        }
    }

    private void Note(ModelException failure, bool wasCalled)
    {
        if (wasCalled || !_wasCalled)
        {
            _failure = failure;
            _wasCalled = wasCalled;
        }
    }

    private static TimeSpan Elapsed(ChatRequest request) => request.Endpoint.Time.GetElapsedTime(request.StartedAt);

    private void Add(ChatRequest request, ModelAttempt attempt, Activity? activity, string? responseModel)
    {
        Call.Attempts.Add(attempt);
        if (attempt.Usage is { } usage)
        {
            request.Endpoint.Guard.CountSpent((usage.TotalTokenCount ?? ((usage.InputTokenCount ?? 0) + (usage.OutputTokenCount ?? 0))) - request.Tokens);
        }

        var model = request.Endpoint.Model;
        ModelTelemetry.EndAttempt(GenAiConventions.Chat, model.Vendor, model.ModelId, attempt, activity, responseModel);
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Asks the merchant's routing models what a request is. They can only choose among the merchant's intents and, in a flow, its
/// slots; whatever else they write has no effect (<see cref="ModelProposalCheck"/>). A model that fails leaves the message to what
/// the stages before it found: that is no lesser answer, so the reply is not called degraded for it. Safe for concurrent use.
/// </summary>
internal sealed class ModelRoutingStage(IChatClient pipeline, ILogger? logger = null) : IRoutingStage
{
    // A longest answer: some requests with their words, intents and numbers.
    private const int MaxAnswerTokens = 400;

    private readonly ILogger _logger = logger ?? NullLogger.Instance;

    /// <inheritdoc/>
    public string Name => RouteStages.ModelRouting;

    /// <inheritdoc/>
    public ValueTask<StageVerdict?> JudgeAsync(StageRequest request, CancellationToken cancellationToken)
    {
        var context = request.Context;
        return context.Profile.Models.Route.Count > 0 && context.Shield is { } shield ? AskAsync(request, shield, cancellationToken) : default;
    }

    private async ValueTask<StageVerdict?> AskAsync(StageRequest request, IPersonalDataShield shield, CancellationToken cancellationToken)
    {
        var context = request.Context;
        var vocabulary = ModelVocabulary.Of(context.Profile.Routing);
        if (vocabulary.Intents.Count == 0 && context.Flow is null)
        {
            return null;
        }

        var part = new MaskedPart(request.Text, shield);
        var call = new ModelCall { Profile = context.Profile, Purpose = ModelPurpose.Route, Conversation = context.Conversation, Shield = shield, Models = context.Profile.Models.Route };
        var options = new ModelCallOptions(call) { ResponseFormat = vocabulary.FormFor(context.Flow), MaxOutputTokens = MaxAnswerTokens, Temperature = 0 };
        string answer;
        try
        {
            var response = await pipeline.GetResponseAsync(ModelPrompt.Build(context, vocabulary.Intents, part.Masked, shield), options, cancellationToken).ConfigureAwait(false);
            answer = response.Text;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            RoutingModelLog.Failed(_logger, context.Profile.Id, (exception as ModelException)?.Failure.ToString() ?? exception.GetType().Name);
            return new StageVerdict { Detail = ModelTrace.Detail(call.Attempts, null), Cost = CostOf(call.Attempts), Attempts = call.Attempts };
        }

        var proposals = ModelAnswerReader.Read(answer, out var malformed);
        var check = new ModelProposalCheck(part, request.Range.Start, vocabulary.Find, context.Flow, () => request.Message.Slots, request.Candidates);
        var readings = proposals is null ? [] : check.Check(proposals, context.Profile.Routing.MaxRequests);
        var dropped = malformed + check.Dropped;
        var found = proposals is null ? "not readable as requests"
            : dropped > 0 ? string.Create(CultureInfo.InvariantCulture, $"{dropped} of {proposals.Count + malformed} requests dropped")
            : readings.Count == 0 ? "no intent fits" : null;
        return VerdictOf(readings, request) with { Detail = ModelTrace.Detail(call.Attempts, found), Cost = CostOf(call.Attempts), Attempts = call.Attempts };
    }

    private static StageVerdict VerdictOf(List<ModelReading> readings, StageRequest request)
    {
        if (readings.Count < 2)
        {
            return readings.Count == 0 ? StageVerdict.None : VerdictOf(readings[0], request);
        }

        var parts = new List<StagePart>(readings.Count);
        var confidence = 0.0;
        foreach (var reading in readings)
        {
            parts.Add(new StagePart(reading.Range, VerdictOf(reading, request)));
            confidence = Math.Max(confidence, reading.Confidence);
        }

        return new StageVerdict { Candidates = parts[0].Verdict.Candidates, Confidence = confidence, Parts = parts };
    }

    private static StageVerdict VerdictOf(ModelReading reading, StageRequest request)
    {
        if (reading.FlowCommands.Count > 0)
        {
            return new StageVerdict { Confidence = reading.Confidence, Commands = reading.FlowCommands };
        }

        if (reading.Intents.Count == 1)
        {
            return new StageVerdict { Confidence = reading.Confidence, Candidates = [new IntentCandidate(reading.Intents[0].Id, reading.Confidence)] };
        }

        // Each of the intents to choose from is as likely as the next; none of them is to be acted on.
        var ids = reading.Intents.Select(static intent => intent.Id).ToList();
        return new StageVerdict
        {
            Confidence = reading.Confidence,
            Candidates = [.. ids.Select(id => new IntentCandidate(id, reading.Confidence / ids.Count))],
            Commands = [new ClarifyCommand { Intents = ids }],
        };
    }

    // Models of several vendors may have prices in several currencies; a sum of these is no amount.
    private static Money? CostOf(List<ModelAttempt> attempts)
    {
        Money? sum = null;
        foreach (var attempt in attempts)
        {
            if (attempt.Cost is not { } cost)
            {
                continue;
            }

            if (sum is { } before && before.Currency != cost.Currency)
            {
                return null;
            }

            sum = new Money((sum?.Amount ?? 0) + cost.Amount, cost.Currency);
        }

        return sum;
    }
}

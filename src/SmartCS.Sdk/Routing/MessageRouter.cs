using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Finds what a message asks for: the cheapest stage that is sure enough decides, from the running flow over the merchant's
/// own rules, vetted answers, the trained classifier and the nearest examples to a language model. It executes nothing.
/// </summary>
/// <remarks>Safe for concurrent use. The cost is bounded whatever the length of the message.</remarks>
public sealed class MessageRouter
{
    private readonly KnowledgeAnswerer _answerer;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Creates the router.</summary>
    /// <param name="knowledge">The merchants' knowledge, for vetted answers.</param>
    /// <param name="timeProvider">The clock that stages are timed by; null means the system's.</param>
    /// <param name="logger">Told of failures, without texts; null means nowhere.</param>
    public MessageRouter(KnowledgeBases knowledge, TimeProvider? timeProvider = null, ILogger<MessageRouter>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _time = timeProvider ?? TimeProvider.System;
        _logger = logger ?? NullLogger<MessageRouter>.Instance;
        _answerer = new KnowledgeAnswerer(knowledge, _time);
    }

    /// <summary>The stage that asks a language model; null where none is asked.</summary>
    internal IRoutingStage? Model { get; init; }

    /// <summary>Finds what a message asks for.</summary>
    /// <param name="context">The message and what is known around it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requests with their commands. A message that nobody understands has one request: to look for an answer in the knowledge.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="SmartCustomerServiceException">The knowledge could not be read.</exception>
    public async ValueTask<RoutingResult> RouteAsync(RoutingContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var question = new KnowledgeQuestion(context.Text, context.Locale, context.Focus) { EmbeddingText = context.Shield?.Mask(context.Text) };
        var match = await _answerer.MatchFaqAsync(context.Profile, question, cancellationToken).ConfigureAwait(false);
        var threshold = context.Profile.Answering.FaqThreshold;
        var isSure = match.Hit is not null && match.Confidence >= threshold;
        return new RoutingResult
        {
            Requests =
            [
                new RoutedRequest
                {
                    Source = new TextRange(0, context.Text.Length),
                    Confidence = match.Confidence,
                    Stage = isSure ? RouteStages.Faq : null,
                    Commands = [new AnswerCommand { Entry = isSure ? match.Hit!.Entry.Id : default(EntryId?) }],
                },
            ],
            Steps = [new RouteStep { Stage = RouteStages.Faq, Confidence = match.Confidence, Threshold = threshold, Accepted = isSure, Elapsed = match.Elapsed, Detail = match.Hit?.Entry.Id.Value }],
            Grounds = [new RequestGround(context.Text, match, null, false)],
        };
    }
}

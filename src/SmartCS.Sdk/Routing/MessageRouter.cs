using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Screening.Tone;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Finds what a message asks for: the cheapest stage that is sure enough decides, from the running flow over the merchant's
/// own rules, vetted answers, the trained classifier and the nearest examples to a language model. It executes nothing.
/// </summary>
/// <remarks>Safe for concurrent use. The cost is bounded whatever the length of the message: its first 4,000 characters are read.</remarks>
public sealed class MessageRouter
{
    private readonly RequestReader _reader;

    /// <summary>Creates the router.</summary>
    /// <param name="knowledge">The merchants' knowledge, for vetted answers.</param>
    /// <param name="classifiers">The merchants' trained classifiers; null where none is asked.</param>
    /// <param name="catalogues">What finds the merchants' products in messages, for flows; null where products are no slots.</param>
    /// <param name="timeProvider">The clock that stages are timed by; null means the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="knowledge"/> is null.</exception>
    public MessageRouter(KnowledgeBases knowledge, MerchantClassifiers? classifiers = null, MerchantCatalogues? catalogues = null, TimeProvider? timeProvider = null)
        : this(
            new KnowledgeAnswerer(knowledge ?? throw new ArgumentNullException(nameof(knowledge)), timeProvider ?? TimeProvider.System),
            classifiers is null ? null : classifiers.FindAsync,
            [],
            timeProvider ?? TimeProvider.System)
    {
        Catalogue = catalogues is null ? null : (merchant, cancellationToken) => catalogues.FindAsync(knowledge.For(merchant), cancellationToken);
    }

    /// <summary>Creates the router.</summary>
    /// <param name="answerer">Looks for vetted answers.</param>
    /// <param name="findClassifier">Gives the classifier that is in service for a merchant; null where none is asked.</param>
    /// <param name="remote">The stages that ask models elsewhere, in order; they are asked where no other stage is sure.</param>
    /// <param name="time">The clock that stages are timed by.</param>
    internal MessageRouter(KnowledgeAnswerer answerer, Func<MerchantProfile, CancellationToken, ValueTask<IntentClassifier?>>? findClassifier, IReadOnlyList<IRoutingStage> remote, TimeProvider time)
        : this(new FaqStage(answerer), findClassifier is null ? null : new ClassifierStage(findClassifier), remote, time)
    {
    }

    /// <summary>Creates the router of given stages.</summary>
    /// <param name="faq">The stage that looks for vetted answers.</param>
    /// <param name="classifier">The stage that classifies; null for none.</param>
    /// <param name="remote">The stages that ask models elsewhere, in order.</param>
    /// <param name="time">The clock that stages are timed by.</param>
    internal MessageRouter(IRoutingStage faq, IRoutingStage? classifier, IReadOnlyList<IRoutingStage> remote, TimeProvider time)
    {
        List<IRoutingStage> local = [new OfferedStage(), new FlowStage(), new RulesStage(), faq];
        if (classifier is not null)
        {
            local.Add(classifier);
        }

        _reader = new RequestReader(new Cascade(local, remote, time), faq, time);
    }

    /// <summary>Gives what finds a merchant's products in a message; null where products are no slots.</summary>
    internal Func<MerchantId, CancellationToken, ValueTask<ICatalogueNames>>? Catalogue { get; init; }

    /// <summary>Finds what a message asks for.</summary>
    /// <param name="context">The message and what is known around it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requests with their commands. A message that nobody understands has one request: to look for an answer in the knowledge.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="SmartCustomerServiceException">The knowledge could not be read.</exception>
    public async ValueTask<RoutingResult> RouteAsync(RoutingContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        // Only flows use what messages say of products.
        var catalogue = Catalogue is not null && (context.Flows is not null || context.Flow is not null)
            ? await Catalogue(context.Profile.Id, cancellationToken).ConfigureAwait(false)
            : null;
        var message = new RoutedMessage(context, catalogue);
        var tone = ToneReader.Read(message.Text);
        var reading = await _reader.ReadAsync(message, cancellationToken).ConfigureAwait(false);
        var requests = new RoutedRequest[reading.Requests.Count];
        var grounds = new RequestGround[requests.Length];
        var steps = new List<RouteStep>();
        IReadOnlyList<ModelAttempt> attempts = [];
        var isOutOfScope = true;
        if (reading.Step is not null)
        {
            steps.Add(reading.Step);
        }

        for (var i = 0; i < requests.Length; i++)
        {
            var outcome = reading.Requests[i];
            (requests[i], grounds[i]) = Conclude(outcome, message);
            foreach (var step in outcome.Steps)
            {
                steps.Add(i == 0 ? step : step with { Request = i });
            }

            attempts = outcome.Attempts.Count == 0 ? attempts : outcome.Attempts;
            isOutOfScope &= outcome.IsOutOfScope;
        }

        if (HandoffRules.Decide(context.Profile.Routing.Handoff, tone, unansweredInARow: 0, isAnswered: true) is { } reason)
        {
            HandOff(reason, message, requests, grounds, out requests, out grounds);
        }

        return new RoutingResult { Requests = requests, Steps = steps, Tone = tone, IsOutOfScope = isOutOfScope, ModelAttempts = attempts, Grounds = grounds };
    }

    private static (RoutedRequest Request, RequestGround Ground) Conclude(CascadeOutcome outcome, RoutedMessage message)
    {
        var part = message.Part(outcome.Range);
        var (commands, ifUnanswered) = outcome.IsDecided
            ? (outcome.Commands ?? IntentCommands.For(outcome.Intent!, message, outcome.Range), null)
            : Clarifying.For(outcome, part);
        var request = new RoutedRequest
        {
            Source = outcome.Range,
            Intent = outcome.Intent?.Id,
            Confidence = outcome.Confidence,
            Stage = outcome.Stage,
            Commands = commands,
        };
        return (request, new RequestGround(part.Text, outcome.Match, ifUnanswered, outcome.IsOutOfScope));
    }

    // The person who takes over reads the whole message; the intent stays, for whoever counts them.
    private static void HandOff(HandoffReason reason, RoutedMessage message, RoutedRequest[] requests, RequestGround[] grounds, out RoutedRequest[] handedOff, out RequestGround[] ground)
    {
        var isAskedFor = Array.Exists(requests, static request => request.Commands is [HandoffCommand { Reason: HandoffReason.Requested }]);
        handedOff =
        [
            requests[0] with
            {
                Source = new TextRange(0, message.Text.Length),
                Commands = [new HandoffCommand { Reason = isAskedFor ? HandoffReason.Requested : reason }],
            },
        ];
        ground = [grounds[0] with { Text = message.Text }];
    }
}

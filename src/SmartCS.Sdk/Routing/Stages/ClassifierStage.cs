using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>The classifier that was trained from the merchant's examples.</summary>
/// <param name="find">Gives the classifier in service; null where a merchant has none yet.</param>
internal sealed class ClassifierStage(Func<MerchantProfile, CancellationToken, ValueTask<IntentClassifier?>> find) : IRoutingStage
{
    // As many as a shopper can be asked to choose from.
    private const int MaxCandidates = 4;

    public string Name => RouteStages.Classifier;

    public ValueTask<StageVerdict?> JudgeAsync(StageRequest request, CancellationToken cancellationToken)
    {
        var finding = find(request.Context.Profile, cancellationToken);
        return finding.IsCompletedSuccessfully ? ValueTask.FromResult(Judge(finding.Result, request)) : WaitAsync(finding, request);
    }

    private static async ValueTask<StageVerdict?> WaitAsync(ValueTask<IntentClassifier?> finding, StageRequest request) => Judge(await finding.ConfigureAwait(false), request);

    private static StageVerdict? Judge(IntentClassifier? classifier, StageRequest request)
    {
        if (classifier is null)
        {
            return null;
        }

        var prediction = classifier.Classify(request.Text);
        if (prediction.Intent is null)
        {
            return new StageVerdict { IsOutOfScope = true };
        }

        var isKnown = request.Message.Intents.TryGet(prediction.Intent, out _);
        var thresholds = request.Message.Settings.Classifier;
        var isSure = isKnown && prediction.Confidence >= thresholds.Accept && prediction.Margin >= thresholds.Margin;
        return new StageVerdict
        {
            Candidates = isSure ? [new IntentCandidate(prediction.Intent, prediction.Confidence)] : Rank(classifier, request),
            Confidence = isKnown ? prediction.Confidence : 0,
            Margin = prediction.Margin,
            IsOutOfScope = !prediction.IsInScope,
        };
    }

    // While a classifier is trained anew, the one in service may know intents that the merchant has taken out.
    private static List<IntentCandidate> Rank(IntentClassifier classifier, StageRequest request)
    {
        Span<IntentScore> best = stackalloc IntentScore[MaxCandidates];
        var count = classifier.Rank(request.Text, best);
        var ranked = new List<IntentCandidate>(count);
        foreach (var score in best[..count])
        {
            var intent = classifier.Intents[score.Intent];
            if (request.Message.Intents.TryGet(intent, out _))
            {
                ranked.Add(new IntentCandidate(intent, score.Confidence));
            }
        }

        return ranked;
    }
}

using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>A vetted answer whose question means the same as the request.</summary>
internal sealed class FaqStage(KnowledgeAnswerer answerer) : IRoutingStage
{
    public string Name => RouteStages.Faq;

    public async ValueTask<StageVerdict?> JudgeAsync(StageRequest request, CancellationToken cancellationToken)
    {
        var context = request.Context;
        var question = new KnowledgeQuestion(request.Text, context.Locale, context.Focus) { EmbeddingText = context.Shield?.Mask(request.Text) };
        var match = await answerer.MatchFaqAsync(context.Profile, question, cancellationToken).ConfigureAwait(false);
        return new StageVerdict
        {
            Confidence = match.Hit is null ? 0 : AnswerScale.Of(context.Profile.Answering).Faq.Confidence(match.Confidence),
            Commands = match.Hit is null ? null : [new AnswerCommand { Entry = match.Hit.Entry.Id }],
            Match = match,
            Detail = match.Hit?.Entry.Id.Value,
        };
    }
}

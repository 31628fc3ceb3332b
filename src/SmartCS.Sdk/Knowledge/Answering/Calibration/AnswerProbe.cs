using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Asks the engine's own answering what each of its stages would say to a question.</summary>
internal sealed class AnswerProbe(KnowledgeBases knowledge, TimeProvider time)
{
    // Nothing is sure enough for these, so that a question goes through all stages.
    private static readonly AnsweringSettings All = new() { FaqThreshold = 2, PassageThreshold = 2 };

    private readonly KnowledgeAnswerer _answerer = new(knowledge, time);

    public async ValueTask<ProbedQuestion> AskAsync(MerchantProfile profile, LabelledQuestion question, CancellationToken cancellationToken)
    {
        var message = MessageScreen.Screen(question.Text, profile.MaxMessageLength);
        if (message.Finding != MessageFinding.Answerable)
        {
            return new ProbedQuestion(question, null, null, null);
        }

        var locale = question.Locale ?? (message.Language.Tag.Length == 0 || message.Language.HasSameLanguageAs(profile.DefaultLocale) ? profile.DefaultLocale : message.Language);
        var asked = new KnowledgeQuestion(message.Text, locale, null);
        var match = await _answerer.MatchFaqAsync(profile, asked, cancellationToken).ConfigureAwait(false);
        var all = await _answerer.AnswerAsync(profile with { Answering = All }, asked, match, cancellationToken).ConfigureAwait(false);
        AnswerCandidate? faq = match.Hit is { } hit ? Judge(hit.Entry.Id, match.Confidence, question) : null;
        var last = Find(all, RouteStages.Faq, question);
        return new ProbedQuestion(question, faq, last is { } general && !(faq?.Score >= general.Score) ? last : null, Find(all, RouteStages.Passages, question));
    }

    private static AnswerCandidate? Find(KnowledgeAnswer answer, string stage, LabelledQuestion question)
    {
        foreach (var step in answer.Steps)
        {
            if (step.Stage == stage && step.Detail is { } id)
            {
                return Judge(new EntryId(id), step.Confidence, question);
            }
        }

        return null;
    }

    private static AnswerCandidate Judge(EntryId entry, double score, LabelledQuestion question) => new(entry, score, question.Answers.Contains(entry));
}

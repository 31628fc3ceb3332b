using System.Buffers;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Answers from a merchant's knowledge: a vetted answer word for word, else supporting sentences, else nothing.</summary>
internal sealed class KnowledgeAnswerer(KnowledgeBases knowledge, TimeProvider time)
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？.!?\n");

    public async ValueTask<KnowledgeAnswer> AnswerAsync(MerchantProfile profile, string text, Locale locale, TurnFocus? focus, CancellationToken cancellationToken)
    {
        var from = time.GetTimestamp();
        var result = await knowledge.For(profile.Id).SearchAsync(new SearchQuery { Text = text, Top = 5 }, cancellationToken).ConfigureAwait(false);
        var retrieval = time.GetElapsedTime(from);

        var faq = result.Hits.FirstOrDefault(hit => hit.Entry.Kind == KnowledgeKind.Faq && hit.Entry.Body.Length > 0);
        var faqStep = Step(RouteStages.Faq, faq, result.Terms, profile.Answering.FaqThreshold);
        if (faqStep.Accepted)
        {
            return Say(ReplyOutcome.Answered, faq!, faq!.Entry.Body, [faqStep], retrieval);
        }

        var passage = result.Hits.FirstOrDefault(hit => hit.Entry.Kind is not (KnowledgeKind.Faq or KnowledgeKind.Dialogue) && hit.Entry.Body.Length > 0);
        var passageStep = Step(RouteStages.Passages, passage, result.Terms, profile.Answering.PassageThreshold);
        if (passageStep.Accepted)
        {
            var end = passage!.Entry.Body.AsSpan().IndexOfAny(SentenceEnds);
            return Say(ReplyOutcome.Supported, passage, end < 0 ? passage.Entry.Body : passage.Entry.Body[..(end + 1)], [faqStep, passageStep], retrieval);
        }

        return new KnowledgeAnswer { Outcome = ReplyOutcome.Abstained, Steps = [faqStep, passageStep], Retrieval = retrieval };
    }

    private static RouteStep Step(string stage, SearchHit? best, IReadOnlyList<QueryTerm> terms, double threshold)
    {
        var confidence = best is null ? 0 : Coverage(best.Entry, terms);
        return new RouteStep { Stage = stage, Confidence = confidence, Threshold = threshold, Accepted = best is not null && confidence >= threshold, Detail = best?.Entry.Id.Value };
    }

    // The share of what is asked, by weight, that the entry speaks of.
    private static double Coverage(KnowledgeEntry entry, IReadOnlyList<QueryTerm> terms)
    {
        var all = terms.Sum(term => term.Weight + 1);
        var covered = terms.Where(term => Speaks(entry, term.Text)).Sum(term => term.Weight + 1);
        return all == 0 ? 0 : covered / all;
    }

    private static bool Speaks(KnowledgeEntry entry, string term) =>
        entry.Title.Contains(term, StringComparison.OrdinalIgnoreCase)
        || entry.Alternatives.Any(alternative => alternative.Contains(term, StringComparison.OrdinalIgnoreCase))
        || (entry.Kind != KnowledgeKind.Faq && entry.Body.Contains(term, StringComparison.OrdinalIgnoreCase));

    private static KnowledgeAnswer Say(ReplyOutcome outcome, SearchHit hit, string text, IReadOnlyList<RouteStep> steps, TimeSpan retrieval) => new()
    {
        Outcome = outcome,
        Text = text,
        Citations = [new Citation { Entry = hit.Entry.Id, Revision = hit.Revision, Title = hit.Entry.Title, Source = hit.Entry.Source, Start = 0, Length = text.Length }],
        Steps = steps,
        Retrieval = retrieval,
    };
}

using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Answers from a merchant's knowledge: a vetted answer word for word, else supporting sentences, else nothing.</summary>
internal sealed class KnowledgeAnswerer(KnowledgeBases knowledge, TimeProvider time)
{
    private const int FaqHits = 8;
    private const int PassageHits = 6;

    // Of two vetted answers to the same question, the one in the shopper's language is said.
    private const double OtherLanguage = 0.97;

    private static readonly KnowledgeKind[] FaqKinds = [KnowledgeKind.Faq];
    private static readonly KnowledgeKind[] PassageKinds = [KnowledgeKind.Faq, KnowledgeKind.Article, KnowledgeKind.Policy, KnowledgeKind.Product];

    /// <summary>Finds the vetted answer to a question, whether or not it is sure enough to be said.</summary>
    public async ValueTask<FaqMatch> MatchFaqAsync(MerchantProfile profile, KnowledgeQuestion asked, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var query = new SearchQuery { Text = asked.Text, EmbeddingText = asked.EmbeddingText, Top = FaqHits, Kinds = FaqKinds };
        var found = await knowledge.For(profile.Id).SearchAsync(query, cancellationToken).ConfigureAwait(false);
        var retrieval = time.GetElapsedTime(started);
        var (best, confidence) = BestFaq(asked.Text, asked.Locale, found);
        return new FaqMatch(best, confidence, found, retrieval, time.GetElapsedTime(started));
    }

    /// <summary>Answers a question.</summary>
    public ValueTask<KnowledgeAnswer> AnswerAsync(MerchantProfile profile, KnowledgeQuestion asked, CancellationToken cancellationToken) =>
        AnswerAsync(profile, asked, null, cancellationToken);

    /// <summary>Answers a question whose vetted answers may have been looked for already; the retrieval time is then what came on top.</summary>
    public async ValueTask<KnowledgeAnswer> AnswerAsync(MerchantProfile profile, KnowledgeQuestion asked, FaqMatch? matched, CancellationToken cancellationToken)
    {
        var (text, locale, focus) = asked;
        var scale = AnswerScale.Of(profile.Answering);
        var match = matched ?? await MatchFaqAsync(profile, asked, cancellationToken).ConfigureAwait(false);
        var retrieval = matched is null ? match.Retrieval : TimeSpan.Zero;
        var (faq, confidence) = (match.Hit, match.Confidence);
        var faqs = match.Found;
        var merchant = knowledge.For(profile.Id);
        var faqStep = Step(RouteStages.Faq, faq, confidence, scale.Faq, match.Elapsed);
        if (faqStep.Accepted)
        {
            return Verbatim(faq!, [faqStep], retrieval);
        }

        var passagesStarted = time.GetTimestamp();
        var query = new SearchQuery { Text = text, EmbeddingText = asked.EmbeddingText, Top = Math.Max(PassageHits, asked.EvidenceCount), Kinds = PassageKinds };
        var sentences = new List<SupportingSentences.Candidate>();
        IReadOnlyList<SearchHit> evidence = [];
        if (focus?.Product is { } product)
        {
            // What the shopper is looking at comes first: "how heavy is it" is about that product.
            var focused = await merchant.SearchAsync(query with { Entries = [product] }, cancellationToken).ConfigureAwait(false);
            sentences = Support(text, focused);
            evidence = focused.Hits;
        }

        if (sentences.Count == 0 || !scale.Passages.Accepts(sentences[0].Support))
        {
            var passages = await merchant.SearchAsync(query, cancellationToken).ConfigureAwait(false);
            sentences = Support(text, passages);
            evidence = Join(evidence, passages.Hits);

            // "Can I return the jacket" is answered by how to return anything, unless something is known of the jacket that fits better.
            var (general, generalConfidence) = BestFaq(text, locale, faqs, passages.Terms);
            if (general is not null && generalConfidence > confidence)
            {
                faqStep = Step(RouteStages.Faq, general, generalConfidence, scale.Faq, faqStep.Elapsed);
                if (faqStep.Accepted && (sentences.Count == 0 || faqStep.Confidence >= scale.Passages.Confidence(sentences[0].Support)))
                {
                    return Verbatim(general, [faqStep], retrieval + time.GetElapsedTime(passagesStarted));
                }

                faqStep = faqStep with { Accepted = false };
            }
        }

        retrieval += time.GetElapsedTime(passagesStarted);
        var support = sentences.Count == 0 ? 0 : sentences[0].Support;
        var passageStep = Step(RouteStages.Passages, sentences.Count == 0 ? null : sentences[0].Hit, support, scale.Passages, time.GetElapsedTime(passagesStarted));
        if (!passageStep.Accepted)
        {
            return new KnowledgeAnswer { Outcome = ReplyOutcome.Abstained, Steps = [faqStep, passageStep], Retrieval = retrieval, Evidence = evidence, Support = support };
        }

        var (answer, citations) = SupportingSentences.Compose(sentences, scale.Passages.LeastScore, profile.Answering.MaxSentences);
        return new KnowledgeAnswer { Outcome = ReplyOutcome.Supported, Text = answer, Citations = citations, Steps = [faqStep, passageStep], Retrieval = retrieval, Evidence = evidence, Support = support };
    }

    /// <summary>What a model may answer from: what fits the question, and what the conversation was about before it.</summary>
    public async ValueTask<IReadOnlyList<SearchHit>> WidenAsync(MerchantId merchant, KnowledgeQuestion asked, IReadOnlyList<SearchHit> evidence, CancellationToken cancellationToken)
    {
        if (asked.Earlier is null || asked.EarlierEntries.Count == 0)
        {
            return evidence;
        }

        if (evidence.Count < asked.EvidenceCount && HasAll(evidence, asked.EarlierEntries))
        {
            // There is room for all, and no entry to add.
            return evidence;
        }

        var query = new SearchQuery
        {
            Text = string.Concat(asked.Earlier, "\n", asked.Text),
            EmbeddingText = asked.EmbeddingText,
            Top = asked.EarlierEntries.Count,
            Entries = asked.EarlierEntries,
        };
        var earlier = await knowledge.For(merchant).SearchAsync(query, cancellationToken).ConfigureAwait(false);
        return Join(evidence.Count < asked.EvidenceCount ? evidence : [.. evidence.Take(Math.Max(1, asked.EvidenceCount - earlier.Hits.Count))], earlier.Hits);
    }

    private static bool HasAll(IReadOnlyList<SearchHit> evidence, IReadOnlyList<EntryId> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (!Has(evidence, entries[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(IReadOnlyList<SearchHit> hits, EntryId entry)
    {
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Entry.Id == entry)
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<SearchHit> Join(IReadOnlyList<SearchHit> first, IReadOnlyList<SearchHit> second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return first.Count == 0 ? second : first;
        }

        var joined = new List<SearchHit>(first);
        foreach (var hit in second)
        {
            if (!Has(joined, hit.Entry.Id))
            {
                joined.Add(hit);
            }
        }

        return joined;
    }

    private static (SearchHit? Best, double Confidence) BestFaq(string text, Locale locale, SearchResult result, IReadOnlyList<QueryTerm>? elsewhere = null)
    {
        if (result.Hits.Count == 0)
        {
            return (null, 0);
        }

        var question = Question.Create(text, result.Terms, elsewhere);
        SearchHit? best = null;
        var confidence = 0.0;
        foreach (var hit in result.Hits)
        {
            var sure = QuestionMatch.Confidence(question, hit);
            sure *= hit.Entry.Locale.Tag.Length == 0 || hit.Entry.Locale.HasSameLanguageAs(locale) ? 1 : OtherLanguage;
            if (sure > confidence)
            {
                (best, confidence) = (hit, sure);
            }
        }

        return (best, confidence);
    }

    private static List<SupportingSentences.Candidate> Support(string text, SearchResult result)
    {
        var question = Question.Create(text, result.Terms).WithoutAskingWords();
        return question.Total > 0f ? SupportingSentences.Find(question, result.Hits) : [];
    }

    private static RouteStep Step(string stage, SearchHit? best, double score, StageScale scale, TimeSpan elapsed) => new()
    {
        Stage = stage,
        Confidence = best is null ? 0 : scale.Confidence(score),
        Threshold = scale.Threshold,
        Accepted = best is not null && scale.Accepts(score),
        Elapsed = elapsed,
        Detail = best?.Entry.Id.Value,
    };

    private static KnowledgeAnswer Verbatim(SearchHit hit, RouteStep[] steps, TimeSpan retrieval) => new()
    {
        Outcome = ReplyOutcome.Answered,
        Text = hit.Entry.Body,
        Citations = [new Citation { Entry = hit.Entry.Id, Revision = hit.Revision, Title = hit.Entry.Title, Source = hit.Entry.Source, Start = 0, Length = hit.Entry.Body.Length }],
        Steps = steps,
        Retrieval = retrieval,
    };
}

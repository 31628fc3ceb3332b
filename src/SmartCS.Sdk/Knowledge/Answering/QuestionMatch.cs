namespace SmartCS.Sdk.Knowledge;

/// <summary>How sure one may be that a shopper's question and a vetted one ask for the same, 0 to 1.</summary>
internal static class QuestionMatch
{
    // What the vetted question says beyond the shopper's counts less than what the shopper's says beyond it: people ask shorter than they are answered.
    private const float BeyondWeight = 0.5f;

    // A question for a time and one for a price are different ones, however alike.
    private const double OtherAnswer = 0.8;

    // Similar embeddings may raise the confidence from this cosine on, by at most this share of what is missing.
    private const double SimilarFrom = 0.6;
    private const double SimilarShare = 0.8;

    public static double Confidence(Question question, SearchHit hit)
    {
        var best = 0.0;
        foreach (var vetted in AnalyzedEntry.Of(hit.Entry).Questions)
        {
            best = Math.Max(best, Overlap(question, vetted));
        }

        if (hit.Similarity is { } similarity && similarity > SimilarFrom)
        {
            best += (1 - best) * SimilarShare * (Math.Min(similarity, 1) - SimilarFrom) / (1 - SimilarFrom);
        }

        return best;
    }

    // "How long" and "how much" may ask for a number of any kind.
    private static bool AskForDifferent(AnswerType one, AnswerType other) => (one, other) is (AnswerType.Time, AnswerType.Money) or (AnswerType.Money, AnswerType.Time);

    private static double Overlap(Question question, AnalyzedText vetted)
    {
        var common = question.WeightIn(vetted);
        if (common <= 0f || question.Total <= 0f)
        {
            return 0;
        }

        var beyond = vetted.WeightBeyond(question) * question.Average * BeyondWeight;
        return Math.Min(1.0, common / (question.Total + beyond)) * (AskForDifferent(question.AsksFor, vetted.AsksFor) ? OtherAnswer : 1);
    }
}

namespace SmartCS.Sdk.Knowledge;

/// <summary>Checks that a sentence affirms what the evidence affirms and denies what it denies.</summary>
internal static class DenialChecks
{
    public static SentenceVerdict Check(StatementReader reader, ReadOnlySpan<Word> words, Evidence evidence, ReadOnlySpan<int> used)
    {
        var denies = false;
        var denialIsKnown = false;
        var denialIsContradicted = false;
        foreach (ref readonly var word in words)
        {
            var isDenied = (word.Marks & WordMarks.Denied) != 0;
            var isGlue = (word.Marks & WordMarks.Glue) != 0 || (word.Marks & WordMarks.Part) != 0;
            var inDenyingClause = (reader.DenyingClauses & (1u << word.Clause)) != 0;
            denies |= inDenyingClause;
            foreach (var index in used)
            {
                var statement = evidence.Statements[index];
                if (!statement.TryFindAlike(word.Hash, out var found))
                {
                    continue;
                }

                if (!inDenyingClause && !isGlue && found.Denied != 0 && found.Affirmed == 0)
                {
                    return SentenceVerdict.NegationDiffers;
                }

                if (inDenyingClause && !isGlue)
                {
                    denialIsKnown |= (found.Clauses & statement.DenyingClauses) != 0;
                    denialIsContradicted |= isDenied && statement.DenyingClauses != 0 && (found.Clauses & statement.DenyingClauses) == 0;
                }

                break;
            }
        }

        if (reader.DenyingClauses != 0 && !denies)
        {
            // A bare "no" or "not" without words that it denies.
            return evidence.Lead < 0 ? SentenceVerdict.Supported : SentenceVerdict.NegationDiffers;
        }

        if (denies)
        {
            return (denialIsKnown && !denialIsContradicted) || (evidence.Lead < 0 && !denialIsContradicted) ? SentenceVerdict.Supported : SentenceVerdict.NegationDiffers;
        }

        return evidence.Lead < 0 && OnlyTopicSays(words, evidence, used) ? SentenceVerdict.NegationDiffers : SentenceVerdict.Supported;
    }

    // "No, unless it is faulty": what only the question says is denied by the answer.
    private static bool OnlyTopicSays(ReadOnlySpan<Word> words, Evidence evidence, ReadOnlySpan<int> used)
    {
        if (!used.IsEmpty && used[0] > 0)
        {
            return false;
        }

        var topic = 0f;
        foreach (ref readonly var word in words)
        {
            var isSaid = false;
            foreach (var index in used)
            {
                isSaid |= Comparison.CoverOf(word, evidence.Statements[index]) > 0;
            }

            topic += !isSaid && Comparison.CoverOf(word, evidence.Topic) > 0 ? SentenceWeights.Of(word) : 0;
        }

        return topic >= 1f;
    }
}

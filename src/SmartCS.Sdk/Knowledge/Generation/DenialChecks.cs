namespace SmartCS.Sdk.Knowledge;

/// <summary>Checks, clause by clause, that a sentence affirms what the evidence affirms and denies what it denies.</summary>
internal static class DenialChecks
{
    private const int MaxClauses = 32;

    public static SentenceVerdict Check(StatementReader reader, ReadOnlySpan<Word> words, Evidence evidence, ReadOnlySpan<int> used)
    {
        var denying = reader.DenyingClauses;
        for (var start = 0; start < words.Length;)
        {
            denying &= ~(1u << words[start].Clause);
            var end = start + 1;
            while (end < words.Length && words[end].Clause == words[start].Clause)
            {
                end++;
            }

            if (!IsSame(reader, words[start..end], evidence, used))
            {
                return SentenceVerdict.NegationDiffers;
            }

            start = end;
        }

        // A bare "no" or "not that": only the title's question can say what it denies.
        return denying != 0 && evidence.Lead >= 0 ? SentenceVerdict.NegationDiffers : SentenceVerdict.Supported;
    }

    private static bool IsSame(StatementReader reader, ReadOnlySpan<Word> clause, Evidence evidence, ReadOnlySpan<int> used)
    {
        var denials = reader.DenialsOf(clause[0].Clause);
        if (FindClosest(clause, evidence, used) is not { } closest)
        {
            // Only the title has its words: a question that is answered by no is denied.
            return Covers(evidence.Topic, clause) < 1f || evidence.Lead == 0 || (evidence.Lead < 0) == (denials > 0);
        }

        Span<float> overlap = stackalloc float[MaxClauses];
        var best = FindClause(clause, closest, overlap);
        if (Opposites.Turn(clause, closest, best, evidence.Subject))
        {
            return false;
        }

        if (denials == 0)
        {
            return !DeniesAny(clause, closest, overlap, best) && !(evidence.Lead < 0 && closest == evidence.Statements[0] && Covers(evidence.Topic, clause) - Covers(closest, clause) >= 1f);
        }

        if (closest.DenyingClauses == 0)
        {
            return evidence.Lead < 0 && closest == evidence.Statements[0];
        }

        var known = closest.DenialsOf(best);
        return (known == 0 || known == denials) && IsDeniedThere(clause, closest, evidence.Subject);
    }

    // Whether the evidence denies what the clause affirms. Where it does both, the clause of the evidence that is most like this one decides.
    private static bool DeniesAny(ReadOnlySpan<Word> clause, Statement closest, ReadOnlySpan<float> overlap, int best)
    {
        foreach (ref readonly var word in clause)
        {
            if (!closest.TryFindAlike(word.Hash, out var found) || found.Denied == 0)
            {
                continue;
            }

            if (found.Affirmed == 0)
            {
                return true;
            }

            if ((found.Denied & (1u << best)) != 0 && (found.Affirmed & (1u << best)) == 0 && IsUnique(overlap, best))
            {
                return true;
            }
        }

        return false;
    }

    // Whether what the clause says stands in clauses of the evidence that deny.
    private static bool IsDeniedThere(ReadOnlySpan<Word> clause, Statement closest, Statement subject)
    {
        var isKnown = false;
        foreach (ref readonly var word in clause)
        {
            if (!closest.TryFindAlike(word.Hash, out var found))
            {
                continue;
            }

            isKnown |= (found.Clauses & closest.DenyingClauses) != 0;
            var counts = (word.Marks & (WordMarks.Glue | WordMarks.Character)) == 0 && !subject.TryFindAlike(word.Hash, out _);
            if ((counts || (word.Marks & WordMarks.Denied) != 0) && (found.Clauses & closest.DenyingClauses) == 0)
            {
                return false;
            }
        }

        return isKnown;
    }

    private static Statement? FindClosest(ReadOnlySpan<Word> clause, Evidence evidence, ReadOnlySpan<int> used)
    {
        Statement? closest = null;
        var most = 0f;
        foreach (var index in used)
        {
            // What the title names as well tells the statements apart least.
            var covers = Covers(evidence.Statements[index], clause, evidence.Subject);
            if (covers > most)
            {
                (closest, most) = (evidence.Statements[index], covers);
            }
        }

        return closest;
    }

    private static int FindClause(ReadOnlySpan<Word> clause, Statement statement, Span<float> overlap)
    {
        var best = 0;
        foreach (ref readonly var word in clause)
        {
            var weight = (word.Marks & WordMarks.Pair) != 0 ? 0.5f : SentenceWeights.Of(word);
            if (statement.TryFindAlike(word.Hash, out var found))
            {
                for (var bits = found.Clauses; bits != 0; bits &= bits - 1)
                {
                    overlap[System.Numerics.BitOperations.TrailingZeroCount(bits)] += weight;
                }
            }
        }

        for (var i = 1; i < overlap.Length; i++)
        {
            best = overlap[i] > overlap[best] ? i : best;
        }

        return best;
    }

    private static bool IsUnique(ReadOnlySpan<float> overlap, int best)
    {
        for (var i = 0; i < overlap.Length; i++)
        {
            if (i != best && overlap[i] >= overlap[best])
            {
                return false;
            }
        }

        return true;
    }

    public static float Covers(Statement statement, ReadOnlySpan<Word> clause, Statement? subject = null)
    {
        const float OfSubject = 0.1f;
        var weight = 0f;
        foreach (ref readonly var word in clause)
        {
            var counts = SentenceWeights.Of(word);
            weight += counts <= 0 ? 0f : counts * Comparison.CoverOf(word, statement) * (subject is not null && Comparison.CoverOf(word, subject) > 0 ? OfSubject : 1f);
        }

        return weight;
    }
}

namespace SmartCS.Sdk.Knowledge;

/// <summary>Checks the numbers of a sentence: each must stand in the evidence, with its unit, its bound and beside the same words.</summary>
internal static class FactChecks
{
    public static SentenceVerdict Check(StatementReader reader, ReadOnlySpan<Word> words, Evidence evidence, ReadOnlySpan<int> used)
    {
        foreach (var fact in reader.Facts)
        {
            var isFound = Has(evidence.Subject, fact);
            var belongs = isFound;
            foreach (var index in used)
            {
                var statement = evidence.Statements[index];
                foreach (var known in statement.Facts)
                {
                    if (Matches(fact, known))
                    {
                        isFound = true;
                        belongs |= Belongs(reader, words, statement, known);
                    }
                }
            }

            if (!isFound || !belongs)
            {
                return SentenceVerdict.NumberDiffers;
            }
        }

        return SentenceVerdict.Supported;
    }

    public static bool Has(Statement statement, in Fact fact)
    {
        foreach (var known in statement.Facts)
        {
            if (Matches(fact, known))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(in Fact fact, in Fact known)
    {
        if (Math.Abs(fact.Value - known.Value) > 1e-6 * Math.Max(1, Math.Abs(known.Value)) || (fact.Unit != known.Unit && known.Unit != FactUnits.Any))
        {
            return false;
        }

        // "in 24 hours" for "within 24 hours" is how people talk; the other way round only for times, and never most for least.
        return fact.Bound == known.Bound || fact.Bound == 0 || (known.Bound == 0 && fact.Bound < 0 && IsSpan(fact.Unit));
    }

    private static bool IsSpan(ulong unit) => unit == FactUnits.Day || unit == FactUnits.Hour || unit == FactUnits.WorkDay || unit == FactUnits.Week;

    // "2 to 4 days elsewhere, 5 to 8 days in Tibet": with the words of one and the number of the other it is another claim.
    private static bool Belongs(StatementReader reader, ReadOnlySpan<Word> words, Statement statement, in Fact known)
    {
        const uint Shared = 1;
        var here = (1u << known.Group) | Shared;
        foreach (var other in statement.Facts)
        {
            var there = (1u << other.Group) | Shared;
            if (other.Unit != known.Unit || there == here || HasAnother(reader, other))
            {
                continue;
            }

            var (own, others) = (0f, 0f);
            foreach (ref readonly var word in words)
            {
                if (SentenceWeights.Of(word) is > 0 and var weight && statement.TryFindAlike(word.Hash, out var found))
                {
                    var isHere = (found.Groups & here) != 0;
                    var isThere = (found.Groups & there) != 0;
                    own += isHere && !isThere ? weight : 0;
                    others += isThere && !isHere ? weight : 0;
                }
            }

            if (others > own)
            {
                return false;
            }
        }

        return true;
    }

    // The sentence tells of both numbers, each with its words.
    private static bool HasAnother(StatementReader reader, Fact other)
    {
        foreach (var fact in reader.Facts)
        {
            if (Matches(fact, other))
            {
                return true;
            }
        }

        return false;
    }
}

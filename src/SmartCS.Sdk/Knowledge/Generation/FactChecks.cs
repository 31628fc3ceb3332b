namespace SmartCS.Sdk.Knowledge;

/// <summary>Checks the numbers of a sentence: each must stand in the evidence, with its unit, its bound and beside the same words.</summary>
internal static class FactChecks
{
    public static SentenceVerdict Check(StatementReader reader, ReadOnlySpan<Word> words, Evidence evidence, ReadOnlySpan<int> used)
    {
        // The statements, a bit each, that have all numbers so far of one group of the sentence.
        var shared = uint.MaxValue;
        var group = -1;
        foreach (var fact in reader.Facts)
        {
            var having = Has(evidence.Subject, fact) ? uint.MaxValue : 0u;
            var closest = having == 0 ? Closeness(words, fact, evidence, used) : 0f;
            for (var i = 0; i < used.Length && having != uint.MaxValue; i++)
            {
                var statement = evidence.Statements[used[i]];
                foreach (var known in statement.Facts)
                {
                    having |= Matches(fact, known) && Belongs(reader, words, statement, known) && Closeness(words, fact, evidence, used.Slice(i, 1)) >= closest ? 1u << i : 0u;
                }
            }

            shared = fact.Group == group ? shared & having : having;
            group = fact.Group;
            if (shared == 0)
            {
                return SentenceVerdict.NumberDiffers;
            }
        }

        return SentenceVerdict.Supported;
    }

    // How well the statement that has most of the number's words has them: the number must be that one's.
    private static float Closeness(ReadOnlySpan<Word> words, in Fact fact, Evidence evidence, ReadOnlySpan<int> used)
    {
        var first = 0;
        while (first < words.Length && words[first].Clause != fact.Clause)
        {
            first++;
        }

        var end = first;
        while (end < words.Length && words[end].Clause == fact.Clause)
        {
            end++;
        }

        var most = 0f;
        foreach (var index in used)
        {
            most = Math.Max(most, DenialChecks.Covers(evidence.Statements[index], words[first..end], evidence.Subject));
        }

        return most;
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

        if (fact.Unit == FactUnits.None && !IsBeside(fact, known))
        {
            return false;
        }

        // Half a range is another claim, unless as its bound: "up to 4 days" for "2 to 4 days".
        if (!fact.Other.Equals(known.Other) && !(double.IsNaN(fact.Other) && fact.Bound == (known.Other < known.Value ? -1 : 1)))
        {
            return false;
        }

        // "in 24 hours" for "within 24 hours" is how people talk; the other way round only for times, and never most for least.
        return fact.Bound == known.Bound || fact.Bound == 0 || !double.IsNaN(known.Other) || (known.Bound == 0 && fact.Bound < 0 && IsSpan(fact.Unit));
    }

    // What a bare number counts or names stands beside it.
    private static bool IsBeside(in Fact fact, in Fact known) =>
        (fact.Before != 0 && IsAlike(fact.Before, known.Before)) || (fact.Behind != 0 && IsAlike(fact.Behind, known.Behind)) || (fact.Before == 0 && fact.Behind == 0) || known.Unit == FactUnits.Any;

    private static bool IsAlike(ulong one, ulong other) => one == other || Paraphrases.Of(one).Contains(other);

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

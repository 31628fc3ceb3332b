using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Compares the sentence that a reader holds with one piece of evidence.</summary>
internal static class Comparison
{
    // How much of a sentence's words the evidence must have; chosen on entries and sentences of our own, see docs/concepts/generation.md.
    private const float Covered = 0.75f;

    // How much of it must stand in sentences, not only in the title.
    private const float CoveredByStatements = 0.35f;

    private const float NumberWeight = 2f;
    private const int MaxStatements = 3;
    private const float MinGain = 0.9f;
    private const float KnownCharacter = 0.4f;

    public static SentenceVerdict Compare(StatementReader reader, Evidence evidence, EvidenceSet set)
    {
        var words = CollectionsMarshal.AsSpan(reader.Words);
        Span<float> covered = words.Length <= 256 ? stackalloc float[words.Length] : new float[words.Length];
        Span<int> chosen = stackalloc int[MaxStatements];
        var fromTitle = CoverByTitle(words, evidence, set, covered);
        var count = Choose(reader, words, evidence, covered, chosen, out var byStatements);
        var used = chosen[..count];
        if (Missing(words, covered) is not SentenceVerdict.Supported and var missing)
        {
            return missing;
        }

        if (reader.Facts.Count > 0 && FactChecks.Check(reader, words, evidence, used) is not SentenceVerdict.Supported and var wrong)
        {
            return wrong;
        }

        var total = 0f;
        foreach (ref readonly var word in words)
        {
            total += SentenceWeights.Of(word);
        }

        if (byStatements < CoveredByStatements * total && !(evidence.Subject.HasWords && fromTitle >= Covered * total))
        {
            return SentenceVerdict.NotSupported;
        }

        return DenialChecks.Check(reader, words, evidence, used) is not SentenceVerdict.Supported and var denied ? denied
            : StrengthOf(reader, evidence, used) is not SentenceVerdict.Supported and var stronger ? stronger
            : LacksCondition(reader, words, evidence, used) ? SentenceVerdict.ConditionMissing
            : SentenceVerdict.Supported;
    }

    /// <summary>How much of a word a statement has, 0 to 1.</summary>
    public static float CoverOf(in Word word, Statement statement)
    {
        if ((word.Marks & WordMarks.Character) == 0)
        {
            return statement.TryFindAlike(word.Hash, out _) ? 1f : 0f;
        }

        if ((word.Before != 0 && statement.TryFindAlike(word.Before, out _)) || (word.Behind != 0 && statement.TryFindAlike(word.Behind, out _)))
        {
            return 1f;
        }

        return statement.TryFind(word.Hash, out _) ? word.Before == 0 && word.Behind == 0 ? 1f : KnownCharacter : 0f;
    }

    private static float CoverByTitle(ReadOnlySpan<Word> words, Evidence evidence, EvidenceSet set, Span<float> covered)
    {
        var weight = 0f;
        var counts = evidence.Subject.HasWords ? evidence.Subject : evidence.AsksOpenly || evidence.Lead != 0 ? evidence.Topic : Statement.Empty;
        for (var i = 0; i < words.Length; i++)
        {
            covered[i] = Math.Max(CoverOf(words[i], counts), (words[i].Marks & WordMarks.Name) != 0 ? CoverOf(words[i], set.Shop) : 0f);
            weight += covered[i] * SentenceWeights.Of(words[i]);
        }

        return weight;
    }

    // Greedily: the statement that adds most, then another one for what is still missing.
    private static int Choose(StatementReader reader, ReadOnlySpan<Word> words, Evidence evidence, Span<float> covered, Span<int> chosen, out float byStatements)
    {
        var count = 0;
        byStatements = 0f;
        Span<bool> known = stackalloc bool[64];
        while (count < MaxStatements)
        {
            var best = -1;
            var bestGain = count == 0 ? 0f : MinGain;
            var bestOwn = 0f;
            for (var s = 0; s < evidence.Statements.Length; s++)
            {
                if (chosen[..count].Contains(s))
                {
                    continue;
                }

                var statement = evidence.Statements[s];
                var gain = 0f;
                var own = 0f;
                for (var i = 0; i < words.Length; i++)
                {
                    var weight = SentenceWeights.Of(words[i]);
                    if (weight > 0)
                    {
                        var cover = CoverOf(words[i], statement);
                        own += cover * weight;

                        // What the title has as well counts for the first, so that the closest sentence is found.
                        gain += count == 0 ? cover * weight : Math.Max(0, cover - covered[i]) * weight;
                    }
                }

                for (var f = 0; f < reader.Facts.Count && f < known.Length; f++)
                {
                    gain += !known[f] && FactChecks.Has(statement, reader.Facts[f]) ? NumberWeight : 0f;
                }

                if (gain > bestGain)
                {
                    (best, bestGain, bestOwn) = (s, gain, own);
                }
            }

            if (best < 0)
            {
                break;
            }

            chosen[count++] = best;
            byStatements = Math.Max(byStatements, 0) + (count == 1 ? bestOwn : bestGain);
            for (var i = 0; i < words.Length; i++)
            {
                covered[i] = Math.Max(covered[i], CoverOf(words[i], evidence.Statements[best]));
            }

            for (var f = 0; f < reader.Facts.Count && f < known.Length; f++)
            {
                known[f] |= FactChecks.Has(evidence.Statements[best], reader.Facts[f]);
            }
        }

        return count;
    }

    // Every word that says something must be in the evidence; only what holds words together may be added.
    private static SentenceVerdict Missing(ReadOnlySpan<Word> words, ReadOnlySpan<float> covered)
    {
        var total = 0f;
        var weight = 0f;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            var counts = SentenceWeights.Of(word);
            total += counts;
            weight += counts * covered[i];
            if (counts == 0f || covered[i] > 0f || (word.Marks & (WordMarks.Glue | WordMarks.Suffix)) != 0)
            {
                continue;
            }

            return (word.Marks & WordMarks.Name) != 0 ? SentenceVerdict.NameDiffers : SentenceVerdict.NotSupported;
        }

        return weight < Covered * total ? SentenceVerdict.NotSupported : SentenceVerdict.Supported;
    }

    private static SentenceVerdict StrengthOf(StatementReader reader, Evidence evidence, ReadOnlySpan<int> used)
    {
        var known = evidence.Subject.Strength;
        var alls = evidence.Subject.Alls;
        foreach (var index in used)
        {
            known |= evidence.Statements[index].Strength;
            alls += evidence.Statements[index].Alls;
        }

        if (evidence.Lead > 0)
        {
            known |= evidence.Topic.Strength;
        }

        if ((known & Strength.Need) != 0)
        {
            known |= Strength.Must;
        }

        const Strength Free = Strength.Need | Strength.Also;
        var alsoForOnly = (reader.Strength & (Strength.Also | Strength.Only)) == Strength.Also && (known & Strength.Only) != 0;
        return alsoForOnly || reader.Alls > Math.Max(1, alls) || (reader.Strength & ~known & ~Free) != 0 ? SentenceVerdict.StrengthDiffers : SentenceVerdict.Supported;
    }

    // "Freeze-dried meals can be returned as long as the bag is sealed" does not say that they can be returned.
    private static bool LacksCondition(StatementReader reader, ReadOnlySpan<Word> words, Evidence evidence, ReadOnlySpan<int> used)
    {
        if (used.IsEmpty)
        {
            return false;
        }

        var statement = evidence.Statements[used[0]];
        if (statement.ConditionClauses == 0 || statement.ConditionWeight < 1f || reader.ConditionClauses != 0)
        {
            return false;
        }

        var met = 0f;
        foreach (ref readonly var word in words)
        {
            if (SentenceWeights.Of(word) is > 0 and var weight && statement.TryFindAlike(word.Hash, out var found) && (found.Clauses & statement.ConditionClauses) != 0)
            {
                met += weight;
            }
        }

        return met < Math.Min(1f, statement.ConditionWeight / 3);
    }
}

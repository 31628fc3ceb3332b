namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>
/// Brings the forms of an English word together: the algorithm of M. F. Porter, "An algorithm for suffix stripping",
/// Program 14 (3), 1980. Works in place on lower-case ASCII letters; anything else stays as it is.
/// </summary>
internal static class EnglishStemmer
{
    // Longest suffix first within each step; a matching suffix ends the step whether or not its condition holds.
    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("tional", "tion"), ("biliti", "ble"),
        ("entli", "ent"), ("ousli", "ous"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("iviti", "ive"), ("enci", "ence"), ("anci", "ance"),
        ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("ator", "ate"), ("logi", "log"), ("eli", "e"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", "")];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou",
    ];

    /// <summary>Stems a word.</summary>
    /// <param name="word">The word; rewritten in place.</param>
    /// <returns>The length of the stem.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2 || word.ContainsAnyExceptInRange('a', 'z'))
        {
            return word.Length;
        }

        var length = Plural(word, word.Length);
        length = PastAndProgressive(word, length);
        if (EndsWith(word, length, "y") && HasVowel(word[..(length - 1)]))
        {
            word[length - 1] = 'i';
        }

        length = ReplaceFirst(word, length, Step2);
        length = ReplaceFirst(word, length, Step3);
        length = Strip(word, length);
        return TidyEnd(word, length);
    }

    private static int Plural(Span<char> word, int length)
    {
        if (word[length - 1] != 's')
        {
            return length;
        }

        if (EndsWith(word, length, "sses") || EndsWith(word, length, "ies"))
        {
            return length - 2;
        }

        return word[length - 2] == 's' ? length : length - 1;
    }

    private static int PastAndProgressive(Span<char> word, int length)
    {
        if (EndsWith(word, length, "eed"))
        {
            return Measure(word[..(length - 3)]) > 0 ? length - 1 : length;
        }

        int stem;
        if (EndsWith(word, length, "ed") && HasVowel(word[..(length - 2)]))
        {
            stem = length - 2;
        }
        else if (EndsWith(word, length, "ing") && HasVowel(word[..(length - 3)]))
        {
            stem = length - 3;
        }
        else
        {
            return length;
        }

        if (EndsWith(word, stem, "at") || EndsWith(word, stem, "bl") || EndsWith(word, stem, "iz") || (Measure(word[..stem]) == 1 && EndsShort(word[..stem])))
        {
            word[stem] = 'e';
            return stem + 1;
        }

        return stem >= 2 && word[stem - 1] == word[stem - 2] && IsConsonant(word, stem - 1) && word[stem - 1] is not ('l' or 's' or 'z') ? stem - 1 : stem;
    }

    private static int ReplaceFirst(Span<char> word, int length, (string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (EndsWith(word, length, suffix))
            {
                var stem = length - suffix.Length;
                if (Measure(word[..stem]) == 0)
                {
                    return length;
                }

                replacement.CopyTo(word[stem..]);
                return stem + replacement.Length;
            }
        }

        return length;
    }

    private static int Strip(Span<char> word, int length)
    {
        foreach (var suffix in Step4)
        {
            if (EndsWith(word, length, suffix))
            {
                var stem = length - suffix.Length;
                var isAllowed = suffix != "ion" || (stem > 0 && word[stem - 1] is 's' or 't');
                return isAllowed && Measure(word[..stem]) > 1 ? stem : length;
            }
        }

        return length;
    }

    private static int TidyEnd(Span<char> word, int length)
    {
        if (word[length - 1] == 'e')
        {
            var measure = Measure(word[..(length - 1)]);
            if (measure > 1 || (measure == 1 && !EndsShort(word[..(length - 1)])))
            {
                length--;
            }
        }

        return length > 1 && word[length - 1] == 'l' && word[length - 2] == 'l' && Measure(word[..length]) > 1 ? length - 1 : length;
    }

    private static bool EndsWith(Span<char> word, int length, string suffix) => length > suffix.Length && word[..length].EndsWith(suffix);

    private static bool IsConsonant(ReadOnlySpan<char> word, int index) => word[index] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => index == 0 || !IsConsonant(word, index - 1),
        _ => true,
    };

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsConsonant(word, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts the vowel-consonant sequences of a stem, Porter's m.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var count = 0;
        var afterVowel = false;
        for (var i = 0; i < word.Length; i++)
        {
            var isConsonant = IsConsonant(word, i);
            if (isConsonant && afterVowel)
            {
                count++;
            }

            afterVowel = !isConsonant;
        }

        return count;
    }

    /// <summary>Ends in consonant, vowel, consonant, the last not w, x or y: Porter's *o.</summary>
    private static bool EndsShort(ReadOnlySpan<char> word)
    {
        var last = word.Length - 1;
        return last >= 2 && IsConsonant(word, last) && !IsConsonant(word, last - 1) && IsConsonant(word, last - 2) && word[last] is not ('w' or 'x' or 'y');
    }
}

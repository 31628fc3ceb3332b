namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>
/// Finds the word of a segment that a misspelt one most likely stands for: one letter wrong, missing, too many or swapped
/// from five letters on, two from nine letters on. The first letter must be right, as it mostly is. Made on first use.
/// </summary>
internal sealed class TypoCorrector
{
    private const int MinLength = 4;
    private const int LongLength = 9;
    private const int MaxLength = 24;
    private readonly Dictionary<int, List<string>> _words = [];
    private readonly Segment _segment;

    public TypoCorrector(IEnumerable<string> terms, Segment segment)
    {
        _segment = segment;
        foreach (var term in terms)
        {
            if (term.Length is >= MinLength - 1 and <= MaxLength + 1 && !term.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            {
                var key = Key(term[0], term.Length);
                if (!_words.TryGetValue(key, out var words))
                {
                    _words.Add(key, words = []);
                }

                words.Add(term);
            }
        }
    }

    public string? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < MinLength or > MaxLength || word.ContainsAnyExceptInRange('a', 'z'))
        {
            return null;
        }

        var allowed = word.Length >= LongLength ? 2 : 1;
        string? best = null;
        var bestDistance = allowed + 1;
        var bestFrequency = 0;
        for (var length = word.Length - allowed; length <= word.Length + allowed; length++)
        {
            if (!_words.TryGetValue(Key(word[0], length), out var words))
            {
                continue;
            }

            foreach (var candidate in words)
            {
                var distance = EditDistance.Within(word, candidate, Math.Min(allowed, bestDistance));
                if (distance < 0)
                {
                    continue;
                }

                _segment.TryGetTerm(candidate, out var id);
                var (start, end) = _segment.List(id);
                if (distance < bestDistance || (distance == bestDistance && end - start > bestFrequency))
                {
                    (best, bestDistance, bestFrequency) = (candidate, distance, end - start);
                }
            }
        }

        return best;
    }

    private static int Key(char first, int length) => (first << 8) | length;
}

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>
/// Finds the words of a segment that a misspelt one may stand for: one letter wrong, missing, too many or swapped from
/// four letters of the stem on, two from nine letters on. The first letter must be right, as it mostly is. Made on first use.
/// </summary>
internal sealed class TypoCorrector
{
    private const int MinLength = 4;
    private const int LongLength = 9;
    private const int MaxLength = 24;
    private readonly Dictionary<int, List<string>> _words = [];

    public TypoCorrector(IEnumerable<string> terms)
    {
        foreach (var term in terms)
        {
            if (term.Length is >= MinLength - 1 and <= MaxLength + 2 && !term.AsSpan().ContainsAnyExceptInRange('a', 'z'))
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

    /// <summary>Adds the words near a misspelt one, each with the number of its errors.</summary>
    public void Find(ReadOnlySpan<char> word, List<(string Word, int Distance)> found)
    {
        if (word.Length is < MinLength or > MaxLength || word.ContainsAnyExceptInRange('a', 'z'))
        {
            return;
        }

        var allowed = word.Length >= LongLength ? 2 : 1;
        for (var length = word.Length - allowed; length <= word.Length + allowed; length++)
        {
            if (!_words.TryGetValue(Key(word[0], length), out var words))
            {
                continue;
            }

            foreach (var candidate in words)
            {
                if (EditDistance.Within(word, candidate, allowed) is >= 0 and var distance)
                {
                    found.Add((candidate, distance));
                }
            }
        }
    }

    private static int Key(char first, int length) => (first << 8) | length;
}

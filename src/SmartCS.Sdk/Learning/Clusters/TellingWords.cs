using System.Runtime.InteropServices;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Learning.Clusters;

/// <summary>Finds the words that tell the utterances of a cluster from all others: words of letters, and runs of two to four Chinese characters. Not for concurrent use.</summary>
internal sealed class TellingWords
{
    private const int MostWords = 3;
    private const int LongestRun = 4;

    private const int SameStem = 5;

    // A word that so few of the cluster have does not name it.
    private const double LeastShare = 0.2;

    private readonly IReadOnlyList<string> _texts;
    private readonly Dictionary<string, int> _frequencies = new(StringComparer.Ordinal);
    private readonly int _total;

    /// <summary>Counts words.</summary>
    /// <param name="texts">The utterances.</param>
    /// <param name="background">Other utterances, which only tell how common words are.</param>
    public TellingWords(IReadOnlyList<string> texts, IEnumerable<string> background)
    {
        _texts = texts;
        foreach (var text in texts.Concat(background))
        {
            _total++;
            foreach (var word in WordsOf(text))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_frequencies, word, out _)++;
            }
        }
    }

    /// <summary>The words, at most three, in the order in which the middle utterance has them.</summary>
    /// <param name="members">The cluster.</param>
    /// <param name="middle">Its middle utterance.</param>
    public IReadOnlyList<string> Of(IReadOnlyList<int> members, int middle)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            foreach (var word in WordsOf(_texts[member]))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
            }
        }

        var chosen = new List<string>();
        foreach (var (word, count) in counts.Where(pair => pair.Value >= Math.Max(2, members.Count * LeastShare))
            .OrderByDescending(pair => Score(pair.Key, pair.Value, members.Count)).ThenByDescending(static pair => pair.Key.Length).ThenBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            if (chosen.Count == MostWords || Score(word, count, members.Count) <= 0)
            {
                break;
            }

            if (!chosen.Exists(other => Overlap(other, word)))
            {
                chosen.Add(word);
            }
        }

        var folded = Fold(_texts[middle]);
        return [.. chosen.Select((word, rank) => (word, rank)).OrderBy(item => folded.IndexOf(item.word, StringComparison.Ordinal) is >= 0 and var at ? at : int.MaxValue).ThenBy(static item => item.rank).Select(static item => item.word)];
    }

    // How many of the cluster have it, times how much more often that is than elsewhere; longer runs of characters are preferred to their parts.
    private double Score(string word, int count, int members)
    {
        var elsewhere = (double)(_frequencies[word] - count + 1) / (_total - members + 2);
        var share = (double)count / members;
        return share * Math.Log(share / elsewhere) * (CharacterClass.IsIdeographic(word[0]) ? Math.Sqrt(word.Length) : 1);
    }

    private static bool Overlap(string left, string right)
    {
        if (!CharacterClass.IsIdeographic(left[0]) || !CharacterClass.IsIdeographic(right[0]))
        {
            // Forms of one word, such as "engrave" and "engraving".
            var common = left.AsSpan().CommonPrefixLength(right);
            return common >= Math.Min(SameStem, Math.Min(left.Length, right.Length));
        }

        // Runs out of one word share a pair of characters.
        for (var i = 0; i < left.Length; i++)
        {
            if (right.Contains(left[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> WordsOf(string text)
    {
        var folded = Fold(text);
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < folded.Length;)
        {
            var isHan = CharacterClass.IsIdeographic(folded[i]);
            if (!isHan && !CharacterClass.IsLetter(folded[i]))
            {
                i++;
                continue;
            }

            var end = i;
            while (end < folded.Length && CharacterClass.IsIdeographic(folded[end]) == isHan && (isHan || CharacterClass.IsLetter(folded[end]) || char.IsAsciiDigit(folded[end])))
            {
                var function = isHan ? ChineseFunctionWords.LengthAt(folded.AsSpan(end)) : 0;
                if (function > 0)
                {
                    break;
                }

                end++;
            }

            AddRun(folded.AsSpan(i, end - i), isHan, words);
            i = end > i ? end : i + Math.Max(1, ChineseFunctionWords.LengthAt(folded.AsSpan(i)));
        }

        return words;
    }

    private static void AddRun(ReadOnlySpan<char> run, bool isHan, HashSet<string> words)
    {
        if (!isHan)
        {
            if (run.Length is > 1 and <= 24 && !StopWords.Contains(run))
            {
                words.Add(run.ToString());
            }

            return;
        }

        for (var start = 0; start < run.Length; start++)
        {
            for (var length = 2; length <= LongestRun && start + length <= run.Length; length++)
            {
                var word = run.Slice(start, length);
                if (!IsGrammar(word[0]) && !IsGrammar(word[^1]))
                {
                    words.Add(word.ToString());
                }
            }
        }
    }

    // Characters that neither begin nor end a word that names something.
    private static bool IsGrammar(char c) => "的了吗呢吧啊呀么我你您他她它们这那是有在就都也还要能会可想请给帮把被和跟与个点些下一不没很太好".Contains(c, StringComparison.Ordinal);

    private static string Fold(string text)
    {
        Span<char> folded = text.Length <= 1_024 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var fold = CharacterFolding.Fold(c);
            if (fold is not (CharacterFolding.Dropped or '\''))
            {
                folded[length++] = fold;
            }
        }

        return folded[..length].ToString();
    }
}

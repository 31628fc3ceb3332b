using System.Collections.Frozen;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Finds the rules all of whose keywords stand in a text. The words of a text are looked up by their hash, Chinese ones at every
/// place in the few lengths that keywords have; the cost does not grow with the number of rules. Immutable.
/// </summary>
internal sealed class KeywordIndex
{
    private readonly FrozenDictionary<string, KeywordSet[]>.AlternateLookup<ReadOnlySpan<char>> _byAnchor;
    private readonly int[] _lengths;

    public KeywordIndex(IReadOnlyList<RoutingRule> rules)
    {
        var sets = rules
            .SelectMany(static (rule, i) => rule.Keywords.Select(keywords => new KeywordSet(i, SplitWords(keywords))))
            .Where(static set => set.Words.Length > 0)
            .ToList();
        var anchors = sets
            .GroupBy(static set => set.Words.MaxBy(static word => word.Length)!, StringComparer.Ordinal)
            .ToFrozenDictionary(static same => same.Key, static same => same.ToArray(), StringComparer.Ordinal);
        _byAnchor = anchors.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = [.. anchors.Keys.Where(HasIdeograph).Select(static word => word.Length).Distinct().Order()];
        IsEmpty = sets.Count == 0;
    }

    /// <summary>Whether no rule has keywords.</summary>
    public bool IsEmpty { get; }

    /// <summary>The first rule before a limit whose keywords stand in a text and whose exceptions do not; the limit where there is none.</summary>
    /// <param name="text">The text, in the form of <see cref="RuleText"/>.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="limit">The rule that applies already.</param>
    public int First(ReadOnlySpan<char> text, CompiledRule[] rules, int limit)
    {
        for (var i = 0; !IsEmpty && i < text.Length; i++)
        {
            if (!RoutedText.IsIdeograph(text[i]) && RuleText.IsEdge(text, i))
            {
                limit = Look(text, i, RoutedText.EndOfWord(text, i) - i, rules, limit);
            }

            foreach (var length in _lengths)
            {
                if (i + length > text.Length)
                {
                    break;
                }

                limit = Look(text, i, length, rules, limit);
            }
        }

        return limit;
    }

    private int Look(ReadOnlySpan<char> text, int at, int length, CompiledRule[] rules, int limit)
    {
        if (length == 0 || !_byAnchor.TryGetValue(text.Slice(at, length), out var sets) || !RuleText.IsEdge(text, at) || !RuleText.IsEdge(text, at + length))
        {
            return limit;
        }

        foreach (var set in sets)
        {
            if (set.Rule < limit && set.StandsIn(text) && !rules[set.Rule].IsExcepted(text))
            {
                limit = set.Rule;
            }
        }

        return limit;
    }

    private static string[] SplitWords(string keywords) =>
        [.. keywords.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(static word => RuleText.Of(word).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    private static bool HasIdeograph(string word) => word.Any(RoutedText.IsIdeograph);

    private sealed record KeywordSet(int Rule, string[] Words)
    {
        public bool StandsIn(ReadOnlySpan<char> text)
        {
            foreach (var word in Words)
            {
                if (!RuleText.Has(text, word))
                {
                    return false;
                }
            }

            return true;
        }
    }
}

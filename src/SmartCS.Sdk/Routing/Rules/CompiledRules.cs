using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// A merchant's rules, made ready once for the settings. However many phrases there are, a message is looked up once.
/// Immutable and safe for concurrent use.
/// </summary>
internal sealed class CompiledRules
{
    private static readonly ConditionalWeakTable<RoutingSettings, CompiledRules> Known = [];

    private readonly CompiledRule[] _rules;
    private readonly int[] _withPattern;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly KeywordIndex _keywords;

    private CompiledRules(IReadOnlyList<RoutingRule> rules)
    {
        _rules = [.. rules.Select(static rule => new CompiledRule(rule))];
        _withPattern = [.. Enumerable.Range(0, _rules.Length).Where(i => _rules[i].Pattern is not null)];
        _phrases = rules
            .SelectMany(static (rule, i) => rule.Phrases.Select(phrase => (Form: RuleText.Of(phrase), Rule: i)))
            .Where(static phrase => phrase.Form.Length > 0)
            .GroupBy(static phrase => phrase.Form, static phrase => phrase.Rule, StringComparer.Ordinal)
            .ToFrozenDictionary(static same => same.Key, static same => same.Distinct().ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _keywords = new KeywordIndex(rules);
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _rules.Length == 0;

    public static CompiledRules For(RoutingSettings settings) => Known.GetValue(settings, static settings => new CompiledRules(settings.Rules));

    /// <summary>The intent of the first rule, in the merchant's order, that applies to a message; null where none does.</summary>
    /// <param name="folded">The message, folded.</param>
    public string? Find(string folded)
    {
        if (IsEmpty)
        {
            return null;
        }

        Span<char> form = stackalloc char[RoutedText.MaxLength];
        form = form[..RuleText.Write(folded, form)];
        var first = FirstPhrase(form);
        first = _keywords.First(form, _rules, first);
        foreach (var i in _withPattern)
        {
            if (i >= first)
            {
                break;
            }

            if (_rules[i].HasPattern(folded) && !_rules[i].IsExcepted(form))
            {
                first = i;
            }
        }

        return first == int.MaxValue ? null : _rules[first].Intent;
    }

    /// <summary>Whether a message is as a whole one of the merchant's phrases.</summary>
    /// <param name="folded">The message, folded.</param>
    public bool HasPhrase(string folded)
    {
        if (IsEmpty)
        {
            return false;
        }

        Span<char> form = stackalloc char[RoutedText.MaxLength];
        return FirstPhrase(form[..RuleText.Write(folded, form)]) != int.MaxValue;
    }

    private int FirstPhrase(ReadOnlySpan<char> form)
    {
        if (form.Length > 0 && _phrases.TryGetValue(form, out var rules))
        {
            foreach (var i in rules)
            {
                if (!_rules[i].IsExcepted(form))
                {
                    return i;
                }
            }
        }

        return int.MaxValue;
    }
}

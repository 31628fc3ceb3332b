using System.Text;
using System.Text.RegularExpressions;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Routing;

/// <summary>One rule of a merchant, ready to be tried. Immutable.</summary>
internal sealed class CompiledRule
{
    // A pattern of this engine takes time with the length of the text only; the limit is for the first run, which builds its tables.
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private readonly string[] _except;

    public CompiledRule(RoutingRule rule)
    {
        Intent = rule.Intent;
        _except = [.. rule.Except.Select(RuleText.Of).Where(static phrase => phrase.Length > 0)];
        Pattern = rule.Pattern is null ? null : Compile(rule.Pattern);
    }

    /// <summary>The intent that a message has where the rule applies.</summary>
    public string Intent { get; }

    /// <summary>The pattern, for folded texts; null where there is none or it cannot be used.</summary>
    public Regex? Pattern { get; }

    /// <summary>Whether the pattern is found in a folded text.</summary>
    public bool HasPattern(string folded)
    {
        try
        {
            return Pattern?.IsMatch(folded) is true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Whether one of the exceptions stands in a text in its form.</summary>
    public bool IsExcepted(ReadOnlySpan<char> text)
    {
        foreach (var phrase in _except)
        {
            if (RuleText.Has(text, phrase))
            {
                return true;
            }
        }

        return false;
    }

    // Settings are checked before they are in force; a profile made in code may still have a pattern that nobody checked.
    private static Regex? Compile(string pattern)
    {
        try
        {
            return new Regex(FoldLetters(pattern), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // Only letters: a full-width bracket must not become a sign of the pattern.
    private static string FoldLetters(string pattern)
    {
        var folded = new StringBuilder(pattern.Length);
        foreach (var c in pattern)
        {
            folded.Append(!char.IsAscii(c) && char.IsLetter(c) ? CharacterFolding.Fold(c) : c);
        }

        return folded.ToString();
    }
}

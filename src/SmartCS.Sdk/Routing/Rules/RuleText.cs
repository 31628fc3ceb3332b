using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Routing;

/// <summary>Writes a text in the form in which rules are compared: folded, words of letters with one space between them, everything else left out.</summary>
internal static class RuleText
{
    /// <summary>Writes the form of a folded text.</summary>
    /// <param name="folded">The text; at most as long as <paramref name="destination"/>.</param>
    /// <param name="destination">Where to write.</param>
    /// <returns>How much was written.</returns>
    public static int Write(ReadOnlySpan<char> folded, Span<char> destination)
    {
        var length = 0;
        var isApart = false;
        foreach (var c in folded)
        {
            if (RoutedText.IsWordCharacter(c))
            {
                if (isApart && length > 0 && !RoutedText.IsIdeograph(c) && !RoutedText.IsIdeograph(destination[length - 1]))
                {
                    destination[length++] = ' ';
                }

                destination[length++] = c;
                isApart = false;
            }
            else if (c is not (CharacterFolding.Dropped or '\''))
            {
                isApart = true;
            }
        }

        return length;
    }

    /// <summary>The form of a text as it was written.</summary>
    public static string Of(string text)
    {
        var folded = RoutedText.Fold(text);
        var written = new char[folded.Length];
        return new string(written, 0, Write(folded, written));
    }

    /// <summary>Whether a phrase stands in a text, both in their form: whole words of letters, Chinese anywhere.</summary>
    public static bool Has(ReadOnlySpan<char> text, ReadOnlySpan<char> phrase)
    {
        for (var from = 0; phrase.Length > 0 && from + phrase.Length <= text.Length;)
        {
            var at = text[from..].IndexOf(phrase);
            if (at < 0)
            {
                return false;
            }

            at += from;
            if (IsEdge(text, at) && IsEdge(text, at + phrase.Length))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }

    /// <summary>Whether a word may begin or end at a place.</summary>
    public static bool IsEdge(ReadOnlySpan<char> text, int at) =>
        at == 0 || at == text.Length || text[at] == ' ' || text[at - 1] == ' ' || RoutedText.IsIdeograph(text[at]) || RoutedText.IsIdeograph(text[at - 1]);
}

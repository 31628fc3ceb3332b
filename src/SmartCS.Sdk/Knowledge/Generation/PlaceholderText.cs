using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Finds the placeholders of masked personal data in what goes to a model and comes from it.</summary>
internal static class PlaceholderText
{
    /// <summary>The length of the placeholder, as it is masked, that a text begins with; 0 for none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var end = text.Length < PlaceholderGrammar.MaxLength ? text.IndexOf('>') : text[..PlaceholderGrammar.MaxLength].IndexOf('>');
        if (end < 4 || text[0] != '<' || !char.IsAsciiDigit(text[end - 1]))
        {
            return 0;
        }

        foreach (var c in text[1..end])
        {
            if (!(char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_'))
            {
                return 0;
            }
        }

        return end + 1;
    }

    /// <summary>Whether a text has a placeholder in any form that would be restored.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => TryFind(text, 0, out _);

    /// <summary>Whether every placeholder of a sentence, in whatever form, stands in a masked text as it is masked.</summary>
    public static bool AreIn(ReadOnlySpan<char> sentence, string masked)
    {
        Span<char> label = stackalloc char[PlaceholderGrammar.MaxLabel];
        for (var i = 0; TryFind(sentence, i, out var found); i = found.End)
        {
            if (!masked.Contains($"<{PlaceholderGrammar.Upper(sentence[found.LabelStart..found.LabelEnd], label)}_{found.Number}>", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryFind(ReadOnlySpan<char> text, int from, out Placeholder found)
    {
        // Most texts need not be read at all.
        var end = PlaceholderGrammar.MayBeIn(text) ? text.Length : from;
        for (var i = from; i < end; i++)
        {
            if (PlaceholderGrammar.IsStart(text[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])) && PlaceholderGrammar.Read(text, i, isWhole: true, out found) == PlaceholderMatch.Found)
            {
                return true;
            }
        }

        found = default;
        return false;
    }
}

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
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (PlaceholderGrammar.IsStart(text[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])) && PlaceholderGrammar.Read(text, i, isWhole: true, out _) == PlaceholderMatch.Found)
            {
                return true;
            }
        }

        return false;
    }
}

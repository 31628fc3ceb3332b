using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Routing;

/// <summary>How the routing reads a text: its beginning, each character folded where it stands, so that positions stay those of the message.</summary>
internal static class RoutedText
{
    /// <summary>How much of a message is read, in UTF-16 units. People say what they want at the beginning; the rest is only kept.</summary>
    public const int MaxLength = 4_000;

    /// <summary>The part of a message that is read; a surrogate pair is never cut.</summary>
    public static string Bound(string text) =>
        text.Length <= MaxLength ? text : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];

    /// <summary>A text in lower case, half width and simplified characters, of the same length.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = CharacterFolding.Fold(source[i]);
        }
    });

    /// <summary>Whether a folded character belongs to a word or a number, in any script.</summary>
    public static bool IsWordCharacter(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    /// <summary>Whether a folded character stands for itself rather than being spelt together with its neighbours.</summary>
    public static bool IsIdeograph(char c) => CharacterClass.IsIdeographic(c);

    /// <summary>The end of the run of letters and digits that begins at a place.</summary>
    public static int EndOfWord(ReadOnlySpan<char> folded, int start)
    {
        var end = start;
        while (end < folded.Length && (IsWordCharacter(folded[end]) || folded[end] is '\'' or CharacterFolding.Dropped) && !IsIdeograph(folded[end]))
        {
            end++;
        }

        return end;
    }
}

using System.Buffers;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Turns;

/// <summary>Tells characters that change what a question asks from mere punctuation; the analyzer reads letters, digits and ideographs only.</summary>
internal static class QuestionSigns
{
    private static readonly SearchValues<char> EndsSentence = SearchValues.Create("?!;。？！；，、…");
    private static readonly SearchValues<char> Encloses = SearchValues.Create("()[]（）【】「」『』《》“‘");
    private static readonly SearchValues<char> Joins = SearchValues.Create(".,:'\"-’”：");

    /// <summary>Whether the character at a place counts: a currency sign, "%", "+", a minus, an emoji, an accent, a hidden character.</summary>
    public static bool Counts(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (char.IsAsciiLetterOrDigit(c) || QuestionNormalizer.Fold(c) == ' ' || CharacterClass.IsIdeographic(c) || c is >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A')
        {
            return false;
        }

        if (EndsSentence.Contains(c) || Encloses.Contains(c))
        {
            return false;
        }

        var folded = QuestionNormalizer.Fold(c);
        if (!Joins.Contains(folded))
        {
            return true;
        }

        var follows = at > 0 && IsDigit(text[at - 1]);
        var leads = at + 1 < text.Length && IsDigit(text[at + 1]);

        // Beside a digit these may be a decimal point, a minus, a time, inches or feet; a stop or comma behind a number is none.
        return leads || (follows && folded is not ('.' or ',' or ':' or '：'));
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(QuestionNormalizer.Fold(c));
}

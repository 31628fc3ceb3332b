using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Turns;

/// <summary>Finds what stands for masked personal data, such as <c>&lt;MOBILE_1&gt;</c>, however a model wrote it.</summary>
internal static class MaskPlaceholders
{
    /// <summary>Whether a text has what may be a placeholder: it is then about one shopper. Rather too often than too seldom.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        var isInWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            // Within a word no label begins.
            var isLetter = PlaceholderGrammar.IsLetter(text[i]);
            if (!(isLetter && isInWord) && PlaceholderGrammar.IsStart(text[i]) && PlaceholderGrammar.Read(text, i, isWhole: true, out _) == PlaceholderMatch.Found)
            {
                return true;
            }

            isInWord = isLetter;
        }

        return false;
    }
}

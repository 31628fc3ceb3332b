namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>
/// Turns a text of Chinese and English into terms: folded, stemmed, numbers with units and codes kept whole, Chinese as
/// neighbouring pairs and single characters. The same text always gives the same terms. Safe for concurrent use.
/// </summary>
internal static class TextAnalyzer
{
    /// <summary>The longest term; what a longer run has beyond it is left out.</summary>
    public const int MaxTermLength = 64;

    /// <summary>Adds the terms of a text to a buffer, which is cleared first.</summary>
    public static void Analyze(ReadOnlySpan<char> text, TokenBuffer buffer)
    {
        buffer.Clear();
        var i = 0;
        while (i < text.Length)
        {
            var c = CharacterFolding.Fold(text[i]);
            if (CharacterClass.IsIdeographic(c))
            {
                i = IdeographReader.Read(text, i, buffer);
            }
            else if (CharacterClass.IsLetter(c) || CharacterClass.IsDigit(c))
            {
                i = RunReader.Read(text, i, buffer);
            }
            else
            {
                i++;
            }
        }
    }
}

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Brings the names together under which a catalogue writes the same property: <c>product_colour</c>, <c>Color</c> and <c>颜色</c>.</summary>
internal static class FacetNames
{
    private static readonly HashSet<string> Needless = new(StringComparer.Ordinal) { TextUnits.Phrase("product"), TextUnits.Phrase("item"), "s" };

    /// <summary>The folded key of a name and what a shopper is told.</summary>
    public static (string Key, LocalizedText Label) Fold(string name)
    {
        var vocabulary = GuideVocabulary.Default;
        var readable = Readable(name);
        var phrase = TextUnits.Phrase(readable);
        if (vocabulary.Names.TryGetValue(phrase, out var known))
        {
            return (known.Key, known.Label);
        }

        var words = phrase.Split(' ').Where(static word => !Needless.Contains(word)).ToArray();
        if (words.Length > 0 && words.Length < phrase.Split(' ').Length)
        {
            phrase = string.Join(' ', words);
            if (vocabulary.Names.TryGetValue(phrase, out known))
            {
                return (known.Key, known.Label);
            }
        }

        return (phrase.Length > 0 ? phrase : readable, readable);
    }

    private static string Readable(string name)
    {
        Span<char> text = stackalloc char[Math.Min(name.Length * 2, 200)];
        var length = 0;
        for (var i = 0; i < name.Length && length < text.Length - 1; i++)
        {
            var c = name[i];
            if (i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]))
            {
                text[length++] = ' ';
            }

            var isGap = c is '_' or '-' or '.' or ':' || char.IsWhiteSpace(c);
            if (!isGap)
            {
                text[length++] = c;
            }
            else if (length > 0 && text[length - 1] != ' ')
            {
                text[length++] = ' ';
            }
        }

        return text[..length].Trim().ToString();
    }
}

namespace SmartCS.Sdk.Routing.Slots.Text;

/// <summary>Reads numbers in English words: twenty-five, a hundred and twenty, two thousand.</summary>
internal static class EnglishNumerals
{
    private const int MaxWords = 12;

    /// <summary>Reads the number at a place; none where there is none.</summary>
    public static Numeral Read(WordTree words, ReadOnlySpan<char> text, int at)
    {
        var i = ArticleEnd(words, text, at);
        var isArticle = i > at;
        var total = 0m;
        var current = isArticle ? 1m : 0m;
        var last = isArticle ? 1 : 0;
        var end = at;
        for (var count = 0; count < MaxWords && words.TryFind(text, i, WordKind.Number, out var next, out var word); count++)
        {
            var value = word.Value;
            if (value >= 1_000)
            {
                total += Math.Max(current, 1) * value;
                current = 0;
            }
            else if (value == 100)
            {
                if (current is < 1 or > 99 && count > 0)
                {
                    break;
                }

                current = Math.Max(current, 1) * 100;
            }
            else if (count > 0 && !(last >= 100 || (last is >= 20 and < 100 && value < 10)))
            {
                break;
            }
            else
            {
                current += value;
            }

            last = value;
            end = next;
            i = SkipJoint(text, end, last >= 100);
            if (i == end)
            {
                break;
            }
        }

        return end == at ? default : new Numeral(at, end, total + current, 0, IsPlain: false);
    }

    // "a hundred": the article is the number only before a scale.
    private static int ArticleEnd(WordTree words, ReadOnlySpan<char> text, int at)
    {
        if (text[at] != 'a' || at + 2 >= text.Length || text[at + 1] != ' ')
        {
            return at;
        }

        return words.TryFind(text, at + 2, WordKind.Number, out _, out var scale) && scale.Value >= 100 ? at + 2 : at;
    }

    private static int SkipJoint(ReadOnlySpan<char> text, int at, bool isAfterScale)
    {
        if (at >= text.Length || text[at] is not (' ' or '-'))
        {
            return at;
        }

        return isAfterScale && text[at..].StartsWith(" and ", StringComparison.Ordinal) ? at + 5 : at + 1;
    }
}

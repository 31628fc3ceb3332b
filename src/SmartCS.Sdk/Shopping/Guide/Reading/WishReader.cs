namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Reads wishes without bounds, where the catalogue has a property that serves them: quiet, light, for travel, 便宜点.</summary>
internal sealed class WishReader(ProductIndex index)
{
    private const int LongestWish = 5;
    private const int MostColumns = 4;
    private const double LeastAnswerable = 0.05;

    public void Read(MessageText text, NeedList found)
    {
        for (var start = 0; start < text.Count; start++)
        {
            for (var count = Math.Min(LongestWish, text.FreeFrom(start)); count > 0; count--)
            {
                if (GuideVocabulary.Default.Wishes.TryGetValue(text.Phrase(start, count), out var wish) && !IsBehindMeasure(text, start) && Add(text, start, count, wish, found))
                {
                    break;
                }
            }
        }
    }

    // "200 cm long" is no wish for length.
    private static bool IsBehindMeasure(MessageText text, int start)
    {
        for (var from = Math.Max(0, start - 4); from < start; from++)
        {
            if (MeasureReader.Read(text, from) is { Unit: not null } measure && measure.End == start)
            {
                return true;
            }
        }

        return false;
    }

    private bool Add(MessageText text, int start, int count, GuideWish wish, NeedList found)
    {
        var said = text.Said(start, count);
        var isAdded = false;
        foreach (var isLess in (ReadOnlySpan<bool>)[true, false])
        {
            var facets = new List<string>();
            foreach (var (direction, property) in wish.Aims)
            {
                if (direction < 0 == isLess)
                {
                    facets.AddRange(Serving(direction, property).Where(key => !facets.Contains(key)));
                }
            }

            if (facets.Count > 0)
            {
                isAdded = true;
                found.Needs.Add(new GuideNeed { Kind = GuideNeedKind.Preference, Facets = facets, Minimum = isLess ? null : 0, Maximum = isLess ? 0 : null, Said = said });
            }
        }

        if (isAdded)
        {
            text.Use(start, count);
        }

        return isAdded;
    }

    private IEnumerable<string> Serving(int direction, string property) => property == GuideQuestion.PriceKey
        ? [property]
        : index.Columns
            .Where(column => column.Facet.Answerable >= LeastAnswerable && PhraseText.ContainsAll(column.Key, property) && column.Facet.Kind == (direction == 0 ? GuideQuestionKind.Flag : GuideQuestionKind.Number))
            .OrderBy(column => column.Key.Length - property.Length).ThenBy(static column => column.Ordinal)
            .Take(MostColumns).Select(static column => column.Key);
}

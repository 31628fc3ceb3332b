namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Keeps what was not understood as words to search for, those of a clause together.</summary>
internal static class LeftoverReader
{
    private const int MostWords = 12;

    public static void Read(MessageText text, NeedList found)
    {
        var words = new List<(int Start, int Count)>();
        for (var unit = 0; unit <= text.Count; unit++)
        {
            if (words.Count > 0 && (unit == text.Count || !text.IsSameClause(words[0].Start, unit)))
            {
                Add(text, words, found);
                words.Clear();
            }

            if (unit == text.Count || text.IsUsed(unit) || text.IsFiller(unit) || GuideVocabulary.Default.Not.Contains(text.Units[unit].Term))
            {
                continue;
            }

            if (words.Count > 0 && words[^1].Start + words[^1].Count == unit && text.Units[unit - 1].End == text.Units[unit].Start)
            {
                words[^1] = (words[^1].Start, words[^1].Count + 1);
            }
            else
            {
                words.Add((unit, 1));
            }
        }
    }

    private static void Add(MessageText text, List<(int Start, int Count)> words, NeedList found)
    {
        var isExcluded = text.TakesBefore(words[0].Start, GuideVocabulary.Default.Not);
        found.Needs.Add(new GuideNeed
        {
            Kind = GuideNeedKind.Words,
            Values = [.. words.Take(MostWords).Select(word => text.Said(word.Start, word.Count))],
            IsExcluded = isExcluded,
            Said = text.Said(words[0].Start, words[^1].Start + words[^1].Count - words[0].Start),
        });
    }
}

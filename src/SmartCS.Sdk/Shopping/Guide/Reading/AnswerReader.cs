using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Reads the answer to a question of the guide.</summary>
internal sealed class AnswerReader(ProductIndex index)
{
    private const int LongestEvasion = 8;

    private static readonly SlotSettings Plain = new();

    private static readonly string[][] Ordinals =
    [
        ["first", "the first", "the first one", "第一个", "第一", "第1个", "一", "a"], ["second", "the second", "the second one", "第二个", "第二", "第2个", "二", "b"],
        ["third", "the third", "the third one", "第三个", "第三", "第3个", "三", "c"], ["fourth", "the fourth", "the fourth one", "第四个", "第四", "第4个", "四", "d"],
        ["fifth", "the fifth", "the fifth one", "第五个", "第五", "第5个", "五", "e"],
    ];

    /// <summary>Takes a phrase by which the shopper tells that there is no answer; null for none.</summary>
    public static GuideAnswer? TakeEvasion(MessageText text)
    {
        var vocabulary = GuideVocabulary.Default;
        for (var start = 0; start < text.Count; start++)
        {
            for (var count = Math.Min(LongestEvasion, text.FreeFrom(start)); count > 0; count--)
            {
                var phrase = text.Phrase(start, count);
                var isNothing = vocabulary.Nothing.Contains(phrase) && count == text.FreeFrom(start);
                if (vocabulary.Unknown.Contains(phrase) || isNothing)
                {
                    text.Use(start, count);
                    return GuideAnswer.Unknown;
                }

                // "whatever" by itself, not "anything in black".
                if (vocabulary.Any.Contains(phrase) && (count > 1 || count == text.FreeFrom(start)))
                {
                    text.Use(start, count);
                    return GuideAnswer.NoMatter;
                }
            }
        }

        return null;
    }

    public void Read(MessageText text, GuideAsked pending, NeedList found, Locale locale)
    {
        if (!index.ByKey.TryGetValue(pending.Key, out var column))
        {
            if (pending.Key == GuideQuestion.PriceKey && Choice(text, pending) is { Value: null } range)
            {
                found.Add(new GuideNeed { Kind = GuideNeedKind.Price, Minimum = range.Minimum, Maximum = range.Maximum, Said = range.Text });
                text.Use(0, text.Count);
            }

            return;
        }

        if (column.Facet.Kind == GuideQuestionKind.Flag)
        {
            ReadFlag(text, column, found, locale);
        }
        else if (Choice(text, pending) is { } choice)
        {
            found.Add(choice.Value is { } value
                ? new GuideNeed { Kind = GuideNeedKind.Value, Facets = [column.Key], Values = [value], Said = text.Original.Trim() is { Length: <= 200 } said ? said : choice.Text }
                : new GuideNeed { Kind = GuideNeedKind.Number, Facets = [column.Key], Minimum = choice.Minimum, Maximum = choice.Maximum, Said = choice.Text });
            text.Use(0, text.Count);
        }
        else if (!new NamedReader(index).NamesOther(text, column))
        {
            ReadValue(text, column, found);
        }
    }

    private static GuideChoice? Choice(MessageText text, GuideAsked pending)
    {
        var phrase = text.Phrase(0, text.Count);
        var said = text.Folded.Trim();
        for (var i = 0; i < pending.Choices.Count; i++)
        {
            var choice = pending.Choices[i];
            if (said == TextUnits.Fold(choice.Text).Trim() || (choice.Value is not null && phrase.Length > 0 && phrase == TextUnits.Phrase(choice.Value)))
            {
                return choice;
            }
        }

        for (var i = 0; i < pending.Choices.Count && i < Ordinals.Length; i++)
        {
            if (Array.IndexOf(Ordinals[i], said.TrimEnd('.', '。', '!', '！')) >= 0)
            {
                return pending.Choices[i];
            }
        }

        return null;
    }

    private static void ReadFlag(MessageText text, FacetColumn column, NeedList found, Locale locale)
    {
        foreach (var slot in SlotExtractor.For(Plain).Extract(text.Original, new SlotContext(DateTimeOffset.UnixEpoch, locale, null)))
        {
            if (slot.Type == SlotType.Confirmation)
            {
                found.Add(new GuideNeed { Kind = GuideNeedKind.Flag, Facets = [column.Key], IsExcluded = slot.Value == "no", Said = slot.Text });
                var start = text.UnitAt(slot.Source.Start);
                var end = text.UnitAt(slot.Source.Start + slot.Source.Length);
                text.Use(start, Math.Max(0, end - start));
                return;
            }
        }
    }

    private void ReadValue(MessageText text, FacetColumn column, NeedList found)
    {
        var binder = new NeedBinder(index);
        for (var start = 0; start < text.Count; start++)
        {
            if (!text.IsUsed(start) && (!text.IsFiller(start) || MeasureReader.Read(text, start) is not null) && binder.BindAt(text, start, [column], takesParts: true) is { } bound)
            {
                found.Add(bound);
                return;
            }
        }

        var content = Enumerable.Range(0, text.Count).Where(unit => !text.IsUsed(unit) && !text.IsFiller(unit)).ToArray();
        if (content.Length > 0)
        {
            var measure = Enumerable.Range(0, text.Count).FirstOrDefault(unit => !text.IsUsed(unit) && MeasureReader.Read(text, unit) is not null, content[0]);
            NeedBinder.AddProblem(text, column.Facet.Kind == GuideQuestionKind.Number ? measure : content[0], column, found);
        }
    }
}

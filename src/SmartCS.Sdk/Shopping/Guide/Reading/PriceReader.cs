using System.Buffers;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Routing.Slots;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Reads prices: under 800, 三百以内, about $50, 预算 500 到 800.</summary>
internal sealed class PriceReader
{
    private static readonly HashSet<string> Budgets = new(StringComparer.Ordinal) { TextUnits.Phrase("budget"), "预 算" };

    private static readonly SearchValues<char> Signs = SearchValues.Create("$€£¥元块");

    private readonly ProductIndex _index;
    private readonly SlotSettings _settings;

    public PriceReader(ProductIndex index)
    {
        _index = index;
        _settings = new SlotSettings { Currency = index.Currency };
    }

    public void Read(MessageText text, NeedList found, Locale locale, bool isPriceAsked)
    {
        if (TakeNegative(text, found, isPriceAsked))
        {
            return;
        }

        foreach (var slot in SlotExtractor.For(_settings).Extract(text.Original, new SlotContext(DateTimeOffset.UnixEpoch, locale, null)))
        {
            if (slot.Type == SlotType.Money && slot.Amount is { } amount)
            {
                Add(text, slot, amount, found);
            }
        }

        for (var unit = 0; isPriceAsked && unit < text.Count && !found.Needs.Exists(static need => need.Kind == GuideNeedKind.Price) && found.Problems.Count == 0; unit++)
        {
            if (!text.IsUsed(unit) && MeasureReader.Read(text, unit) is { Unit: null } measure)
            {
                found.Needs.Add(measure.ToNeed(GuideNeedKind.Price, [], text.Said(unit, measure.End - unit), 1));
                text.Use(unit, measure.End - unit);
            }
        }
    }

    private void Add(MessageText text, SlotValue slot, AmountRange amount, NeedList found)
    {
        var start = text.UnitAt(slot.Source.Start);
        var end = text.UnitAt(slot.Source.Start + slot.Source.Length);
        if (start >= end || text.IsUsed(start))
        {
            return;
        }

        var hasSign = text.Folded.AsSpan(slot.Source.Start, slot.Source.Length).ContainsAny(Signs) || slot.Source.Start > 0 && text.Folded[slot.Source.Start - 1] is '$' or '€' or '£' or '¥';
        if (!hasSign && IsOfProperty(text, start))
        {
            return;
        }

        var said = text.Said(start, end - start);
        text.Use(start, end - start);
        var isBudget = text.TakesBefore(start, Budgets, 2);
        if (_index.Currency is not null && amount.Currency is { } currency && currency != _index.Currency)
        {
            found.Problems.Add(new GuideProblem { Kind = GuideProblemKind.OtherCurrency, Said = said, Label = GuideLabels.Price, Instead = [_index.Currency] });
            return;
        }

        var need = new GuideNeed { Kind = GuideNeedKind.Price, Minimum = (double?)amount.Min, Maximum = (double?)amount.Max, Said = said };
        if (amount.Min is { } low && amount.Max is { } high && isBudget && low == high)
        {
            need = need with { Minimum = null };
        }
        else if (amount.Min is { } least && amount.Max is { } most && (least == most || IsAbout(text, start, end)))
        {
            need = need with { About = (double)(least + most) / 2, Minimum = (double)least * (least == most ? 0.9 : 1), Maximum = (double)most * (least == most ? 1.1 : 1) };
        }

        found.Needs.RemoveAll(static other => other.Kind == GuideNeedKind.Price);
        found.Needs.Add(need);
    }

    private static bool IsAbout(MessageText text, int start, int end)
    {
        for (var unit = start; unit < end; unit++)
        {
            if (SlotWords.Tree.TryFind(text.Folded, text.Units[unit].Start, WordKind.AboutBefore | WordKind.AboutAfter, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    // "cable length under 5" is no price.
    private bool IsOfProperty(MessageText text, int start)
    {
        var end = start;
        while (end > 0 && text.IsSameClause(end - 1, start) && text.IsFiller(end - 1))
        {
            end--;
        }

        for (var count = 1; count <= 5 && end - count >= 0 && text.IsSameClause(end - count, start); count++)
        {
            foreach (var ordinal in _index.Phrases.FindName(text.Phrase(end - count, count)))
            {
                if (_index.Columns[ordinal].Facet.Kind == GuideQuestionKind.Number && _index.Columns[ordinal].Key != TextUnits.Phrase("price"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool TakeNegative(MessageText text, NeedList found, bool isPriceAsked)
    {
        for (var unit = 0; unit < text.Count; unit++)
        {
            var at = text.Units[unit].Start;
            if (!text.Units[unit].IsNumber || at == 0 || text.Folded[at - 1] is not ('-' or '−') || (at > 1 && char.IsAsciiLetterOrDigit(text.Folded[at - 2])))
            {
                continue;
            }

            var start = LimitBefore(text, unit, at - 1);
            if (start < unit || isPriceAsked)
            {
                found.Problems.Add(new GuideProblem { Kind = GuideProblemKind.SenselessBound, Said = text.Said(start, unit - start + 1), Label = GuideLabels.Price });
                text.Use(start, unit - start + 1);
                return true;
            }
        }

        return false;
    }

    // The unit at which words of a limit begin that end at a place; the number's own unit where there are none.
    private static int LimitBefore(MessageText text, int unit, int place)
    {
        const WordKind Kinds = WordKind.AtMostBefore | WordKind.AtLeastBefore | WordKind.AboutBefore | WordKind.PriceLabel;
        for (var start = Math.Max(0, unit - 4); start < unit; start++)
        {
            if (text.IsSameClause(start, unit) && SlotWords.Tree.TryFind(text.Folded, text.Units[start].Start, Kinds, out var end, out _) && text.Folded.AsSpan(end, Math.Max(0, place - end)).IsWhiteSpace() && end <= place)
            {
                return start;
            }
        }

        return unit;
    }
}

using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Recognises days and spans of time with what limits them: before Christmas, 国庆前, 11月1日到5日, since Monday.</summary>
internal static class DateSlots
{
    /// <summary>Reads a time that begins with a number or a word of time.</summary>
    public static void Read(SlotMessage message, int at)
    {
        if (!IsCounted(message) || !SpanReader.TryRead(message, at, out var end, out var span))
        {
            return;
        }

        if (TryReadSecond(message, end, span, out var rangeEnd, out var until))
        {
            Add(message, at, rangeEnd, span with { Until = until.Until, HasTime = span.HasTime || until.HasTime });
            return;
        }

        // 国庆前, 周五之前; after 三天前 nothing is left to limit.
        if (message.TryFind(end, WordKind.Ago | WordKind.Later, out var limitEnd, out var limit) && SlotCharacters.IsHan(message.At(end)) && !IsRelativeWord(message, end))
        {
            Add(message, at, limitEnd, limit.Kind == WordKind.Ago ? new LocalSpan(DateTime.MinValue, message.At(end - 1) is '底' or '末' ? span.Until : span.From, span.HasTime) : new LocalSpan(span.Until, DateTime.MaxValue, span.HasTime));
            return;
        }

        Add(message, at, end, span);
    }

    /// <summary>Reads a time that begins with a limit: before, since, by, 自.</summary>
    public static void ReadLimit(SlotMessage message, int at)
    {
        if (!IsCounted(message) || !message.TryFind(at, WordKind.Before | WordKind.After, out var limitEnd, out var limit))
        {
            return;
        }

        var next = message.SkipBlanks(limitEnd);
        next = message.Has(next, "the ") ? next + 4 : next;
        if (!SpanReader.TryRead(message, next, out var end, out var span))
        {
            return;
        }

        if (limit.Kind == WordKind.After && TryReadSecond(message, end, span, out var rangeEnd, out var until))
        {
            Add(message, at, rangeEnd, span with { Until = until.Until });
            return;
        }

        if (limit.Kind == WordKind.Before)
        {
            Add(message, at, end, new LocalSpan(DateTime.MinValue, message.Text[at..limitEnd] is "before" or "prior to" ? span.From : span.Until, span.HasTime));
            return;
        }

        var isWhole = message.Text[at..limitEnd] is "from" or "从" or "自";
        if (isWhole)
        {
            // "the invoice from September" is of September.
            Add(message, next, end, span);
            return;
        }

        Add(message, at, end, new LocalSpan(message.Text[at..limitEnd] is "after" ? span.Until : span.From, DateTime.MaxValue, span.HasTime));
    }

    // Beyond these years there is nothing to buy, and no calendar.
    private static bool IsCounted(SlotMessage message) => message.Today.Year is > DateFigures.FirstYear + 10 and < DateFigures.LastYear - 10;

    private static bool IsRelativeWord(SlotMessage message, int end) => message.At(end - 1) is '前' or '后';

    // 11月1日到5日, Monday to Friday.
    private static bool TryReadSecond(SlotMessage message, int end, LocalSpan first, out int secondEnd, out LocalSpan second)
    {
        second = default;
        secondEnd = end;
        var next = message.SkipBlanks(end);
        var length = message.At(next) is '到' or '至' or '-' ? 1 : message.Has(next, "to ") ? 3 : message.Has(next, "until ") ? 6 : message.Has(next, "through ") ? 8 : message.Has(next, "and ") && message.TryFind(0, WordKind.Between, out _, out _) ? 4 : 0;
        if (length == 0 || !first.HasBeginning || !first.HasEnd)
        {
            return false;
        }

        next = message.SkipBlanks(next + length);
        var number = Numerals.Read(message.Words, message.Text, next);
        var unit = number.IsNone ? next : message.SkipBlanks(number.End);
        if (!number.IsNone && number.IsPlain && message.At(unit) is '日' or '号' && DateFigures.TryMake(first.From.Year, first.From.Month, number.Small, out var date) && date >= first.From)
        {
            second = LocalSpan.Days(date);
            secondEnd = unit + 1;
            return true;
        }

        if (!SpanReader.TryRead(message, next, out secondEnd, out second) || !second.HasEnd)
        {
            return false;
        }

        if (first.HasTime && second.HasTime && second.From.Date == message.Today && first.From.Date != message.Today)
        {
            // 周五9点到18点: of the same day.
            second = second with { From = first.From.Date + second.From.TimeOfDay, Until = first.From.Date + second.Until.TimeOfDay };
        }

        second = second.Until <= first.From && first.From - second.Until < TimeSpan.FromDays(7) ? second with { From = second.From.AddDays(7), Until = second.Until.AddDays(7) } : second;
        return second.Until > first.From;
    }

    private static void Add(SlotMessage message, int start, int end, LocalSpan span) =>
        message.Add(start, end, SlotType.Date, SlotRank.Words, span.Format(), time: span);
}

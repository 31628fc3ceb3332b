using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Reads what "last", "next", "in the past" and 最近 begin: last Wednesday, next Friday, the last 30 days, 最近三天.</summary>
internal static class RelativeSpans
{
    public static bool TryRead(SlotMessage message, int at, out int end, out LocalSpan span)
    {
        span = default;
        end = at;
        return (message.TryFind(at, WordKind.Recent, out var recentEnd, out var recent) && TryReadLength(message, at, recentEnd, recent.Value, out end, out span))
            || (message.TryFind(at, WordKind.Relative, out var relativeEnd, out var relative) && TryReadNamed(message, message.SkipBlanks(relativeEnd), relative.Value, out end, out span));
    }

    // "in the past 30 days", 近三个月, "the next 3 days", "in 3 days".
    private static bool TryReadLength(SlotMessage message, int at, int wordEnd, int way, out int end, out LocalSpan span)
    {
        span = default;
        end = message.SkipBlanks(wordEnd);
        var isHan = message.KindAt(at) == SlotCharacter.Han;
        if (message.At(end) is '的' or '这')
        {
            end++;
        }

        var number = Numerals.Read(message.Words, message.Text, end);
        var count = 1;
        if (!number.IsNone)
        {
            count = number.Small;
            end = message.SkipBlanks(number.End);
        }
        else if (way != 0 || isHan || message.Text[at..wordEnd] is "past" or "last")
        {
            return false;
        }

        if (count is < 1 or > 1000 || !message.TryFind(end, WordKind.Period, out end, out var unit) || unit.Value < TimeWords.DayUnit)
        {
            return false;
        }

        if (way == 0)
        {
            span = new LocalSpan(PeriodSpans.Shift(message.Today, unit.Value, -count), message.Today.AddDays(1));
            return true;
        }

        if (message.Text[at..wordEnd] is "in")
        {
            span = LocalSpan.Days(PeriodSpans.Shift(message.Today, unit.Value, count));
            return true;
        }

        span = new LocalSpan(message.Today, PeriodSpans.Shift(message.Today, unit.Value, count).AddDays(1));
        return true;
    }

    private static bool TryReadNamed(SlotMessage message, int at, int way, out int end, out LocalSpan span)
    {
        span = default;
        if (!message.TryFind(at, WordKind.Weekday | WordKind.MonthName | WordKind.Holiday | WordKind.DayPart, out end, out var word))
        {
            return false;
        }

        switch (word.Kind)
        {
            case WordKind.Weekday when word.Value == TimeWords.Weekend:
                span = LocalSpan.Days(DateChoice.Monday(message, way).AddDays(5), 2);
                return true;
            case WordKind.Weekday:
                span = LocalSpan.Days(way == 0 ? DateChoice.Monday(message, 0).AddDays(word.Value - 1) : DateChoice.Weekday(message, word.Value, way > 0));
                return true;
            case WordKind.MonthName:
                var year = message.Today.Year + (way < 0 && word.Value >= message.Today.Month ? -1 : way > 0 && word.Value <= message.Today.Month ? 1 : 0);
                span = new LocalSpan(new DateTime(year, word.Value, 1), new DateTime(year, word.Value, 1).AddMonths(1));
                return true;
            case WordKind.Holiday:
                var holiday = HolidayCalendar.In(message.Today.Year, SlotWords.Holidays[word.Value]);
                span = way < 0 && holiday.From >= message.Today ? HolidayCalendar.In(message.Today.Year - 1, SlotWords.Holidays[word.Value])
                    : way > 0 && holiday.From <= message.Today ? HolidayCalendar.In(message.Today.Year + 1, SlotWords.Holidays[word.Value]) : holiday;
                return true;
            default:
                span = TimeOfDay.Part(message.Today, word.Value);
                return way == 0;
        }
    }
}

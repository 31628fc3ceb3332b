using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Reads one day or span of time, without what stands before or behind it: 上周三, last Wednesday, 10月3日, 三天前, 去年国庆.</summary>
internal static class SpanReader
{
    /// <summary>Reads the span at a place.</summary>
    public static bool TryRead(SlotMessage message, int at, out int end, out LocalSpan span)
    {
        span = default;
        end = at;
        var isRead = message.KindAt(at) switch
        {
            SlotCharacter.Digit => NumberSpans.TryRead(message, at, out end, out span) || TryReadShoppingDay(message, at, out end, out span),
            SlotCharacter.Letter or SlotCharacter.Han => TryReadWord(message, at, out end, out span) || NumberSpans.TryRead(message, at, out end, out span),
            _ => false,
        };
        if (isRead && !span.HasTime && span.HasBeginning && span.Until == span.From.AddDays(1) && TimeOfDay.TryNarrow(message, span.From, ref end, out var narrowed))
        {
            span = narrowed;
        }
        else if (isRead && span.HasTime && span.From.Date == message.Today && message.KindAt(at) != SlotCharacter.Han && message.TryFindNext(end, WordKind.Day, out var dayEnd, out var day) && day.Value < TimeWords.DayAndPart)
        {
            // "5 pm tomorrow".
            span = span with { From = span.From.AddDays(day.Value), Until = span.Until.AddDays(day.Value) };
            end = dayEnd;
        }

        return isRead;
    }

    // 618 in figures may be a number of anything; words that go with a sale tell.
    private static bool TryReadShoppingDay(SlotMessage message, int at, out int end, out LocalSpan span)
    {
        span = default;
        return message.TryFind(at, WordKind.Holiday, out end, out var holiday) && message.KindAt(at - 1) != SlotCharacter.Digit && message.KindAt(end) != SlotCharacter.Digit
            && message.At(end) is '买' or '大' or '活' or '期' or '那' or '的' or '下' or '拍' or '当' or '前' or '后' or '节' && ReadHoliday(message, at, holiday.Value, ref end, out span);
    }

    private static bool TryReadWord(SlotMessage message, int at, out int end, out LocalSpan span)
    {
        const WordKind Kinds = WordKind.Day | WordKind.Weekday | WordKind.Week | WordKind.Month | WordKind.Year | WordKind.MonthName | WordKind.Holiday | WordKind.Relative | WordKind.Recent | WordKind.PartOfMonth | WordKind.DayPart;
        span = default;
        if (!message.TryFind(at, Kinds, out end, out var word))
        {
            return false;
        }

        // "last" begins several things; the longest word is not always the one that goes on.
        if (RelativeSpans.TryRead(message, at, out var relativeEnd, out var relative) && relativeEnd > end)
        {
            end = relativeEnd;
            span = relative;
            return true;
        }

        return word.Kind switch
        {
            WordKind.Day when message.Has(at, "前天") && message.At(at - 1) is '目' or '之' or '以' or '眼' or '面' or '当' or '提' => false,
            WordKind.Day => ReadDay(message, word.Value, ref end, out span),
            WordKind.Week => ReadWeek(message, word.Value, ref end, out span),
            WordKind.Weekday => ReadWeekday(message, at, word.Value, ref end, out span),
            WordKind.Month => ReadMonth(message, word.Value, ref end, out span),
            WordKind.Year => ReadYear(message, word.Value, ref end, out span),
            WordKind.MonthName => MonthSpans.TryReadName(message, at, word.Value, ref end, out span),
            WordKind.Holiday => ReadHoliday(message, at, word.Value, ref end, out span),
            WordKind.PartOfMonth => ReadPart(message, at, word.Value, end, out span),
            WordKind.DayPart => TimeOfDay.TryRead(message, at, message.Today, isTimeExpected: true, out end, out span) && span.From == span.Until,
            _ => false,
        };
    }

    private static bool ReadDay(SlotMessage message, int value, ref int end, out LocalSpan span)
    {
        if (value < TimeWords.DayAndPart)
        {
            span = LocalSpan.Days(message.Today.AddDays(value));
            return true;
        }

        var day = message.Today.AddDays(((value - TimeWords.DayAndPart) / 10) - 3);
        var part = (value - TimeWords.DayAndPart) % 10;
        span = TimeOfDay.TryReadIn(message, day, part, ref end, out var time) ? time : TimeOfDay.Part(day, part);
        return true;
    }

    // 上周, 上周三, 上周末, "last week Wednesday".
    private static bool ReadWeek(SlotMessage message, int weeks, ref int end, out LocalSpan span)
    {
        var monday = DateChoice.Monday(message, weeks);
        span = LocalSpan.Days(monday, 7);
        var weekday = message.At(end) switch
        {
            '一' => 1,
            '二' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '日' or '天' => 7,
            '末' => TimeWords.Weekend,
            _ => 0,
        };
        if (weekday > 0)
        {
            end++;
        }
        else
        {
            var next = message.SkipBlanks(end);
            next = message.Has(next, "on ") ? next + 3 : message.At(next) == '的' ? next + 1 : next;
            if (message.TryFind(next, WordKind.Weekday, out var nextEnd, out var named))
            {
                weekday = named.Value;
                end = nextEnd;
            }
        }

        span = weekday == TimeWords.Weekend ? LocalSpan.Days(monday.AddDays(5), 2) : weekday > 0 ? LocalSpan.Days(monday.AddDays(weekday - 1)) : span;
        return true;
    }

    // "Wednesday of last week"; in short forms only where something says that it is a day.
    private static bool ReadWeekday(SlotMessage message, int at, int weekday, ref int end, out LocalSpan span)
    {
        var next = message.SkipBlanks(end);
        next = message.Has(next, "of ") ? next + 3 : next;
        if (message.KindAt(at) == SlotCharacter.Letter && message.TryFind(next, WordKind.Week, out var weekEnd, out var week))
        {
            var monday = DateChoice.Monday(message, week.Value);
            span = weekday == TimeWords.Weekend ? LocalSpan.Days(monday.AddDays(5), 2) : LocalSpan.Days(monday.AddDays(weekday - 1));
            end = weekEnd;
            return true;
        }

        span = default;
        if (message.KindAt(at) == SlotCharacter.Letter && end - at < 6 && !message.HasBefore(at, "on ") && !message.HasBefore(at, "by ") && !message.HasBefore(at, "until "))
        {
            return false;
        }

        if (weekday == TimeWords.Weekend)
        {
            var saturday = DateChoice.Weekday(message, 6, at, end);
            saturday = DateChoice.Number(message.Today) == 7 && saturday > message.Today ? message.Today.AddDays(-1) : saturday;
            span = LocalSpan.Days(saturday, 2);
        }
        else
        {
            span = LocalSpan.Days(DateChoice.Weekday(message, weekday, at, end));
        }

        return true;
    }

    // 上个月, 上个月15号, 这个月底.
    private static bool ReadMonth(SlotMessage message, int months, ref int end, out LocalSpan span)
    {
        var first = new DateTime(message.Today.Year, message.Today.Month, 1).AddMonths(months);
        span = new LocalSpan(first, first.AddMonths(1));
        MonthSpans.Narrow(message, first, ref end, ref span);
        return true;
    }

    // 去年, 去年国庆, 去年11月3日, 今年底.
    private static bool ReadYear(SlotMessage message, int years, ref int end, out LocalSpan span)
    {
        var year = message.Today.Year + years;
        span = new LocalSpan(new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1));
        var next = message.SkipBlanks(end);
        next = message.At(next) == '的' ? next + 1 : next;
        if (message.TryFind(next, WordKind.Holiday, out var holidayEnd, out var holiday))
        {
            span = HolidayCalendar.In(year, SlotWords.Holidays[holiday.Value]);
            end = holidayEnd;
        }
        else if (message.At(next) is '底' or '末' or '初')
        {
            span = message.At(next) == '初' ? new LocalSpan(new DateTime(year, 1, 1), new DateTime(year, 2, 1)) : new LocalSpan(new DateTime(year, 12, 1), new DateTime(year + 1, 1, 1));
            end = next + 1;
        }
        else
        {
            MonthSpans.TryReadOfYear(message, year, next, ref end, ref span);
        }

        return true;
    }

    private static bool ReadHoliday(SlotMessage message, int at, int holiday, ref int end, out LocalSpan span)
    {
        span = default;
        if (message.At(end) is '路' or '街' or '广')
        {
            return false;
        }

        var name = SlotWords.Holidays[holiday];
        var next = message.SkipBlanks(end);
        if (message.TryFind(next, WordKind.Year, out var yearEnd, out var year) && message.KindAt(at) == SlotCharacter.Letter)
        {
            span = HolidayCalendar.In(message.Today.Year + year.Value, name);
            end = yearEnd;
            return true;
        }

        if (Numerals.ReadPlain(message.Text, next, 4, out var figureEnd) is >= DateFigures.FirstYear and <= DateFigures.LastYear and var figure)
        {
            span = HolidayCalendar.In(figure, name);
            end = figureEnd;
            return true;
        }

        span = DateChoice.Yearly(message, at, end, year => HolidayCalendar.In(year, name));
        return span != default;
    }

    // 月底, "end of the month"; 底 and "late" say so only behind a month.
    private static bool ReadPart(SlotMessage message, int at, int part, int end, out LocalSpan span)
    {
        span = default;
        if (end - at < 2 || (message.KindAt(at) == SlotCharacter.Letter && end - at < 8) || message.At(at) is '上' or '中' or '下')
        {
            return false;
        }

        var month = new DateTime(message.Today.Year, message.Today.Month, 1);
        span = part switch
        {
            TimeWords.BeginningOfYear => new LocalSpan(new DateTime(month.Year, 1, 1), new DateTime(month.Year, 2, 1)),
            TimeWords.EndOfYear => new LocalSpan(new DateTime(month.Year, 12, 1), new DateTime(month.Year + 1, 1, 1)),
            _ => MonthSpans.Part(month, part),
        };
        return true;
    }
}

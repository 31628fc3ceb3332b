using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Reads months and days of a month: Nov 3rd, November 2026, 10月3日, 10月底.</summary>
internal static class MonthSpans
{
    /// <summary>Reads what the name of a month begins.</summary>
    public static bool TryReadName(SlotMessage message, int at, int month, ref int end, out LocalSpan span)
    {
        span = default;
        var nameEnd = message.At(end) == '.' ? end + 1 : end;
        var next = message.SkipBlanks(nameEnd);
        next = message.Has(next, "the ") ? next + 4 : next;
        if (TryOrdinal(message, next, out var day, out var dayEnd) && (next > nameEnd || nameEnd == end))
        {
            end = dayEnd;
            var year = ReadYear(message, dayEnd, out var yearEnd);
            end = year > 0 ? yearEnd : end;
            return TryDay(message, at, end, year, month, day, out span);
        }

        var ofYear = ReadYear(message, end, out var ofYearEnd);
        if (ofYear > 0)
        {
            end = ofYearEnd;
            span = Whole(ofYear, month);
            return true;
        }

        // "may" and "march" are verbs, and "sep" may be anything.
        var isLong = end - at > 3 && !(month is 3 or 5);
        if (!isLong && !message.HasBefore(at, "in ") && !message.HasBefore(at, "since ") && !message.HasBefore(at, "from "))
        {
            return false;
        }

        var wordEnd = end;
        span = DateChoice.Yearly(message, at, wordEnd, year => Whole(year, month));
        return span != default;
    }

    /// <summary>Reads the day that stands before the name of its month: 3 Nov, the 3rd of November 2026.</summary>
    public static bool TryReadDayFirst(SlotMessage message, int at, out int end, out LocalSpan span)
    {
        span = default;
        if (!TryOrdinal(message, at, out var day, out end))
        {
            return false;
        }

        var next = message.SkipBlanks(end);
        next = message.Has(next, "of ") ? next + 3 : next;
        if (!message.TryFind(next, WordKind.MonthName, out var monthEnd, out var month) || (next == end && message.At(end) != '-'))
        {
            return false;
        }

        var year = ReadYear(message, monthEnd, out end);
        end = year > 0 ? end : monthEnd;
        return TryDay(message, at, end, year, month.Value, day, out span);
    }

    /// <summary>Reads a month in figures or Chinese numerals, and what it is followed by.</summary>
    public static bool TryReadFigure(SlotMessage message, Numeral number, int year, out int end, out LocalSpan span)
    {
        span = default;
        end = message.SkipBlanks(number.End);
        if (!number.IsPlain || number.Small is < 1 or > 12 || message.At(end) != '月')
        {
            return false;
        }

        end = message.At(end + 1) == '份' ? end + 2 : end + 1;
        var month = number.Small;
        var day = Numerals.Read(message.Words, message.Text, message.SkipBlanks(end));
        if (!day.IsNone && day.IsPlain && day.Small is >= 1 and <= 31 && (message.At(message.SkipBlanks(day.End)) is '日' or '号' || (day.Digits > 0 && !SlotCharacters.IsWord(message.At(day.End)) && !message.TryFind(day.End, WordKind.Counter | WordKind.Currency, out _, out _))))
        {
            var unit = message.SkipBlanks(day.End);
            end = message.At(unit) is '日' or '号' ? unit + 1 : day.End;
            return TryDay(message, number.Start, end, year, month, day.Small, out span);
        }

        var wordEnd = end;
        var whole = year > 0 ? Whole(year, month) : DateChoice.Yearly(message, number.Start, wordEnd, candidate => Whole(candidate, month));
        if (whole == default)
        {
            return false;
        }

        span = whole;
        Narrow(message, whole.From, ref end, ref span);
        return true;
    }

    /// <summary>Reads the month or day of a given year.</summary>
    public static bool TryReadOfYear(SlotMessage message, int year, int at, ref int end, ref LocalSpan span)
    {
        if (message.TryFind(at, WordKind.MonthName, out var monthEnd, out var month))
        {
            span = Whole(year, month.Value);
            end = monthEnd;
            return true;
        }

        var number = Numerals.Read(message.Words, message.Text, at);
        if (!number.IsNone && TryReadFigure(message, number, year, out var figureEnd, out var figure))
        {
            span = figure;
            end = figureEnd;
            return true;
        }

        return false;
    }

    /// <summary>Narrows a month by what follows it: a day, or its beginning, middle or end.</summary>
    public static void Narrow(SlotMessage message, DateTime month, ref int end, ref LocalSpan span)
    {
        var next = message.At(end) == '的' ? end + 1 : message.SkipBlanks(end);
        if (message.TryFind(next, WordKind.PartOfMonth, out var partEnd, out var part) && part.Value <= TimeWords.EndOfMonth && message.KindAt(next) == SlotCharacter.Han)
        {
            span = Part(month, part.Value);
            end = partEnd;
            return;
        }

        if (message.At(end) == '初' || message.At(end) == '底')
        {
            span = Part(month, message.At(end) == '初' ? TimeWords.BeginningOfMonth : TimeWords.EndOfMonth);
            end++;
            return;
        }

        var day = Numerals.Read(message.Words, message.Text, next);
        if (!day.IsNone && day.IsPlain && message.At(message.SkipBlanks(day.End)) is '日' or '号' && DateFigures.TryMake(month.Year, month.Month, day.Small, out var date))
        {
            span = LocalSpan.Days(date);
            end = message.SkipBlanks(day.End) + 1;
        }
    }

    /// <summary>The first, middle or last ten days of a month.</summary>
    public static LocalSpan Part(DateTime month, int part) => part switch
    {
        TimeWords.BeginningOfMonth => LocalSpan.Days(month, 10),
        TimeWords.MiddleOfMonth => LocalSpan.Days(month.AddDays(10), 10),
        _ => new LocalSpan(month.AddDays(20), month.AddMonths(1)),
    };

    /// <summary>Reads a day of a month: 3, 3rd, third is not read.</summary>
    public static bool TryOrdinal(SlotMessage message, int at, out int day, out int end)
    {
        day = Numerals.ReadPlain(message.Text, at, 2, out end);
        if (day is < 1 or > 31)
        {
            return false;
        }

        if (message.Has(end, "st") || message.Has(end, "nd") || message.Has(end, "rd") || message.Has(end, "th"))
        {
            end += 2;
        }

        return !SlotCharacters.IsWord(message.At(end)) && message.At(end) is not (':' or '/');
    }

    private static int ReadYear(SlotMessage message, int at, out int end)
    {
        var next = message.At(at) == ',' ? at + 1 : at;
        next = message.SkipBlanks(next);
        next = message.Has(next, "of ") ? next + 3 : next;
        var year = Numerals.ReadPlain(message.Text, next, 4, out end);
        return end - next == 4 && year is >= DateFigures.FirstYear and <= DateFigures.LastYear && !SlotCharacters.IsWord(message.At(end)) ? year : -1;
    }

    private static bool TryDay(SlotMessage message, int at, int end, int year, int month, int day, out LocalSpan span)
    {
        if (year > 0)
        {
            var isDay = DateFigures.TryMake(year, month, day, out var date);
            span = isDay ? LocalSpan.Days(date) : default;
            return isDay;
        }

        span = DateChoice.Yearly(message, at, end, candidate => DateFigures.TryMake(candidate, month, day, out var date) ? LocalSpan.Days(date) : null);
        return span != default;
    }

    private static LocalSpan Whole(int year, int month) => new(new DateTime(year, month, 1), new DateTime(year, month, 1).AddMonths(1));
}

using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Reads days and times that begin with a number: 2026-11-18, 10月3日, 15号, 三天前, the 3rd of November, 3 pm.</summary>
internal static class NumberSpans
{
    public static bool TryRead(SlotMessage message, int at, out int end, out LocalSpan span)
    {
        if (DateFigures.TryRead(message, at, out end, out span))
        {
            return true;
        }

        if (message.KindAt(at) == SlotCharacter.Digit && MonthSpans.TryReadDayFirst(message, at, out end, out span))
        {
            return true;
        }

        var number = Numerals.Read(message.Words, message.Text, at);
        if (number.IsNone)
        {
            end = at;
            return false;
        }

        return PeriodSpans.TryRead(message, number, out end, out span)
            || MonthSpans.TryReadFigure(message, number, -1, out end, out span)
            || TryMonthAndDay(message, at, out end, out span)
            || TryDayOfMonth(message, number, out end, out span)
            || TryTime(message, at, out end, out span);
    }

    // "on 10/28"; elsewhere it may be a share or a size.
    private static bool TryMonthAndDay(SlotMessage message, int at, out int end, out LocalSpan span)
    {
        span = default;
        var first = Numerals.ReadPlain(message.Text, at, 2, out end);
        if (first < 1 || message.At(end) != '/' || !(message.HasBefore(at, "on ") || message.HasBefore(at, "by ") || message.HasBefore(at, "since ") || message.HasBefore(at, "before ") || message.HasBefore(at, "until ")))
        {
            return false;
        }

        var second = Numerals.ReadPlain(message.Text, end + 1, 2, out end);
        var (month, day) = second > 12 || (first <= 12 && DateFigures.IsMonthFirst(message)) ? (first, second) : (second, first);
        if (second < 1 || SlotCharacters.IsWord(message.At(end)) || message.At(end) is '/')
        {
            return false;
        }

        var wordEnd = end;
        span = DateChoice.Yearly(message, at, wordEnd, year => DateFigures.TryMake(year, month, day, out var date) ? LocalSpan.Days(date) : null);
        return span != default;
    }

    // 15号, 3日, "the 15th"; 号 of a building or a size is none.
    private static bool TryDayOfMonth(SlotMessage message, Numeral number, out int end, out LocalSpan span)
    {
        span = default;
        end = message.SkipBlanks(number.End);
        if (!number.IsPlain || number.Small is < 1 or > 31)
        {
            return false;
        }

        var isHan = message.At(end) is '号' or '日' && message.At(end + 1) is not ('楼' or '院' or '线' or '店' or '仓' or '码' or '元' or '门' or '客' or '弄' or '房' or '室' or '本' or '栋');
        var isEnglish = !isHan && message.HasBefore(number.Start, "the ") && MonthSpans.TryOrdinal(message, number.Start, out _, out var ordinalEnd) && ordinalEnd == number.End + 2;
        if ((!isHan && !isEnglish) || (number.Start > 0 && message.At(number.Start - 1) is '-' or '第' or '路' or '街' or '道'))
        {
            return false;
        }

        end = isHan ? end + 1 : number.End + 2;
        if (DateChoice.DayOfMonth(message, number.Small, number.Start, end) is not { } day)
        {
            return false;
        }

        span = LocalSpan.Days(day);
        return true;
    }

    // A bare 15:30 may be a ratio or a score.
    private static bool TryTime(SlotMessage message, int at, out int end, out LocalSpan span) =>
        TimeOfDay.TryRead(message, at, message.Today, isTimeExpected: message.HasBefore(at, "at ") || message.HasBefore(at, "by ") || message.HasBefore(at, "before "), out end, out span) && span.From == span.Until;
}

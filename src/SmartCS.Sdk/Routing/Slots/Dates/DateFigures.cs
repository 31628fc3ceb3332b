using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Reads dates in figures with a year: 2026-11-18, 2026/11/18, 2026年11月18日, 18.11.2026, 11/18/2026.</summary>
internal static class DateFigures
{
    public const int FirstYear = 1902;
    public const int LastYear = 2099;

    /// <summary>Reads the date at a place.</summary>
    public static bool TryRead(SlotMessage message, int at, out int end, out LocalSpan span)
    {
        span = default;
        var text = message.Text;
        end = at;
        if (at > 0 && (SlotCharacters.IsWord(text[at - 1]) && char.IsAsciiDigit(message.At(at)) && SlotCharacters.KindOf(text[at - 1]) == SlotCharacter.Digit || (text[at - 1] is '.' or '/' or '-' && at > 1 && SlotCharacters.IsWord(text[at - 2]))))
        {
            return false;
        }

        var first = ReadYearOrNumber(text, at, out var next);
        if (first < 0 || next >= text.Length)
        {
            return false;
        }

        return text[next] switch
        {
            '年' when first is >= FirstYear and <= LastYear or >= 20 and <= 40 => TryReadHan(message, first < 100 ? first + 2000 : first, next + 1, out end, out span),
            '-' or '/' or '.' when first is >= FirstYear and <= LastYear => TryReadRest(text, first, next, out end, out span),
            '/' or '.' or '-' when first is >= 1 and <= 31 && next - at <= 2 => TryReadYearLast(message, first, next, out end, out span),
            _ => false,
        };
    }

    /// <summary>Whether people write the month before the day where the message comes from.</summary>
    public static bool IsMonthFirst(SlotMessage message) => message.Locale.Tag is "" or "en" or "en-us" or "zh" or "zh-cn";

    /// <summary>The day of a year; false where there is none.</summary>
    public static bool TryMake(int year, int month, int day, out DateTime date)
    {
        var isDay = year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = isDay ? new DateTime(year, month, day) : default;
        return isDay;
    }

    private static int ReadYearOrNumber(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (at >= text.Length)
        {
            return -1;
        }

        if (char.IsAsciiDigit(text[at]))
        {
            return Numerals.ReadPlain(text, at, 4, out end);
        }

        var number = SlotCharacters.IsHan(text[at]) ? HanNumerals.Read(text, at) : default;
        end = number.End;
        return !number.IsNone && number.IsPlain && number.End - number.Start == 4 ? number.Small : -1;
    }

    // 2026年, 2026年11月, 2026年11月18日.
    private static bool TryReadHan(SlotMessage message, int year, int at, out int end, out LocalSpan span)
    {
        end = at;
        span = new LocalSpan(new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1));
        var month = Numerals.Read(message.Words, message.Text, message.SkipBlanks(at));
        if (month.IsNone || !month.IsPlain || month.Small is < 1 or > 12 || message.At(message.SkipBlanks(month.End)) != '月')
        {
            return true;
        }

        end = message.SkipBlanks(month.End) + 1;
        span = new LocalSpan(new DateTime(year, month.Small, 1), new DateTime(year, month.Small, 1).AddMonths(1));
        end = message.At(end) == '份' ? end + 1 : end;
        var day = Numerals.Read(message.Words, message.Text, message.SkipBlanks(end));
        if (!day.IsNone && day.IsPlain && TryMake(year, month.Small, day.Small, out var date))
        {
            end = message.At(message.SkipBlanks(day.End)) is '日' or '号' ? message.SkipBlanks(day.End) + 1 : day.End;
            span = LocalSpan.Days(date);
        }

        return true;
    }

    private static bool TryReadRest(ReadOnlySpan<char> text, int year, int at, out int end, out LocalSpan span)
    {
        span = default;
        var month = Numerals.ReadPlain(text, at + 1, 2, out end);
        if (month < 1 || end >= text.Length || text[end] != text[at])
        {
            return false;
        }

        var day = Numerals.ReadPlain(text, end + 1, 2, out end);
        if (day < 1 || !EndsAlone(text, end) || !TryMake(year, month, day, out var date))
        {
            return false;
        }

        span = LocalSpan.Days(date);
        return true;
    }

    // With dots the day comes first; with strokes the month does where people write so.
    private static bool TryReadYearLast(SlotMessage message, int first, int at, out int end, out LocalSpan span)
    {
        span = default;
        var text = message.Text;
        var second = Numerals.ReadPlain(text, at + 1, 2, out end);
        if (second < 1 || end >= text.Length || text[end] != text[at])
        {
            return false;
        }

        var year = Numerals.ReadPlain(text, end + 1, 4, out var yearEnd);
        var isShort = yearEnd - end == 3;
        end = yearEnd;
        if (year < 0 || (!isShort && year < FirstYear) || (isShort && text[at] != '/') || !EndsAlone(text, end))
        {
            return false;
        }

        year = isShort ? 2000 + year : year;
        var isMonthFirst = text[at] == '/' && (second > 12 || (first <= 12 && IsMonthFirst(message)));
        if (!TryMake(year, isMonthFirst ? first : second, isMonthFirst ? second : first, out var date))
        {
            return false;
        }

        span = LocalSpan.Days(date);
        return true;
    }

    private static bool EndsAlone(ReadOnlySpan<char> text, int end) =>
        end >= text.Length || (SlotCharacters.KindOf(text[end]) != SlotCharacter.Digit && !(text[end] is '.' or '-' or '/' && end + 1 < text.Length && SlotCharacters.IsWord(text[end + 1])));
}

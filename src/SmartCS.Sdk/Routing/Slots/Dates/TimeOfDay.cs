using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Reads parts of a day and times: 晚上, 下午3点半, 15:30, 3 pm.</summary>
internal static class TimeOfDay
{
    private const int HalfDay = 12;

    /// <summary>Narrows a day by what follows it.</summary>
    /// <returns>Whether something did; the end is moved behind it.</returns>
    public static bool TryNarrow(SlotMessage message, DateTime day, ref int end, out LocalSpan span)
    {
        var at = message.SkipBlanks(end);
        at = message.At(at) == '的' ? at + 1 : message.Has(at, "at ") ? at + 3 : message.Has(at, "in the ") ? at + 7 : at;
        if (TryRead(message, at, day, isTimeExpected: true, out var next, out span))
        {
            end = next;
            return true;
        }

        return false;
    }

    /// <summary>Reads the time behind a part of a day: 今晚8点.</summary>
    public static bool TryReadIn(SlotMessage message, DateTime day, int part, ref int end, out LocalSpan span)
    {
        span = default;
        if (!TryClock(message, message.SkipBlanks(end), out var hour, out var minute, out var clockEnd, out _))
        {
            return false;
        }

        var time = day.AddMinutes((InPart(hour, part) * 60) + minute);
        span = new LocalSpan(time, time, HasTime: true);
        end = clockEnd;
        return true;
    }

    /// <summary>Reads a part of a day, a time, or both.</summary>
    public static bool TryRead(SlotMessage message, int at, DateTime day, bool isTimeExpected, out int end, out LocalSpan span)
    {
        span = default;
        end = at;
        var part = -1;
        if (message.TryFind(at, WordKind.DayPart, out var partEnd, out var word))
        {
            part = word.Value;
            end = partEnd;
            span = Part(day, part);
        }

        if (TryClock(message, message.SkipBlanks(end), out var hour, out var minute, out var clockEnd, out var isSpoken))
        {
            if (part < 0 && message.TryFindNext(clockEnd, WordKind.DayPart, out var behind, out var after))
            {
                part = after.Value;
                clockEnd = behind;
            }
            else if (part < 0 && !isTimeExpected && !isSpoken)
            {
                return false;
            }

            var time = day.AddMinutes((InPart(hour, part) * 60) + minute);
            span = new LocalSpan(time, time, HasTime: true);
            end = clockEnd;
            return true;
        }

        return part >= 0;
    }

    /// <summary>The hours that a part of a day has.</summary>
    public static LocalSpan Part(DateTime day, int part)
    {
        var (from, until) = part switch
        {
            TimeWords.Dawn => (0, 6),
            TimeWords.Morning => (6, 12),
            TimeWords.Noon => (11, 13),
            TimeWords.Afternoon => (12, 18),
            _ => (18, 24),
        };
        return new LocalSpan(day.AddHours(from), day.AddHours(until), HasTime: true);
    }

    private static int InPart(int hour, int part) => part switch
    {
        TimeWords.Afternoon or TimeWords.Evening or TimeWords.Night when hour < HalfDay => hour + HalfDay,
        TimeWords.Noon when hour < 6 => hour + HalfDay,
        TimeWords.Morning when hour == HalfDay => 0,
        _ => hour,
    };

    private static bool TryClock(SlotMessage message, int at, out int hour, out int minute, out int end, out bool isSpoken)
    {
        minute = 0;
        end = at;
        isSpoken = false;
        var number = message.KindAt(at) == SlotCharacter.Digit ? Digits(message, at) : Numerals.Read(message.Words, message.Text, at);
        hour = number.IsNone || number.Digits > 2 ? -1 : number.Small;
        if (hour is < 0 or > 24 || (at > 0 && message.KindAt(at) == SlotCharacter.Digit && message.KindAt(at - 1) == SlotCharacter.Digit))
        {
            return false;
        }

        end = number.End;
        if (message.At(end) == ':' && Numerals.ReadPlain(message.Text, end + 1, 2, out var minuteEnd) is >= 0 and < 60 and var shown && minuteEnd == end + 3)
        {
            minute = shown;
            end = minuteEnd;
            return true;
        }

        if (message.At(end) is '点' or '时' && message.At(end + 1) is not ('建' or '意' or '问' or '要' or '原' or '不' or '间' or '候') && !IsBit(message, at, end))
        {
            end = message.At(end + 1) == '钟' ? end + 2 : end + 1;
            isSpoken = true;
            ReadMinutes(message, ref end, ref minute);
            return true;
        }

        if (message.Has(message.SkipBlanks(end), "o'clock"))
        {
            end = message.SkipBlanks(end) + 7;
            isSpoken = true;
            return true;
        }

        // "3 pm": a bare number is a time only with its half of the day.
        return message.TryFindNext(end, WordKind.DayPart, out _, out var half) && half.Value is TimeWords.Morning or TimeWords.Afternoon && message.KindAt(message.SkipBlanks(end)) == SlotCharacter.Letter && hour is >= 1 and <= HalfDay;
    }

    // 一点 is mostly a bit: 早一点, 一点划痕.
    private static bool IsBit(SlotMessage message, int at, int end) =>
        message.At(at) == '一' && end == at + 1 && message.At(end + 1) is not ('钟' or '半' or '前' or '后' or '之') && !char.IsAsciiDigit(message.At(end + 1)) && !HanNumerals.IsPart(message.At(end + 1)) && message.At(at - 1) is not ('上' or '午' or '晚' or '天' or '晨');

    private static Numeral Digits(SlotMessage message, int at)
    {
        var value = Numerals.ReadPlain(message.Text, at, 2, out var end);
        return value < 0 || char.IsAsciiDigit(message.At(end)) ? default : new Numeral(at, end, value, end - at, IsPlain: true);
    }

    private static void ReadMinutes(SlotMessage message, ref int end, ref int minute)
    {
        if (message.At(end) == '半')
        {
            minute = 30;
            end++;
            return;
        }

        var number = Numerals.Read(message.Words, message.Text, end);
        if (number.IsNone || number.Small is < 0 or > 59)
        {
            return;
        }

        if (message.At(number.End) == '刻')
        {
            minute = number.Small is 1 or 3 ? number.Small * 15 : 0;
            end = number.End + 1;
        }
        else if (message.At(number.End) == '分' || number.Small >= 10)
        {
            minute = number.Small;
            end = message.At(number.End) == '分' ? number.End + 1 : number.End;
        }
    }
}

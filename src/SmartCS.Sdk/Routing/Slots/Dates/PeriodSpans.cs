using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Reads a length of time before or after now: 三天前, two weeks ago, 3 days later.</summary>
internal static class PeriodSpans
{
    private const int MostYears = 60;

    /// <summary>Reads one that begins with a number whose unit follows.</summary>
    public static bool TryRead(SlotMessage message, Numeral number, out int end, out LocalSpan span)
    {
        span = default;
        end = number.End;
        if (!number.IsAmount || number.Value is <= 0 or > 10_000 || !message.TryFindNext(end, WordKind.Period, out end, out var unit))
        {
            return false;
        }

        var isHan = SlotCharacters.IsHan(message.At(end - 1));
        if (isHan && unit.Value == TimeWords.MonthUnit && end - message.SkipBlanks(number.End) == 1)
        {
            // 3月前 is before March, 3个月前 is three months ago.
            return false;
        }

        if (!message.TryFindNext(end, WordKind.Ago | WordKind.Later, out var wayEnd, out var way))
        {
            return false;
        }

        var isAgo = way.Kind == WordKind.Ago;
        var unitEnd = end;
        end = wayEnd;
        return TryShift(message, unit.Value, isAgo ? -number.Value : number.Value, out span) && unitEnd < end;
    }

    /// <summary>A day that is some units of time from another.</summary>
    public static DateTime Shift(DateTime day, int unit, int count) => unit switch
    {
        TimeWords.WeekUnit => day.AddDays(7 * count),
        TimeWords.MonthUnit => day.AddMonths(count),
        TimeWords.YearUnit => day.AddYears(Math.Clamp(count, -MostYears, MostYears)),
        TimeWords.WorkingDay => WorkingDays(day, count),
        _ => day.AddDays(count),
    };

    private static bool TryShift(SlotMessage message, int unit, decimal count, out LocalSpan span)
    {
        span = default;
        if (unit is TimeWords.Minute or TimeWords.Hour)
        {
            var time = message.Now.AddMinutes((double)count * (unit == TimeWords.Hour ? 60 : 1));
            time = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute));
            span = new LocalSpan(time, time, HasTime: true);
            return true;
        }

        var most = unit switch
        {
            TimeWords.YearUnit => MostYears,
            TimeWords.MonthUnit => MostYears * 12,
            TimeWords.WeekUnit => MostYears * 52,
            TimeWords.WorkingDay => 260,
            _ => 10_000,
        };
        if (Math.Abs(count) > most)
        {
            return false;
        }

        // Half a year is six months, half a month fifteen days.
        var day = count is 0.5m or -0.5m
            ? unit == TimeWords.YearUnit ? message.Today.AddMonths(6 * Math.Sign(count)) : unit == TimeWords.MonthUnit ? message.Today.AddDays(15 * Math.Sign(count)) : message.Today
            : Shift(message.Today, unit, (int)count);
        span = LocalSpan.Days(day);
        return true;
    }

    private static DateTime WorkingDays(DateTime day, int count)
    {
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            left -= DateChoice.Number(day) <= 5 ? 1 : 0;
        }

        return day;
    }
}

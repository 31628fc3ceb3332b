using System.Globalization;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>When holidays and shopping days are, in the years 1902 to 2099.</summary>
internal static class HolidayCalendar
{
    // Of the Chinese calendar, by the astronomical table of the runtime.
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>The days of a holiday in a year; spans of several days are those that are commonly off.</summary>
    public static LocalSpan In(int year, string holiday) => holiday switch
    {
        "singles-day" => Day(year, 11, 11),
        "double-twelve" => Day(year, 12, 12),
        "618" => Day(year, 6, 18),
        "new-year" => Day(year, 1, 1),
        "new-year-eve" => Day(year, 12, 31),
        "spring-festival" => LocalSpan.Days(LunarDay(year, 1, 1), 7),
        "spring-festival-eve" => LocalSpan.Days(LunarDay(year, 1, 1).AddDays(-1)),
        "lantern" => LocalSpan.Days(LunarDay(year, 1, 15)),
        "qingming" => Day(year, 4, QingmingDay(year)),
        "labour-day" => Day(year, 5, 1, 5),
        "us-labor-day" => LocalSpan.Days(Nth(year, 9, DayOfWeek.Monday, 1)),
        "children" => Day(year, 6, 1),
        "dragon-boat" => LocalSpan.Days(LunarDay(year, 5, 5)),
        "qixi" => LocalSpan.Days(LunarDay(year, 7, 7)),
        "mid-autumn" => LocalSpan.Days(LunarDay(year, 8, 15)),
        "national-day" => Day(year, 10, 1, 7),
        "women" => Day(year, 3, 8),
        "teachers" => Day(year, 9, 10),
        "valentine" => Day(year, 2, 14),
        "white-day" => Day(year, 3, 14),
        "mother" => LocalSpan.Days(Nth(year, 5, DayOfWeek.Sunday, 2)),
        "father" => LocalSpan.Days(Nth(year, 6, DayOfWeek.Sunday, 3)),
        "easter" => LocalSpan.Days(Easter(year)),
        "independence" => Day(year, 7, 4),
        "halloween" => Day(year, 10, 31),
        "thanksgiving" => LocalSpan.Days(Nth(year, 11, DayOfWeek.Thursday, 4)),
        "black-friday" => LocalSpan.Days(Nth(year, 11, DayOfWeek.Thursday, 4).AddDays(1)),
        "cyber-monday" => LocalSpan.Days(Nth(year, 11, DayOfWeek.Thursday, 4).AddDays(4)),
        "christmas-eve" => Day(year, 12, 24),
        _ => Day(year, 12, 25),
    };

    private static LocalSpan Day(int year, int month, int day, int count = 1) => LocalSpan.Days(new DateTime(year, month, day), count);

    private static DateTime LunarDay(int year, int month, int day)
    {
        // From the leap month on, months are numbered one higher.
        var leap = Lunar.GetLeapMonth(year);
        return Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0);
    }

    // The formula of Shou Xing for the centuries around 2000.
    private static int QingmingDay(int year)
    {
        var y = year % 100;
        return (int)((y * 0.2422) + (year < 2000 ? 5.59 : 4.81)) - (y / 4);
    }

    private static DateTime Nth(int year, int month, DayOfWeek weekday, int n)
    {
        var first = new DateTime(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (n - 1)));
    }

    // The algorithm of Meeus, Jones and Butcher.
    private static DateTime Easter(int year)
    {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateTime(year, n / 31, (n % 31) + 1);
    }
}

using System.Globalization;

namespace SmartCS.Sdk.Flows;

/// <summary>Days and times as shoppers read them: <c>2026年11月18日 15:00</c> and <c>18 November 2026, 15:00</c>.</summary>
internal static class TimeWords
{
    /// <summary>Words a day.</summary>
    public static string Day(DateTime day, Locale locale) =>
        day.ToString(locale.HasSameLanguageAs(Locale.Chinese) ? "yyyy'年'M'月'd'日'" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Words a time, or a day where only a day was said.</summary>
    public static string Of(FlowTime time, TimeZoneInfo zone, Locale locale)
    {
        var local = time.In(zone);
        return time.IsDay ? Day(local, locale)
            : local.ToString(locale.HasSameLanguageAs(Locale.Chinese) ? "yyyy'年'M'月'd'日' HH:mm" : "d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
    }
}

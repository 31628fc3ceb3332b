using System.Globalization;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Words opening hours for shoppers.</summary>
internal static class HoursWords
{
    private const int SpecialDaysAhead = 14;

    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static string Describe(ShopHours hours, HoursCalendar calendar, DateTime local, AfterSalesPhrases phrases, Locale locale) => phrases.Sentences([
        hours.Weekly.Count + hours.Special.Count == 0 ? null : Now(calendar, local, phrases),
        hours.Weekly.Count == 0 ? null : phrases.Say("hours.week", ("week", WeekOf(hours, phrases))),
        .. hours.Special.Where(special => (special.Until ?? special.From) >= DateOnly.FromDateTime(local) && special.From <= DateOnly.FromDateTime(local).AddDays(SpecialDaysAhead)).Select(special => Special(special, phrases, locale)),
        hours.Note.IsEmpty ? null : hours.Note.For(locale),
    ]);

    private static string Now(HoursCalendar calendar, DateTime local, AfterSalesPhrases phrases)
    {
        if (calendar.OpenUntil(local) is { } until)
        {
            return until == DateTime.MaxValue ? phrases.Say("hours.open_always") : phrases.Say("hours.open", ("time", Clock(TimeOnly.FromDateTime(until))));
        }

        var next = calendar.NextOpening(local);
        return phrases.Sentences([
            phrases.Say("hours.closed"),
            next is { } opens ? phrases.Say("hours.next", ("day", phrases.Day(opens)), ("time", Clock(TimeOnly.FromDateTime(opens)))) : null,
        ]);
    }

    // Days in a row with the same hours are one: Mon–Fri 09:00–18:00.
    private static string WeekOf(ShopHours hours, AfterSalesPhrases phrases)
    {
        var parts = new List<string>();
        for (var i = 0; i < Week.Length;)
        {
            var own = HoursOf(hours, Week[i], phrases);
            var end = i;
            while (end + 1 < Week.Length && HoursOf(hours, Week[end + 1], phrases) == own)
            {
                end++;
            }

            var first = phrases.Say($"day.{Week[i]}");
            var days = end == i ? first : phrases.Say("day.range", ("from", first), ("until", phrases.Say($"day.{Week[end]}")));
            parts.Add(phrases.Say("hours.days", ("days", days), ("hours", own)));
            i = end + 1;
        }

        return string.Join(phrases.IsChinese ? "，" : ", ", parts);
    }

    private static string HoursOf(ShopHours hours, DayOfWeek day, AfterSalesPhrases phrases)
    {
        var spans = hours.Weekly.Where(weekly => weekly.Days.Contains(day)).OrderBy(static weekly => weekly.Opens).Select(weekly => Span(weekly.Opens, weekly.Closes, phrases)).ToList();
        return spans.Count == 0 ? phrases.Say("hours.closed_day") : phrases.List(spans);
    }

    private static string Special(SpecialHours special, AfterSalesPhrases phrases, Locale locale)
    {
        var from = phrases.Day(special.From.ToDateTime(TimeOnly.MinValue));
        var days = special.Until is { } until && until != special.From ? phrases.Say("day.range", ("from", from), ("until", phrases.Day(until.ToDateTime(TimeOnly.MinValue)))) : from;
        var title = special.Title.IsEmpty ? days : phrases.Say("line.options", ("name", special.Title.For(locale)), ("options", days));
        return phrases.Say("hours.special", ("title", title), ("hours", special is { Opens: { } opens, Closes: { } closes } ? Span(opens, closes, phrases) : phrases.Say("hours.closed_day")));
    }

    private static string Span(TimeOnly opens, TimeOnly closes, AfterSalesPhrases phrases) =>
        opens == closes ? phrases.Say("hours.all_day") : phrases.Say("hours.span", ("from", Clock(opens)), ("until", closes == TimeOnly.MinValue ? "24:00" : Clock(closes)));

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

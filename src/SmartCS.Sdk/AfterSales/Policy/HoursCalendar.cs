namespace SmartCS.Sdk.AfterSales;

/// <summary>When a shop is open, on its own clocks.</summary>
internal sealed class HoursCalendar(ShopHours hours)
{
    private const int DaysAhead = 30;

    /// <summary>The spans that begin on a day, the earliest first.</summary>
    public IReadOnlyList<(DateTime Opens, DateTime Closes)> SpansOf(DateOnly day)
    {
        var special = SpecialOf(day);
        var spans = special.Count > 0
            ? special.Where(static one => one is { Opens: not null, Closes: not null }).Select(static one => (Opens: one.Opens!.Value, Closes: one.Closes!.Value))
            : hours.Weekly.Where(weekly => weekly.Days.Contains(day.DayOfWeek)).Select(static weekly => (weekly.Opens, weekly.Closes));
        return [.. spans.Select(span => (day.ToDateTime(span.Opens), day.AddDays(span.Closes <= span.Opens ? 1 : 0).ToDateTime(span.Closes))).OrderBy(static span => span.Item1)];
    }

    /// <summary>Other hours of a day; empty where the week's hold.</summary>
    public IReadOnlyList<SpecialHours> SpecialOf(DateOnly day) => [.. hours.Special.Where(one => one.From <= day && day <= (one.Until ?? one.From))];

    /// <summary>When it closes; null where it is closed, the end of the calendar where it never closes.</summary>
    public DateTime? OpenUntil(DateTime local)
    {
        DateTime? until = null;
        for (var ahead = -1; ahead <= DaysAhead; ahead++)
        {
            foreach (var (opens, closes) in SpansOf(DateOnly.FromDateTime(local).AddDays(ahead)))
            {
                if (opens <= (until ?? local) && closes > (until ?? local))
                {
                    until = closes;
                }
            }
        }

        return until >= local.Date.AddDays(DaysAhead) ? DateTime.MaxValue : until;
    }

    /// <summary>When it opens next; null where not within a month.</summary>
    public DateTime? NextOpening(DateTime local)
    {
        for (var ahead = 0; ahead <= DaysAhead; ahead++)
        {
            foreach (var (opens, _) in SpansOf(DateOnly.FromDateTime(local).AddDays(ahead)))
            {
                if (opens > local)
                {
                    return opens;
                }
            }
        }

        return null;
    }
}

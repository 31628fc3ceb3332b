using System.Globalization;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>A span of time by the merchant's clocks.</summary>
/// <param name="From">Its beginning; <see cref="DateTime.MinValue"/> for none.</param>
/// <param name="Until">The first instant after it; <see cref="DateTime.MaxValue"/> for none.</param>
/// <param name="HasTime">Whether it says more than days.</param>
internal readonly record struct LocalSpan(DateTime From, DateTime Until, bool HasTime = false)
{
    public bool HasBeginning => From > DateTime.MinValue;

    public bool HasEnd => Until < DateTime.MaxValue;

    public static LocalSpan Days(DateTime first, int count = 1) => new(first, first.AddDays(count));

    /// <summary>The span in the form of <see cref="SlotValue.Value"/>.</summary>
    public string Format()
    {
        if (!HasTime)
        {
            var last = HasEnd ? Until.AddDays(-1) : Until;
            return HasBeginning && HasEnd && From == last ? Day(From) : string.Concat(HasBeginning ? Day(From) : "..", "/", HasEnd ? Day(last) : "..");
        }

        return From == Until ? Time(From) : string.Concat(HasBeginning ? Time(From) : "..", "/", HasEnd ? Time(Until) : "..");
    }

    /// <summary>The span as instants of a time zone.</summary>
    public TimeRange In(TimeZoneInfo zone) => new(HasBeginning ? Instant(From, zone) : null, HasEnd ? Instant(From == Until ? Until.AddMinutes(1) : Until, zone) : null);

    private static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone) => new(local, zone.GetUtcOffset(local));

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace SmartCS.Sdk.Flows;

/// <summary>A day or time that a value says; of a span its beginning.</summary>
/// <param name="Local">The day and time on the clock where it was said.</param>
/// <param name="Instant">The instant, where an offset from UTC was said; null where it is the merchant's clock that counts.</param>
/// <param name="IsDay">Whether only a day was said.</param>
internal readonly record struct FlowTime(DateTime Local, DateTimeOffset? Instant, bool IsDay)
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    private static readonly string[] OffsetForms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads a time as slots and actions write it: <c>2026-11-18</c>, <c>2026-11-18T15:00</c>, with seconds and offset, or a span of such.</summary>
    public static bool TryRead(DataValue value, out FlowTime time)
    {
        time = default;
        if (value.Text is not { Length: >= 10 } text)
        {
            return false;
        }

        var span = text.AsSpan();
        var slash = span.IndexOf('/');
        span = slash > 0 ? span[..slash] : span;
        if (span.Length == 10)
        {
            var isDay = DateTime.TryParseExact(span, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
            time = new FlowTime(day, null, isDay);
            return isDay;
        }

        if (DateTime.TryParseExact(span, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            time = new FlowTime(local, null, IsDay: false);
            return true;
        }

        if (DateTimeOffset.TryParseExact(span, OffsetForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            time = new FlowTime(instant.DateTime, instant, IsDay: false);
            return true;
        }

        return false;
    }

    /// <summary>The day and time on the merchant's clock.</summary>
    public DateTime In(TimeZoneInfo zone) => Instant is { } instant ? TimeZoneInfo.ConvertTime(instant, zone).DateTime : Local;
}

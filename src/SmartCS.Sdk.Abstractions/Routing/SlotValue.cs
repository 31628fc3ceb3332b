using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>Something that a message says and a flow can use, with where it stands in the message.</summary>
public sealed record SlotValue
{
    /// <summary>What kind of thing it is.</summary>
    public required SlotType Type { get; init; }

    /// <summary>Where it stands in the shopper's message.</summary>
    public required TextRange Source { get; init; }

    /// <summary>The words as they stand there.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// What they mean, in one form for every way of saying it:
    /// <list type="bullet">
    /// <item>ids as they are written, without spaces and without the sign #; a product by the catalogue's name of it;</item>
    /// <item>colours and reasons by their English names; sizes in capitals (<c>2XL</c>, <c>EU 42</c>), measures as <c>10 in</c>, <c>500 ml</c>;</item>
    /// <item>days as <c>2026-11-18</c>, spans of days by first and last day as <c>2026-11-16/2026-11-22</c>, times as
    /// <c>2026-11-18T15:00</c>, spans of time as <c>2026-11-18T18:00/2026-11-19T00:00</c> by beginning and end; <c>..</c> for an open end;</item>
    /// <item>amounts as <c>300 CNY</c>, ranges as <c>..300 CNY</c>, <c>200..300 CNY</c> or <c>200.. CNY</c>, without a code where no currency is known;</item>
    /// <item>addresses of mainland China as province, city, district and rest with a bar between, empty where not said; others on one line;</item>
    /// <item>phone numbers as digits, with + where there is a country code; email addresses in small letters;</item>
    /// <item><c>yes</c> and <c>no</c>; countries by the ISO code of two letters; numbers with a point.</item>
    /// </list>
    /// </summary>
    public required string Value { get; init; }

    /// <summary>The amounts meant, of a <see cref="SlotType.Money"/>; null for other types.</summary>
    public AmountRange? Amount { get; init; }

    /// <summary>The time meant, of a <see cref="SlotType.Date"/>; null for other types.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>The number meant, of a <see cref="SlotType.Quantity"/>; null for other types.</summary>
    public decimal? Number { get; init; }
}

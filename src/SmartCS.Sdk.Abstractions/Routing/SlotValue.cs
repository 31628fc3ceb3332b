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
    /// What they mean, in one form for every way of saying it: ids as they are written without spaces, colours and reasons by
    /// their English names, sizes in capitals, numbers with a point, days as <c>2026-11-18</c>, spans as <c>2026-11-16/2026-11-22</c>,
    /// amounts as <c>300 CNY</c>, ranges as <c>..300 CNY</c>, <c>200..300 CNY</c> or <c>200.. CNY</c>, <c>yes</c> and <c>no</c>.
    /// </summary>
    public required string Value { get; init; }

    /// <summary>The amounts meant, of a <see cref="SlotType.Money"/>; null for other types.</summary>
    public AmountRange? Amount { get; init; }

    /// <summary>The time meant, of a <see cref="SlotType.Date"/>; null for other types.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>The number meant, of a <see cref="SlotType.Quantity"/>; null for other types.</summary>
    public decimal? Number { get; init; }
}

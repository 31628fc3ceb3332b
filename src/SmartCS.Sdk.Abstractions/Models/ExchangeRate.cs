namespace SmartCS.Sdk.Models;

/// <summary>What one currency is worth in another from a date on, until a later rate between the two takes its place. It serves both ways.</summary>
public sealed record ExchangeRate
{
    /// <summary>The ISO 4217 code of the currency that is priced, such as <c>USD</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>The ISO 4217 code of the currency that it is priced in, such as <c>CNY</c>.</summary>
    public required string To { get; init; }

    /// <summary>How many of <see cref="To"/> one of <see cref="Currency"/> is worth, 0.000001 to 1,000,000.</summary>
    public required decimal Rate { get; init; }

    /// <summary>The first instant at which the rate holds. Default always.</summary>
    public DateTimeOffset EffectiveFrom { get; init; } = DateTimeOffset.MinValue;
}

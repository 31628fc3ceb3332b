namespace SmartCS.Sdk.Models;

/// <summary>What a model costs from a date on, until a later price of the same model takes its place.</summary>
public sealed record ModelPrice
{
    /// <summary>The name that the model is registered under; case does not matter.</summary>
    public required string Model { get; init; }

    /// <summary>The ISO 4217 code of the amounts, such as <c>CNY</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>The price of a million input tokens, 0 to 1,000,000.</summary>
    public required decimal InputPerMillion { get; init; }

    /// <summary>The price of a million input tokens that the vendor had in its cache, 0 to 1,000,000; null means that they cost as much as others.</summary>
    public decimal? CachedInputPerMillion { get; init; }

    /// <summary>The price of a million output tokens, reasoning included, 0 to 1,000,000.</summary>
    public required decimal OutputPerMillion { get; init; }

    /// <summary>The first instant at which the price holds. Default always.</summary>
    public DateTimeOffset EffectiveFrom { get; init; } = DateTimeOffset.MinValue;
}

namespace SmartCS.Sdk.Models;

/// <summary>Asks what a merchant's service took and led to.</summary>
public sealed record UsageQuery
{
    /// <summary>The merchant; nothing is ever summed up across merchants.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The first instant.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The instant after the last.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>What makes a row. Default none.</summary>
    public UsageGrouping GroupBy { get; init; }

    /// <summary>The ISO 4217 code of a currency to give all costs in, at the rate of each record's instant; null means none, and costs stay in the currencies of the prices.</summary>
    public string? Currency { get; init; }
}

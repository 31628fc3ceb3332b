namespace SmartCS.Sdk.Routing;

/// <summary>A range of amounts of money; one amount where both ends are equal.</summary>
/// <param name="Min">The least amount that is meant, in whole units of the currency; null means no lower end.</param>
/// <param name="Max">The greatest amount that is meant, in whole units of the currency; null means no upper end.</param>
/// <param name="Currency">The ISO 4217 code; null where the message names no currency.</param>
public sealed record AmountRange(decimal? Min, decimal? Max, string? Currency);

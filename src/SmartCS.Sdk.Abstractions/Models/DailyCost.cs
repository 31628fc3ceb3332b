namespace SmartCS.Sdk.Models;

/// <summary>What a merchant's models cost on one day, in one of the currencies that they are priced in.</summary>
/// <param name="Day">The day, from midnight to midnight UTC.</param>
/// <param name="Cost">The sum.</param>
public readonly record struct DailyCost(DateOnly Day, Money Cost);

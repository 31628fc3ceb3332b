namespace SmartCS.Sdk.Routing;

/// <summary>A span of time in the merchant's time zone.</summary>
/// <param name="From">The first instant that is meant; null means no beginning.</param>
/// <param name="Until">The first instant after it; null means no end.</param>
public sealed record TimeRange(DateTimeOffset? From, DateTimeOffset? Until);

namespace SmartCS.Sdk.AfterSales;

/// <summary>A reason for cancelling that a merchant takes.</summary>
/// <param name="Value">The reason as the shop is told it, 1 to 100 UTF-16 units.</param>
/// <param name="Title">What it is called to shoppers.</param>
public sealed record CancelReason(string Value, LocalizedText Title);

using SmartCS.Sdk.AfterSales;

namespace SmartCS.Sdk.Testing;

/// <summary>A return or exchange of the sample shop, with what was asked for.</summary>
/// <param name="Case">How it stands.</param>
/// <param name="Request">What was asked for.</param>
public sealed record SampleReturn(ReturnCase Case, ReturnRequest Request);

namespace SmartCS.Sdk.Testing;

/// <summary>A call of a tool that a <see cref="FaultyVendorServer"/> answers with.</summary>
/// <param name="Name">The tool.</param>
/// <param name="ArgumentsJson">The arguments as JSON; sent as they are, so they may be broken.</param>
/// <param name="Id">The id of the call.</param>
public sealed record VendorToolCall(string Name, string ArgumentsJson = "{}", string Id = "call_1");

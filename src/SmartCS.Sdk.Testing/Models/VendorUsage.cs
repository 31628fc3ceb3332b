namespace SmartCS.Sdk.Testing;

/// <summary>The tokens that a <see cref="FaultyVendorServer"/> reports.</summary>
/// <param name="Input">Tokens read, those from the cache included.</param>
/// <param name="Output">Tokens written, those of thoughts included.</param>
/// <param name="CachedInput">How many of those read came from the vendor's cache.</param>
/// <param name="Reasoning">How many of those written were thoughts; the Anthropic format does not report it.</param>
public sealed record VendorUsage(int Input, int Output, int CachedInput = 0, int Reasoning = 0);

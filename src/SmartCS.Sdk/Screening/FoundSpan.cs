namespace SmartCS.Sdk.Screening;

/// <summary>A stretch of a text that is to be masked, and the number of its label.</summary>
internal readonly record struct FoundSpan(int Start, int End, int Label);

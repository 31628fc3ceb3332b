namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>A document on its way to becoming a hit.</summary>
internal record struct Candidate(int View, int Document, float Score, uint Matched);

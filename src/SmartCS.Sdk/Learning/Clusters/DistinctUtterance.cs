namespace SmartCS.Sdk.Learning.Clusters;

/// <summary>Something that was said, and how often.</summary>
/// <param name="Text">The words, as they were said first.</param>
/// <param name="Plain">The words without what stands for personal data.</param>
/// <param name="Count">How often.</param>
internal sealed record DistinctUtterance(string Text, string Plain, int Count);

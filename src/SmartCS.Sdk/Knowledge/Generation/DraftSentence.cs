namespace SmartCS.Sdk.Knowledge;

/// <summary>A sentence as the model wrote it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Cited">The evidence that it cites, one bit each, see <see cref="EvidenceIds"/>.</param>
internal readonly record struct DraftSentence(string Text, ulong Cited);

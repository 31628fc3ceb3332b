namespace SmartCS.Sdk.Routing;

/// <summary>What speaks for and against an utterance belonging to any intent, beside the scores.</summary>
/// <param name="KnownWords">The share of its words that the examples have, by importance, 0 to 1.</param>
/// <param name="KnownNeighbours">The share of its neighbouring words that stand beside each other in the examples too, 0 to 1.</param>
/// <param name="Coverage">The share of its words that the likeliest intent's examples account for, by importance, 0 to 1.</param>
/// <param name="Lead">The likeliest intent's score minus that of being out of scope; 0 where that was not trained.</param>
/// <param name="IsKnown">Whether it shares any feature with the examples.</param>
internal readonly record struct ScopeEvidence(float KnownWords, float KnownNeighbours, float Coverage, float Lead, bool IsKnown);

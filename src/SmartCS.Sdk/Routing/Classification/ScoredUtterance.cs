namespace SmartCS.Sdk.Routing;

/// <summary>An utterance that was kept out of training, with its scores: what calibration learns from.</summary>
/// <param name="Label">Its intent, or <see cref="TrainingExamples.OutOfScope"/>.</param>
/// <param name="Scores">The score of each intent that competes.</param>
/// <param name="Evidence">What speaks for and against an intent beside the scores.</param>
internal sealed record ScoredUtterance(int Label, float[] Scores, ScopeEvidence Evidence);

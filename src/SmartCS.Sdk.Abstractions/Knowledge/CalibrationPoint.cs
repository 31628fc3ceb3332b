namespace SmartCS.Sdk.Knowledge;

/// <summary>What a stage's own score is worth: how likely an answer with this score is right.</summary>
/// <param name="Score">The stage's score, 0 to 1.</param>
/// <param name="Probability">How likely an answer with it is right, 0 to 1.</param>
public readonly record struct CalibrationPoint(double Score, double Probability);

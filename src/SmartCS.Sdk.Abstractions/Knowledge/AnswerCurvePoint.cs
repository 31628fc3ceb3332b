namespace SmartCS.Sdk.Knowledge;

/// <summary>What would have come of the labelled questions if only answers at or above a confidence had been given.</summary>
/// <param name="Threshold">The confidence, 0 to 1.</param>
/// <param name="Answered">How many questions would have been answered.</param>
/// <param name="Right">How many of those answers are right.</param>
public readonly record struct AnswerCurvePoint(double Threshold, int Answered, int Right);

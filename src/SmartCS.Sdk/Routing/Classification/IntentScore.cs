namespace SmartCS.Sdk.Routing;

/// <summary>One intent of a ranking by <see cref="IntentClassifier.Rank"/>.</summary>
/// <param name="Intent">The intent's place in <see cref="IntentClassifier.Intents"/>.</param>
/// <param name="Confidence">The probability, 0 to 1, that this intent is right; see <see cref="IntentPrediction"/>.</param>
public readonly record struct IntentScore(int Intent, double Confidence);

namespace SmartCS.Sdk.Routing;

/// <summary>What an <see cref="IntentClassifier"/> makes of one message.</summary>
/// <param name="Intent">The likeliest intent; null where nothing in the message was ever seen in an example, such as an empty message.</param>
/// <param name="Confidence">
/// The calibrated probability, 0 to 1, that <paramref name="Intent"/> is right; a message that belongs to no intent counts as wrong.
/// </param>
/// <param name="Margin"><paramref name="Confidence"/> minus that of the runner-up, 0 to 1; with a single intent, the confidence itself.</param>
/// <param name="InScope">The probability, 0 to 1, that the message belongs to any of the intents.</param>
/// <param name="IsInScope">Whether <paramref name="InScope"/> reaches the threshold that was learnt in training.</param>
public readonly record struct IntentPrediction(string? Intent, double Confidence, double Margin, double InScope, bool IsInScope);

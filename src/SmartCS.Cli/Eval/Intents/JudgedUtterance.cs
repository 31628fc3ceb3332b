using SmartCS.Sdk.Routing;

namespace SmartCS.Cli.Eval.Intents;

/// <summary>A test utterance and what the classifier made of it.</summary>
/// <param name="Text">The utterance.</param>
/// <param name="Intent">The intent that it has; null where it belongs to none.</param>
/// <param name="Prediction">The classifier's word.</param>
internal sealed record JudgedUtterance(string Text, string? Intent, IntentPrediction Prediction)
{
    /// <summary>Whether the likeliest intent is the right one, sure or not.</summary>
    public bool IsRight => Intent is not null && string.Equals(Prediction.Intent, Intent, StringComparison.Ordinal);
}

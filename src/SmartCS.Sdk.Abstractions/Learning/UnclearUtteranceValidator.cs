namespace SmartCS.Sdk.Learning;

/// <summary>Holds unclear utterances to the ranges in their documentation, for stores.</summary>
public static class UnclearUtteranceValidator
{
    /// <summary>Refuses an utterance that cannot be kept.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <exception cref="ArgumentException">The merchant or the text is missing, the text or the intent is too long, the kind is not known, or the confidence is not between 0 and 1.</exception>
    public static void Require(UnclearUtterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentException.ThrowIfNullOrEmpty(utterance.Merchant.Value, "utterance.Merchant");
        if (utterance.Text is not { Length: > 0 and <= UnclearUtterance.MaxTextLength })
        {
            throw new ArgumentException($"The text has {utterance.Text?.Length ?? 0} characters; allowed are 1 to {UnclearUtterance.MaxTextLength}.", "utterance.Text");
        }

        if (utterance.Intent is { Length: 0 or > UnclearUtterance.MaxIntentLength })
        {
            throw new ArgumentException($"The intent has {utterance.Intent.Length} characters; allowed are 1 to {UnclearUtterance.MaxIntentLength}.", "utterance.Intent");
        }

        if (!Enum.IsDefined(utterance.Kind))
        {
            throw new ArgumentException($"The kind is {utterance.Kind}; allowed are {string.Join(", ", Enum.GetNames<UnclearKind>())}.", "utterance.Kind");
        }

        if (utterance.Confidence is not (>= 0 and <= 1))
        {
            throw new ArgumentException($"The confidence is {utterance.Confidence}; allowed is 0 to 1.", "utterance.Confidence");
        }
    }
}

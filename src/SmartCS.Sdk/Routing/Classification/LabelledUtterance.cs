namespace SmartCS.Sdk.Routing;

/// <summary>One example of how shoppers word an intent: what <see cref="IntentClassifier"/> learns from.</summary>
/// <param name="Text">The shopper's words, in any language or mix of languages, as they would be typed.</param>
/// <param name="Intent">The name of the intent that the words belong to; compared by ordinal.</param>
public sealed record LabelledUtterance(string Text, string Intent);

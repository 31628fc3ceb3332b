namespace SmartCS.Sdk.Routing;

/// <summary>An intent that a request may have.</summary>
/// <param name="Intent">The intent's id.</param>
/// <param name="Confidence">The probability that it is right, 0 to 1.</param>
internal readonly record struct IntentCandidate(string Intent, double Confidence);

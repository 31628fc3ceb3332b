namespace SmartCS.Sdk.Routing;

/// <summary>Something in the examples that training worked around, for whoever keeps the examples to put right.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Intent">The intent whose example was left out.</param>
/// <param name="Text">The example as it was given; empty for <see cref="IntentTrainingWarningKind.IntentWithoutExamples"/>.</param>
/// <param name="OtherIntent">The intent that keeps a contradictory example; otherwise null.</param>
public sealed record IntentTrainingWarning(IntentTrainingWarningKind Kind, string Intent, string Text, string? OtherIntent = null);

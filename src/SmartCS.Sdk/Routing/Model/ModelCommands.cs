namespace SmartCS.Sdk.Routing;

/// <summary>The words that a model may choose among. What is done about an intent is the merchant's settings' business, not the model's.</summary>
internal static class ModelCommands
{
    /// <summary>The words have an intent of the merchant's.</summary>
    public const string Intent = "intent";

    /// <summary>It may be one of several intents.</summary>
    public const string Clarify = "clarify";

    /// <summary>They fill a slot of the running flow.</summary>
    public const string SetSlot = "setSlot";

    /// <summary>They change one that was filled.</summary>
    public const string CorrectSlot = "correctSlot";

    /// <summary>They give the running flow up.</summary>
    public const string CancelFlow = "cancelFlow";

    public static IReadOnlyList<string> WithoutFlow { get; } = [Intent, Clarify];

    public static IReadOnlyList<string> WithFlow { get; } = [Intent, Clarify, SetSlot, CorrectSlot, CancelFlow];
}

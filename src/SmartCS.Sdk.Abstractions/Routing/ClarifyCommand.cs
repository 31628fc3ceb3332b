namespace SmartCS.Sdk.Routing;

/// <summary>Ask which of a few things the shopper means.</summary>
public sealed record ClarifyCommand : DialogueCommand
{
    /// <summary>The intents to choose from, the likeliest first, 2 to 4; empty where the message gives no candidates.</summary>
    public IReadOnlyList<string> Intents { get; init => field = value ?? []; } = [];
}

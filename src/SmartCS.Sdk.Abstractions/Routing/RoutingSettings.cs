namespace SmartCS.Sdk.Routing;

/// <summary>How a merchant's messages are understood. Immutable.</summary>
public sealed record RoutingSettings
{
    /// <summary>Whether the built-in intents of online shops are known. Default true.</summary>
    public bool BuiltInIntents { get; init; } = true;

    /// <summary>Built-in intents that are not known all the same, by id.</summary>
    public IReadOnlyList<string> DisabledIntents { get; init => field = value ?? []; } = [];

    /// <summary>The merchant's own intents; one with the id of a built-in intent takes its action and words, and adds its examples. At most 500, with at most 100,000 examples together.</summary>
    public IReadOnlyList<IntentDefinition> Intents { get; init => field = value ?? []; } = [];

    /// <summary>Utterances that are not the shop's business, in the merchant's experience. At most 5,000 of at most 1,000 characters each.</summary>
    public IReadOnlyList<string> OutOfScope { get; init => field = value ?? []; } = [];

    /// <summary>The merchant's own rules, in the order in which they are tried. At most 500.</summary>
    public IReadOnlyList<RoutingRule> Rules { get; init => field = value ?? []; } = [];

    /// <summary>When the trained classifier decides.</summary>
    public StageThresholds Classifier { get; init; } = new();

    /// <summary>When the nearest examples by an embedding model decide.</summary>
    public StageThresholds Neighbours { get; init; } = new();

    /// <summary>When the routing model decides.</summary>
    public StageThresholds Model { get; init; } = new() { Accept = 0.6, Margin = 0 };

    /// <summary>The languages that the shop serves, by language tag; a message in another is answered with a word on which they are. Empty means any.</summary>
    public IReadOnlyList<Locale> Languages { get; init => field = value ?? []; } = [];

    /// <summary>How many requests of one message are served at most, 1 to 8. Default 3.</summary>
    public int MaxRequests { get; init; } = 3;

    /// <summary>When a person is brought in unasked.</summary>
    public HandoffSettings Handoff { get; init; } = new();

    /// <summary>How the merchant's own numbers look.</summary>
    public SlotSettings Slots { get; init; } = new();
}

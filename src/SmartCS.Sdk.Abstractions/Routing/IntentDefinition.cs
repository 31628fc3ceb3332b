namespace SmartCS.Sdk.Routing;

/// <summary>Something that shoppers want, how they say it, and what is then done. Immutable.</summary>
public sealed record IntentDefinition
{
    /// <summary>The intent's id, such as <c>return_item</c>: 1 to 64 lower-case letters, digits and underscores, beginning with a letter.</summary>
    public required string Id { get; init; }

    /// <summary>What it is in a few words, by language tag, such as <c>Return an item</c>: shoppers read it when asked what they mean, and models are told it. At most 200 characters each.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>What is done. Default answered from the knowledge.</summary>
    public IntentAction Action { get; init; }

    /// <summary>The flow to begin, for <see cref="IntentAction.StartFlow"/>; null means the flow of the intent's own id.</summary>
    public string? Flow { get; init; }

    /// <summary>Utterances that have this intent, in any language; at least 5 make it useful. At most 5,000 of at most 1,000 characters each.</summary>
    public IReadOnlyList<string> Examples { get; init => field = value ?? []; } = [];

    /// <summary>The merchant's own words to return, by language tag, for <see cref="IntentAction.SmallTalk"/>; empty means the built-in ones. At most 2,000 characters each.</summary>
    public IReadOnlyDictionary<string, string> Replies { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();
}

namespace SmartCS.Sdk.Routing;

/// <summary>One intent as it stands in a file of intents.</summary>
internal sealed class IntentSection(string id)
{
    public string Id { get; } = id;

    public IntentAction? Action { get; set; }

    public string? Flow { get; set; }

    /// <summary>The titles by language.</summary>
    public Dictionary<string, string> Titles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words to return by language.</summary>
    public Dictionary<string, string> Replies { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The examples by language, in the order of the file.</summary>
    public Dictionary<string, List<string>> Examples { get; } = new(StringComparer.OrdinalIgnoreCase);
}

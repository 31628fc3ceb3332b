namespace SmartCS.Sdk.Knowledge;

/// <summary>A passage of an entry, with the query's words marked.</summary>
public sealed record Snippet
{
    /// <summary>The passage, cut from the entry's title or body as it stands there.</summary>
    public required string Text { get; init; }

    /// <summary>The marked stretches of <see cref="Text"/>, ascending and apart.</summary>
    public IReadOnlyList<TextRange> Highlights { get; init; } = [];
}

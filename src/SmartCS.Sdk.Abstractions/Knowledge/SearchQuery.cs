namespace SmartCS.Sdk.Knowledge;

/// <summary>What to look for in a merchant's knowledge.</summary>
public sealed record SearchQuery
{
    /// <summary>The largest allowed <see cref="Top"/>.</summary>
    public const int MaxTop = 1_000;

    /// <summary>The words to look for, in any mix of Chinese and English. Operators have no meaning: it is plain text.</summary>
    public required string Text { get; init; }

    /// <summary>What an embedding model reads in place of <see cref="Text"/>, such as the text with personal data masked; null means the text itself.</summary>
    public string? EmbeddingText { get; init; }

    /// <summary>How many hits at most, 1 to <see cref="MaxTop"/>. Default 10.</summary>
    public int Top { get; init; } = 10;

    /// <summary>The kinds to look in; empty means all.</summary>
    public IReadOnlyList<KnowledgeKind> Kinds { get; init; } = [];

    /// <summary>Where not empty, only these entries.</summary>
    public IReadOnlyList<EntryId> Entries { get; init; } = [];

    /// <summary>Facets that a hit must have, all of them.</summary>
    public IReadOnlyList<FacetFilter> Filters { get; init; } = [];

    /// <summary>Tags of which a hit must have every one; case does not matter.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where set, only entries of this language or of none in particular.</summary>
    public Locale? Locale { get; init; }

    /// <summary>The instant at which a hit must be valid; null means now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether hits carry highlighted snippets. Default false.</summary>
    public bool Snippets { get; init; }
}

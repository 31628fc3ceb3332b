namespace SmartCS.Sdk.Knowledge;

/// <summary>An entry that fits a query.</summary>
public sealed record SearchHit
{
    /// <summary>The entry.</summary>
    public required KnowledgeEntry Entry { get; init; }

    /// <summary>The revision of the record that the entry is of.</summary>
    public required long Revision { get; init; }

    /// <summary>How well it fits, above 0; comparable within one result only.</summary>
    public required double Score { get; init; }

    /// <summary>The cosine similarity of the embeddings, -1 to 1; null where no embedding model took part.</summary>
    public double? Similarity { get; init; }

    /// <summary>The passage that fits best, with highlights; null unless asked for.</summary>
    public Snippet? Snippet { get; init; }
}

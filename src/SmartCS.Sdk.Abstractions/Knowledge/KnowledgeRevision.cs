namespace SmartCS.Sdk.Knowledge;

/// <summary>A change as it stands in a merchant's record.</summary>
public sealed record KnowledgeRevision
{
    /// <summary>The place in the merchant's record, counted from 1 without gaps.</summary>
    public required long Revision { get; init; }

    /// <summary>The entry that changed.</summary>
    public required EntryId EntryId { get; init; }

    /// <summary>The entry's content from this revision on; null where it was removed.</summary>
    public KnowledgeEntry? Entry { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who changed it.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>Why, if it was said.</summary>
    public string? Reason { get; init; }
}

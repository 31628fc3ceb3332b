namespace SmartCS.Sdk.Knowledge;

/// <summary>A change to be written to a merchant's record: an entry put in place, or one removed.</summary>
public sealed record KnowledgeChange
{
    /// <summary>The entry that changes.</summary>
    public required EntryId EntryId { get; init; }

    /// <summary>The entry's new content, with the same id; null removes it.</summary>
    public KnowledgeEntry? Entry { get; init; }

    /// <summary>Who changes it, as the merchant names people or programs. Default <c>system</c>.</summary>
    public string ChangedBy { get; init; } = "system";

    /// <summary>Why, if there is something to say.</summary>
    public string? Reason { get; init; }

    /// <summary>A change that puts an entry in place.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="changedBy">Who changes it.</param>
    /// <param name="reason">Why.</param>
    public static KnowledgeChange Put(KnowledgeEntry entry, string changedBy = "system", string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new KnowledgeChange { EntryId = entry.Id, Entry = entry, ChangedBy = changedBy, Reason = reason };
    }

    /// <summary>A change that removes an entry; its history stays.</summary>
    /// <param name="entryId">The entry.</param>
    /// <param name="changedBy">Who changes it.</param>
    /// <param name="reason">Why.</param>
    public static KnowledgeChange Remove(EntryId entryId, string changedBy = "system", string? reason = null) =>
        new() { EntryId = entryId, ChangedBy = changedBy, Reason = reason };
}

namespace SmartCS.Sdk.Knowledge;

/// <summary>One piece of a merchant's knowledge. Immutable; a change is a new revision of the record.</summary>
/// <remarks>A text, list or set given as null, as by JSON that leaves it out, is the empty one.</remarks>
public sealed record KnowledgeEntry
{
    /// <summary>The longest title or alternative question, in UTF-16 units.</summary>
    public const int MaxTitleLength = 2_000;

    /// <summary>The longest body, in UTF-16 units.</summary>
    public const int MaxBodyLength = 1_000_000;

    /// <summary>The entry's id within its merchant.</summary>
    public required EntryId Id { get; init; }

    /// <summary>What the entry is.</summary>
    public required KnowledgeKind Kind { get; init; }

    /// <summary>The question of an FAQ, the name of a product, the title of anything else; 1 to <see cref="MaxTitleLength"/> UTF-16 units.</summary>
    public required string Title { get; init; }

    /// <summary>The answer of an FAQ, the description of a product, the text of anything else; at most <see cref="MaxBodyLength"/> UTF-16 units.</summary>
    public string Body { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Other ways to ask for the same; each counts as much as the title.</summary>
    public IReadOnlyList<string> Alternatives { get; init => field = value ?? []; } = [];

    /// <summary>Exact identifiers such as SKU and EAN; found when written whole, whatever the case.</summary>
    public IReadOnlyList<string> Identifiers { get; init => field = value ?? []; } = [];

    /// <summary>The language of the text; the default value where it holds for any.</summary>
    public Locale Locale { get; init; }

    /// <summary>The merchant's own labels.</summary>
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    /// <summary>Properties to filter by, such as colour or price.</summary>
    public FacetSet Facets { get; init => field = value ?? FacetSet.Empty; } = FacetSet.Empty;

    /// <summary>Where a person can read it: an address or a file name.</summary>
    public string? Source { get; init; }

    /// <summary>The first instant at which the entry holds; null means always so far.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The first instant at which the entry no longer holds; null means for good. Must lie after <see cref="ValidFrom"/>.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Whether the merchant stands behind the entry. Default <see cref="ApprovalState.Approved"/>.</summary>
    public ApprovalState State { get; init; } = ApprovalState.Approved;

    /// <summary>Entries that are not said while this one is approved and valid.</summary>
    public IReadOnlyList<EntryId> Supersedes { get; init => field = value ?? []; } = [];

    /// <summary>Says whether the entry may be said at an instant: approved and within its validity window.</summary>
    /// <param name="instant">The instant.</param>
    public bool IsServableAt(DateTimeOffset instant) =>
        State == ApprovalState.Approved && (ValidFrom is null || ValidFrom <= instant) && (ValidUntil is null || instant < ValidUntil);
}

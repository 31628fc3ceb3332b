namespace SmartCS.Sdk.Knowledge;

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>Nothing, of a merchant that is not loaded.</summary>
    public static SearchResult NotLoaded { get; } = new() { Revision = 0, Hits = [] };

    /// <summary>The revision of the record that the index stood at; 0 for a merchant that is not loaded.</summary>
    public required long Revision { get; init; }

    /// <summary>The hits, best first.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>The query's terms with their weight in this merchant's knowledge; empty where the index cannot tell.</summary>
    public IReadOnlyList<QueryTerm> Terms { get; init; } = [];
}

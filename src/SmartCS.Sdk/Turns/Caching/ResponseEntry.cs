namespace SmartCS.Sdk.Turns;

/// <summary>One answer that is kept, with all that must be the same for it to be said again. Guarded by the merchant's lock.</summary>
internal sealed class ResponseEntry
{
    // Object headers, fields, and its places in two tables, measured on 64 bits.
    private const int Overhead = 320;
    private const int CitationOverhead = 96;
    private const int StringOverhead = 24;

    public required string Question { get; init; }

    public required Locale Locale { get; init; }

    public required EntryId? FocusProduct { get; init; }

    public required UInt128 Profile { get; init; }

    public required CachedResponse Response { get; init; }

    /// <summary>When it was kept, as a timestamp that no change of the clock moves.</summary>
    public required long StoredAt { get; init; }

    /// <summary>The first instant at which the knowledge behind it no longer holds; null for good.</summary>
    public required DateTimeOffset? ValidUntil { get; init; }

    public required int Hash { get; init; }

    /// <summary>What the question asks for; null where it cannot be found by its vector.</summary>
    public string? Core { get; init; }

    public int CoreHash { get; init; }

    public float[]? Vector { get; init; }

    public string? VectorSpace { get; init; }

    /// <summary>The next entry with the same hash.</summary>
    public ResponseEntry? NextByHash { get; set; }

    /// <summary>The next entry with the same hash of the core.</summary>
    public ResponseEntry? NextByCore { get; set; }

    /// <summary>The entry that was used just after this one.</summary>
    public ResponseEntry? Newer { get; set; }

    /// <summary>The entry that was used just before this one.</summary>
    public ResponseEntry? Older { get; set; }

    /// <summary>When it was last used, counted over all merchants.</summary>
    public long LastUse { get; set; }

    /// <summary>What the entry takes, in bytes, about.</summary>
    public int Bytes => field == 0 ? field = Measure() : field;

    public bool IsFor(in ResponseCacheKey key, UInt128 profile) => Profile == profile && Locale == key.Locale && FocusProduct == key.FocusProduct;

    private int Measure()
    {
        var bytes = Overhead + SizeOf(Question) + SizeOf(Core) + SizeOf(Response.Text) + SizeOf(Response.Model) + SizeOf(FocusProduct?.Value) + SizeOf(VectorSpace);
        bytes += (Vector?.Length ?? 0) * sizeof(float);
        foreach (var citation in Response.Citations)
        {
            bytes += CitationOverhead + SizeOf(citation.Entry.Value) + SizeOf(citation.Title) + SizeOf(citation.Source);
        }

        return bytes;
    }

    private static int SizeOf(string? text) => text is null ? 0 : StringOverhead + (text.Length * sizeof(char));
}

namespace SmartCS.Sdk.Merchants;

/// <summary>Whether a model's answer is said again to the same question. What a shopper wrote about himself is never kept.</summary>
public sealed record ResponseCacheSettings
{
    /// <summary>What counts as the same question. Default <see cref="ResponseCacheMode.Off"/>.</summary>
    public ResponseCacheMode Mode { get; init; } = ResponseCacheMode.Off;

    /// <summary>How alike two questions' vectors must be in <see cref="ResponseCacheMode.Semantic"/>, as a cosine, 0.5 to 1. Default 0.97.</summary>
    public double MinSimilarity { get; init; } = 0.97;

    /// <summary>How long an answer is kept at most, 1 second to 30 days; any change of the knowledge ends it sooner. Default 1 hour.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many answers are kept, 1 to 100,000; those used least recently go first. Default 1,000.</summary>
    public int MaxEntries { get; init; } = 1_000;
}

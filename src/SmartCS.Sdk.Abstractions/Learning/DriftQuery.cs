namespace SmartCS.Sdk.Learning;

/// <summary>What is asked of a drift report.</summary>
public sealed record DriftQuery
{
    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The first instant.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The instant after the last.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>How many utterances make it worth to propose an intent, at least 2. Default 5.</summary>
    public int MinSize { get; init; } = 5;

    /// <summary>How many intents are proposed at most, the largest, 1 to 200. Default 20.</summary>
    public int MaxProposals { get; init; } = 20;

    /// <summary>How many examples are given of each, 1 to 100. Default 10.</summary>
    public int MaxExamples { get; init; } = 10;
}

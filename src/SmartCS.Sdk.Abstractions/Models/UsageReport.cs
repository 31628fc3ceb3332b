namespace SmartCS.Sdk.Models;

/// <summary>The answer to a <see cref="UsageQuery"/>.</summary>
public sealed record UsageReport
{
    /// <summary>What was asked.</summary>
    public required UsageQuery Query { get; init; }

    /// <summary>The rows, the costliest first, or days in their order; empty where nothing is grouped.</summary>
    public IReadOnlyList<UsageRow> Rows { get; init => field = value ?? []; } = [];

    /// <summary>Everything together. A conversation or turn that counts in several rows counts once here.</summary>
    public required UsageRow Total { get; init; }
}

using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Turns;

/// <summary>What one stage thought of the message.</summary>
public sealed record RouteStep
{
    // Transcripts keep a handful of steps for every turn: what most of them do not have takes no room.
    private readonly double _threshold = double.NaN;
    private readonly double _rejectThreshold = double.NaN;
    private readonly double _margin = double.NaN;
    private readonly object? _cost;

    /// <summary>The stage; one of <see cref="RouteStages"/> or a host's own.</summary>
    public required string Stage { get; init; }

    /// <summary>How sure the stage was, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What the merchant requires of the stage, 0 to 1; null where the stage has no threshold.</summary>
    public double? Threshold
    {
        get => double.IsNaN(_threshold) ? null : _threshold;
        init => _threshold = value ?? double.NaN;
    }

    /// <summary>Below this confidence the stage's word counts for nothing, 0 to 1; null where it has no such limit.</summary>
    public double? RejectThreshold
    {
        get => double.IsNaN(_rejectThreshold) ? null : _rejectThreshold;
        init => _rejectThreshold = value ?? double.NaN;
    }

    /// <summary>How much surer of its first candidate than of its second the stage was, 0 to 1; null where it does not compare.</summary>
    public double? Margin
    {
        get => double.IsNaN(_margin) ? null : _margin;
        init => _margin = value ?? double.NaN;
    }

    /// <summary>The intent that the stage thought of; null where none.</summary>
    public string? Intent { get; init; }

    /// <summary>Which request of the message the stage looked at, from 0.</summary>
    public int Request { get; init; }

    /// <summary>What the stage cost by the price book; null where it cost nothing or has no price.</summary>
    public Money? Cost
    {
        get => (Money?)_cost;
        init => _cost = value;
    }

    /// <summary>Whether this stage served the message.</summary>
    public bool Accepted { get; init; }

    /// <summary>The time that the stage took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>What the stage found, for the merchant to read: an entry id, a reason. Never personal data.</summary>
    public string? Detail { get; init; }
}

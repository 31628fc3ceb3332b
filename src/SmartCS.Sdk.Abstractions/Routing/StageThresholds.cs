namespace SmartCS.Sdk.Routing;

/// <summary>When a stage is sure enough to be followed, and when it is not worth a thought.</summary>
public sealed record StageThresholds
{
    /// <summary>How sure the stage must be to decide, as a probability, 0 to 1; 1 means that it never decides alone.</summary>
    public double Accept { get; init; } = 0.7;

    /// <summary>Below this the stage's word counts for nothing, as a probability, 0 to 1, at most <see cref="Accept"/>. In between, it is a candidate to ask about.</summary>
    public double Reject { get; init; } = 0.3;

    /// <summary>How much surer of its first intent than of its second the stage must be to decide, 0 to 1.</summary>
    public double Margin { get; init; } = 0.2;
}

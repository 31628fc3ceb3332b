namespace SmartCS.Sdk.Flows;

/// <summary>Goes where the first condition that holds leads, or on.</summary>
public sealed record BranchStep : FlowStep
{
    /// <summary>The ways, in order; at least one.</summary>
    public required IReadOnlyList<FlowCase> Cases { get; init; }
}

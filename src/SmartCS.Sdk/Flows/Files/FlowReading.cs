namespace SmartCS.Sdk.Flows;

/// <summary>A file of a flow that was read.</summary>
public sealed record FlowReading
{
    /// <summary>The flow; null where something is wrong.</summary>
    public FlowDefinition? Definition { get; init; }

    /// <summary>What is wrong, by line; none where all is well.</summary>
    public IReadOnlyList<FlowProblem> Problems { get; init => field = value ?? []; } = [];
}

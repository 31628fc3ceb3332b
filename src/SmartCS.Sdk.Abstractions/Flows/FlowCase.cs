namespace SmartCS.Sdk.Flows;

/// <summary>One way out of a branch.</summary>
/// <param name="When">The condition.</param>
/// <param name="Next">The step to go to where it holds, or <see cref="FlowStep.End"/>.</param>
public sealed record FlowCase(string When, string Next);

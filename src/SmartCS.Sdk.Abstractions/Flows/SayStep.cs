namespace SmartCS.Sdk.Flows;

/// <summary>Says something and goes on.</summary>
public sealed record SayStep : FlowStep
{
    /// <summary>What, a template.</summary>
    public required LocalizedText Text { get; init; }
}

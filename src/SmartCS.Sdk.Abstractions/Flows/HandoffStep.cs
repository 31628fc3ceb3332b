namespace SmartCS.Sdk.Flows;

/// <summary>Ends the flow and brings in a person.</summary>
public sealed record HandoffStep : FlowStep
{
    /// <summary>What is said before, a template; empty for nothing more than that a person comes.</summary>
    public LocalizedText Text { get; init => field = value ?? LocalizedText.Empty; } = LocalizedText.Empty;
}

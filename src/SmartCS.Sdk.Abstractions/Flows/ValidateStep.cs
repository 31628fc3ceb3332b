namespace SmartCS.Sdk.Flows;

/// <summary>Goes on where a condition holds; otherwise says why not, empties a slot and asks for it again.</summary>
public sealed record ValidateStep : FlowStep
{
    /// <summary>The condition.</summary>
    public required string Condition { get; init; }

    /// <summary>The slot that is asked for again, by the step that collects it.</summary>
    public required string Slot { get; init; }

    /// <summary>What is said where it does not hold, a template.</summary>
    public required LocalizedText Otherwise { get; init; }
}

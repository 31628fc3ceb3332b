namespace SmartCS.Sdk.Flows;

/// <summary>Runs another flow, and goes on when it has ended.</summary>
public sealed record LinkStep : FlowStep
{
    /// <summary>The other flow's name.</summary>
    public required string Flow { get; init; }

    /// <summary>Templates by the name of a slot of the other flow that is filled with them.</summary>
    public IReadOnlyDictionary<string, string> With { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();
}

namespace SmartCS.Sdk.Flows;

/// <summary>Fills or empties variables and slots.</summary>
public sealed record SetStep : FlowStep
{
    /// <summary>Templates by the name of a variable or slot; an empty template empties it.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }
}

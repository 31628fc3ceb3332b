namespace SmartCS.Sdk.Routing;

/// <summary>Return a courtesy, such as a greeting or thanks.</summary>
public sealed record SmallTalkCommand : DialogueCommand
{
    /// <summary>The intent that says which courtesy, such as <c>greeting</c>.</summary>
    public required string Intent { get; init; }
}

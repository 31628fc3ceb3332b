namespace SmartCS.Sdk.Routing;

/// <summary>Give up the running flow without doing what it was for.</summary>
public sealed record CancelFlowCommand : DialogueCommand;

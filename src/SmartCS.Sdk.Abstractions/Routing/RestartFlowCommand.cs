namespace SmartCS.Sdk.Routing;

/// <summary>Begin the running flow again, with nothing filled.</summary>
public sealed record RestartFlowCommand : DialogueCommand;

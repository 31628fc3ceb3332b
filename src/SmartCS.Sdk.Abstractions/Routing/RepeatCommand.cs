namespace SmartCS.Sdk.Routing;

/// <summary>Say again what the running flow said last.</summary>
public sealed record RepeatCommand : DialogueCommand;

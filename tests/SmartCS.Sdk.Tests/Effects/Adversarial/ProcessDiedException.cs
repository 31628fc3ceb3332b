namespace SmartCS.Sdk.Tests.Effects;

/// <summary>What a process hears of nothing after: it is dead.</summary>
public sealed class ProcessDiedException() : Exception("The process died.");

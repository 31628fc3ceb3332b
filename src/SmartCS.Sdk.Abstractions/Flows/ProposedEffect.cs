namespace SmartCS.Sdk.Flows;

/// <summary>A write that a flow in code wants put to the shopper.</summary>
/// <param name="Effect">The effect's name.</param>
/// <param name="Arguments">Its arguments: values by name.</param>
public sealed record ProposedEffect(string Effect, DataValue Arguments);

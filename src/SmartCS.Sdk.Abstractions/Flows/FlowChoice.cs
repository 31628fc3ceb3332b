namespace SmartCS.Sdk.Flows;

/// <summary>One of the values that a slot may have.</summary>
/// <param name="Value">The value, as <see cref="Routing.SlotValue.Value"/> has it.</param>
/// <param name="Title">What it is called to shoppers.</param>
public sealed record FlowChoice(string Value, LocalizedText Title);

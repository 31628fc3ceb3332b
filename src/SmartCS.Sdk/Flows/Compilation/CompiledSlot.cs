namespace SmartCS.Sdk.Flows;

/// <summary>A slot whose condition was read.</summary>
/// <param name="Definition">The slot as it was written.</param>
/// <param name="Valid">What a value must meet; null where any will do.</param>
/// <param name="Invalid">What is said to a value that does not.</param>
/// <param name="Collect">The index of the first step that asks for it; -1 where none does.</param>
internal sealed record CompiledSlot(FlowSlotDefinition Definition, FlowCondition? Valid, FlowText Invalid, int Collect)
{
    /// <summary>The name.</summary>
    public string Name => Definition.Name;
}

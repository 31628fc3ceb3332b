using System.Collections.Frozen;

namespace SmartCS.Sdk.Flows;

/// <summary>A flow that was checked and made ready to run. Immutable.</summary>
internal sealed class CompiledFlow
{
    /// <summary>The index that ends the flow.</summary>
    public const int End = -1;

    private readonly FrozenDictionary<string, int> _steps;
    private readonly FrozenDictionary<string, int> _slots;

    public CompiledFlow(FlowDefinition definition, string version, string? missingPort, IReadOnlyList<CompiledSlot> slots, IReadOnlyList<CompiledStep> steps)
    {
        Definition = definition;
        Version = version;
        MissingPort = missingPort;
        Slots = slots;
        Steps = steps;
        _steps = steps.Select(static (step, index) => KeyValuePair.Create(step.Id, index)).ToFrozenDictionary(StringComparer.Ordinal);
        _slots = slots.Select(static (slot, index) => KeyValuePair.Create(slot.Name, index)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The flow as it was written.</summary>
    public FlowDefinition Definition { get; }

    /// <summary>The name.</summary>
    public string Name => Definition.Name;

    /// <summary>Sixteen hexadecimal digits that are the same for the same definition, wherever it was read.</summary>
    public string Version { get; }

    /// <summary>The shop port that one of its actions, effects or linked flows needs and the host does not provide; null where all are there.</summary>
    public string? MissingPort { get; }

    /// <summary>Its slots.</summary>
    public IReadOnlyList<CompiledSlot> Slots { get; }

    /// <summary>Its steps; it begins with the first.</summary>
    public IReadOnlyList<CompiledStep> Steps { get; }

    /// <summary>The index of a step; -1 for one that it does not have, or the end.</summary>
    public int IndexOf(string stepId) => _steps.GetValueOrDefault(stepId, End);

    /// <summary>A slot by its name; null for one that it does not have.</summary>
    public CompiledSlot? FindSlot(string name) => _slots.TryGetValue(name, out var index) ? Slots[index] : null;
}

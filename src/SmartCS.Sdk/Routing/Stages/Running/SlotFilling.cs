using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>Gives the values of a message to the slots of the running flow. One message each.</summary>
internal sealed class SlotFilling
{
    // "Not this but that": what stands behind one of these is not meant.
    private static readonly string[] Negations = ["不是", "而不是", "不要", "不想要", "not", "not the", "instead of", "instead of the", "rather than", "isn't", "no longer"];

    private readonly RunningFlow _flow;
    private readonly bool _isCorrecting;
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    public SlotFilling(RunningFlow flow, bool isCorrecting)
    {
        _flow = flow;
        _isCorrecting = isCorrecting;
        foreach (var slot in flow.Slots)
        {
            Awaited = slot.Name == flow.Awaiting ? slot : Awaited;
        }
    }

    /// <summary>The slot that was asked for; null where none was.</summary>
    public FlowSlot? Awaited { get; }

    /// <summary>Whether the slot that was asked for got a value.</summary>
    public bool HasAwaited => Awaited is not null && _given.Contains(Awaited.Name);

    /// <summary>Whether a slot that had a value before gets another one.</summary>
    public bool HasCorrection { get; private set; }

    /// <summary>What the values ask of the flow, in the order of the message.</summary>
    public List<DialogueCommand> Commands { get; } = [];

    /// <summary>Gives out the values of a part of a message; confirmations are none.</summary>
    /// <param name="values">The values.</param>
    /// <param name="folded">The message up to the part's end, folded.</param>
    /// <param name="onlyOpen">Whether slots that have a value keep it.</param>
    public void Take(IReadOnlyList<SlotValue> values, ReadOnlySpan<char> folded, bool onlyOpen = false)
    {
        // Of several values for one slot, a correction means the last, as in "from L to M".
        for (var n = 0; n < values.Count; n++)
        {
            var value = values[_isCorrecting ? values.Count - 1 - n : n];
            if (value.Type != SlotType.Confirmation && !IsNegated(folded, value.Source) && SlotFor(value) is { } slot && !(onlyOpen && slot.IsFilled))
            {
                Give(slot, value);
            }
        }
    }

    /// <summary>Gives a value to a slot.</summary>
    public void Give(FlowSlot slot, SlotValue value)
    {
        if (!_given.Add(slot.Name))
        {
            return;
        }

        HasCorrection |= slot.IsFilled;
        Commands.Add(slot.IsFilled ? new CorrectSlotCommand { Slot = slot.Name, Value = value } : new SetSlotCommand { Slot = slot.Name, Value = value });
    }

    private FlowSlot? SlotFor(SlotValue value)
    {
        if (Awaited is { IsFilled: false } && Fits(Awaited, value))
        {
            return Awaited;
        }

        return _isCorrecting ? Find(value, isFilled: true) ?? Find(value, isFilled: false) : Find(value, isFilled: false) ?? Find(value, isFilled: true);
    }

    private FlowSlot? Find(SlotValue value, bool isFilled)
    {
        foreach (var slot in _flow.Slots)
        {
            if (slot.IsFilled == isFilled && Fits(slot, value))
            {
                return slot;
            }
        }

        return null;
    }

    private bool Fits(FlowSlot slot, SlotValue value) => slot.Type == value.Type && !_given.Contains(slot.Name) && (slot.Choices.Count == 0 || slot.Choices.Contains(value.Value, StringComparer.OrdinalIgnoreCase));

    private static bool IsNegated(ReadOnlySpan<char> folded, TextRange source)
    {
        var before = folded[..source.Start].TrimEnd();
        foreach (var negation in Negations)
        {
            if (before.EndsWith(negation, StringComparison.Ordinal) && (before.Length == negation.Length || RuleText.IsEdge(before, before.Length - negation.Length)))
            {
                return true;
            }
        }

        return false;
    }
}

using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Lets through what a model proposes as far as the merchant has it and the message says it: known commands, known intents, slots of the running
/// flow, values that stand in the message and are of their slot's type and among its choices. Proposals that contradict each other fall
/// together. Nothing else of a model's answer has any effect.
/// </summary>
internal sealed class ModelProposalCheck
{
    private const int MaxChoices = 4;

    // The types that the extraction knows in whatever words they come; of the others it knows some values, and people have more.
    private static readonly HashSet<SlotType> Closed =
        [SlotType.OrderId, SlotType.Sku, SlotType.Color, SlotType.Size, SlotType.Quantity, SlotType.Money, SlotType.Date, SlotType.Phone];

    private static readonly SlotType AnyText = new("text");

    private readonly MaskedPart _part;
    private readonly int _offset;
    private readonly Func<string, IntentDefinition?> _find;
    private readonly RunningFlow? _flow;
    private readonly Func<IReadOnlyList<SlotValue>> _slots;
    private readonly IReadOnlyList<IntentCandidate> _candidates;

    /// <summary>Prepares the check of one answer.</summary>
    /// <param name="part">The request that the model read.</param>
    /// <param name="offset">Where it begins in the message.</param>
    /// <param name="find">Finds an intent of the merchant that the model was told of; null where there is none of that id.</param>
    /// <param name="flow">The running flow; null for none.</param>
    /// <param name="slots">What stands in the message that a flow can use, by its place in the message.</param>
    /// <param name="candidates">What the stages before thought likely.</param>
    public ModelProposalCheck(MaskedPart part, int offset, Func<string, IntentDefinition?> find, RunningFlow? flow, Func<IReadOnlyList<SlotValue>> slots, IReadOnlyList<IntentCandidate> candidates)
    {
        _part = part;
        _offset = offset;
        _find = find;
        _flow = flow;
        _slots = slots;
        _candidates = candidates;
    }

    /// <summary>How many proposals did not stand.</summary>
    public int Dropped { get; private set; }

    /// <summary>Checks an answer.</summary>
    /// <param name="proposals">What the model proposes.</param>
    /// <param name="most">How many requests are served at most.</param>
    /// <returns>What stands, in the order of the message; empty where nothing does.</returns>
    public List<ModelReading> Check(IReadOnlyList<ModelProposal> proposals, int most)
    {
        var readings = new List<ModelReading>();
        foreach (var proposal in proposals)
        {
            if (Read(proposal, isOnly: proposals.Count == 1) is { } reading)
            {
                readings.Add(reading);
            }
            else
            {
                Dropped++;
            }
        }

        RemoveContradictions(readings);
        readings = JoinFlowCommands(readings);
        readings.Sort(static (a, b) => a.Range.Start.CompareTo(b.Range.Start));
        if (readings.Count > most)
        {
            Dropped += readings.Count - most;
            readings.RemoveRange(most, readings.Count - most);
        }

        return readings;
    }

    private ModelReading? Read(ModelProposal proposal, bool isOnly)
    {
        // One request is the whole message, however the model quotes it.
        var words = _part.Find(proposal.Words) ?? (isOnly ? new TextRange(0, _part.Text.Length) : default(TextRange?));
        if (words is not { } found)
        {
            return null;
        }

        var range = found with { Start = found.Start + _offset };
        var hasSlot = !string.IsNullOrEmpty(proposal.Slot) || !string.IsNullOrEmpty(proposal.Value);
        return proposal.Command switch
        {
            ModelCommands.Intent when proposal.Intents.Count == 1 && !hasSlot => ReadIntents(proposal, range),
            ModelCommands.Clarify when proposal.Intents.Count is >= 2 and <= MaxChoices && !hasSlot => ReadIntents(proposal, range),
            ModelCommands.SetSlot or ModelCommands.CorrectSlot when _flow is not null && proposal.Intents.Count == 0 => ReadSlot(_flow, proposal, range),
            ModelCommands.CancelFlow when _flow is not null && proposal.Intents.Count == 0 && !hasSlot =>
                new ModelReading(range, [], [new CancelFlowCommand()], Math.Min(proposal.Confidence, ModelConfidence.Most)),
            _ => null,
        };
    }

    private ModelReading? ReadIntents(ModelProposal proposal, TextRange range)
    {
        var intents = new List<IntentDefinition>(proposal.Intents.Count);
        foreach (var id in proposal.Intents)
        {
            if (_find(id) is not { } intent || intents.Contains(intent))
            {
                return null;
            }

            intents.Add(intent);
        }

        var confidence = intents.Count == 1 ? ModelConfidence.Of(proposal.Confidence, intents[0].Id, _candidates) : Math.Min(proposal.Confidence, ModelConfidence.Most);
        return new ModelReading(range, intents, [], confidence);
    }

    private ModelReading? ReadSlot(RunningFlow flow, ModelProposal proposal, TextRange range)
    {
        FlowSlot? slot = null;
        foreach (var one in flow.Slots)
        {
            slot = one.Name == proposal.Slot ? one : slot;
        }

        // A yes may do something for good. It is the shopper's own, and what is no plain yes is none.
        if (slot is null || slot.Type == SlotType.Confirmation || proposal.Value is null || _part.Find(proposal.Value) is not { } found || ReadValue(slot, found) is not { } value)
        {
            return null;
        }

        // Which of the two it is, the flow knows better than a model.
        DialogueCommand command = slot.IsFilled ? new CorrectSlotCommand { Slot = slot.Name, Value = value } : new SetSlotCommand { Slot = slot.Name, Value = value };
        return new ModelReading(range, [], [command], Math.Min(proposal.Confidence, ModelConfidence.Most));
    }

    private SlotValue? ReadValue(FlowSlot slot, TextRange found)
    {
        var text = _part.Text.Substring(found.Start, found.Length);
        var source = found with { Start = found.Start + _offset };
        var value = slot.Type is { } type ? Extracted(type, source) : null;
        if (value is null && !(slot.Type is { } checkedType && Closed.Contains(checkedType)))
        {
            value = new SlotValue { Type = slot.Type ?? AnyText, Source = source, Text = text, Value = text };
        }

        if (value is null || slot.Choices.Count == 0)
        {
            return value;
        }

        foreach (var choice in slot.Choices)
        {
            if (choice.Equals(value.Value, StringComparison.OrdinalIgnoreCase))
            {
                return value with { Value = choice };
            }
        }

        return null;
    }

    // The model says where the value is, the extraction what it is.
    private SlotValue? Extracted(SlotType type, TextRange source)
    {
        foreach (var slot in _slots())
        {
            if (slot.Type == type && Overlap(slot.Source, source))
            {
                return slot;
            }
        }

        return null;
    }

    private void RemoveContradictions(List<ModelReading> readings)
    {
        var isOut = new bool[readings.Count];
        for (var i = 0; i < readings.Count; i++)
        {
            for (var j = i + 1; j < readings.Count; j++)
            {
                if (Contradict(readings[i], readings[j]))
                {
                    isOut[i] = isOut[j] = true;
                }
            }
        }

        for (var i = readings.Count - 1; i >= 0; i--)
        {
            if (isOut[i])
            {
                readings.RemoveAt(i);
                Dropped++;
            }
        }
    }

    private static bool Contradict(ModelReading first, ModelReading second)
    {
        if (first.FlowCommands.Count == 0 || second.FlowCommands.Count == 0)
        {
            return Overlap(first.Range, second.Range);
        }

        // A flow is not filled and given up at once, and a slot holds one value.
        var (one, other) = (first.FlowCommands[0], second.FlowCommands[0]);
        return one is CancelFlowCommand || other is CancelFlowCommand || SlotOf(one) == SlotOf(other);
    }

    private static string? SlotOf(DialogueCommand command) => command switch
    {
        SetSlotCommand set => set.Slot,
        CorrectSlotCommand correct => correct.Slot,
        _ => null,
    };

    // What one message tells a flow is told at once, so that it asks once for what is missing.
    private static List<ModelReading> JoinFlowCommands(List<ModelReading> readings)
    {
        var joined = new List<ModelReading>(readings.Count);
        var place = -1;
        foreach (var reading in readings)
        {
            if (reading.FlowCommands.Count == 0 || place < 0)
            {
                place = reading.FlowCommands.Count > 0 ? joined.Count : place;
                joined.Add(reading);
                continue;
            }

            var before = joined[place];
            joined[place] = before with { FlowCommands = [.. before.FlowCommands, .. reading.FlowCommands], Confidence = Math.Min(before.Confidence, reading.Confidence) };
        }

        return joined;
    }

    private static bool Overlap(TextRange first, TextRange second) => first.Start < second.Start + second.Length && second.Start < first.Start + first.Length;
}

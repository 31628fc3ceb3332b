using System.Collections.Frozen;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Flows;

/// <summary>Makes the steps of one flow ready to run; what is wrong is noted and the step left as far as it goes.</summary>
internal sealed class StepCompiler
{
    private static readonly string[] Outcomes = [ConfirmStep.Done, ConfirmStep.Declined, ConfirmStep.Refused, ConfirmStep.Unknown];

    private readonly FlowDefinition _definition;
    private readonly FlowParts _parts;
    private readonly ExpressionReader _reader;
    private readonly FlowProblems _problems;
    private readonly Dictionary<string, CompiledSlot> _slots;
    private readonly Dictionary<string, int> _targets = new(StringComparer.Ordinal) { [FlowStep.End] = CompiledFlow.End };

    public StepCompiler(FlowDefinition definition, FlowParts parts, IEnumerable<CompiledSlot> slots, ExpressionReader reader, FlowProblems problems)
    {
        _definition = definition;
        _parts = parts;
        _reader = reader;
        _problems = problems;
        _slots = new Dictionary<string, CompiledSlot>(StringComparer.Ordinal);
        foreach (var slot in slots)
        {
            _slots.TryAdd(slot.Name, slot);
        }

        for (var i = 0; i < definition.Steps.Count; i++)
        {
            _targets.TryAdd(definition.Steps[i].Id, i);
        }
    }

    /// <summary>The shop port that an action or effect needs and the host does not provide.</summary>
    public string? MissingPort { get; private set; }

    /// <summary>Whether a step names another that is not there.</summary>
    public bool HasUnknownTarget { get; private set; }

    /// <summary>Compiles a step; null where it cannot be.</summary>
    public CompiledStep? Compile(int index)
    {
        var step = _definition.Steps[index];
        var place = $"steps[{index}]";
        var next = step.Next is null ? (index + 1 < _definition.Steps.Count ? index + 1 : CompiledFlow.End) : Target(step.Next, $"{place}.next");
        switch (step)
        {
            case CollectStep collect:
                return Collect(collect, next, index, place);
            case ValidateStep validate:
                return Validate(validate, next, index, place);
            case BranchStep branch:
                return Branch(branch, next, index, place);
            case CallStep call:
                return Call(call, next, index, place);
            case ConfirmStep confirm:
                return Confirm(confirm, next, index, place);
            case SayStep say:
                return new CompiledSay(say, next, _reader.Text(index, $"{place}.say", say.Text, isRequired: true));
            case SetStep set:
                if (set.Values.Count == 0)
                {
                    _problems.Add($"{place}.set", null, "must name at least one slot or variable");
                }

                return new CompiledSet(set, next, _reader.Arguments(index, $"{place}.set", set.Values));
            case LinkStep link:
                return new CompiledLink(link, next, _reader.Arguments(index, $"{place}.with", link.With));
            case HandoffStep handoff:
                if (handoff.Next is not null)
                {
                    _problems.AddKey($"{place}.next", "next", "no next step: a handoff ends the flow");
                }

                return new CompiledHandoff(handoff, _reader.Text(index, $"{place}.handoff", handoff.Text));
            default:
                throw new ArgumentException($"The step '{step.Id}' of flow '{_definition.Name}' is of the unknown kind {step.GetType().Name}.");
        }
    }

    private CompiledCollect? Collect(CollectStep step, int next, int index, string place)
    {
        var slot = Slot(step.Slot, $"{place}.collect");
        var ask = _reader.Text(index, $"{place}.ask", step.Ask, isRequired: true);
        var askAgain = _reader.Text(index, $"{place}.ask_again", step.AskAgain);
        var options = step.Options is null ? null : Action(step.Options, $"{place}.options");
        var reader = step.Reader is null ? null : Action(step.Reader, $"{place}.reader");
        IFlowAction[] actions = [.. options is null ? [] : (IFlowAction[])[options], .. reader is null ? [] : (IFlowAction[])[reader]];
        if (step.Options is null && step.Reader is null && step.With.Count > 0)
        {
            _problems.AddKey($"{place}.with", "with", "arguments only where there are 'options' or a 'reader'");
        }
        else if ((options is null) == (step.Options is null) && (reader is null) == (step.Reader is null))
        {
            ArgumentCheck.OfActions(actions, reader, step.With, place, _problems);
        }

        var with = _reader.Arguments(index, $"{place}.with", step.With);
        return slot is null ? null : new CompiledCollect(step, next, slot, ask, askAgain, options, reader, with);
    }

    private CompiledValidate? Validate(ValidateStep step, int next, int index, string place)
    {
        var condition = _reader.Condition(index, $"{place}.validate", step.Condition);
        var slot = Slot(step.Slot, $"{place}.slot");
        var otherwise = _reader.Text(index, $"{place}.otherwise", step.Otherwise, isRequired: true);
        if (slot is { Collect: < 0 })
        {
            _problems.Add($"{place}.slot", step.Slot, "a slot that some step collects, to be asked for again; none collects this one");
            return null;
        }

        return condition is null || slot is null ? null : new CompiledValidate(step, next, condition, otherwise, Again(step.Slot, index));
    }

    // The step that asked last before it, or else the first that asks.
    private int Again(string slot, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (_definition.Steps[i] is CollectStep collect && collect.Slot == slot)
            {
                return i;
            }
        }

        return _slots[slot].Collect;
    }

    private CompiledBranch? Branch(BranchStep step, int next, int index, string place)
    {
        if (step.Cases.Count == 0)
        {
            _problems.Add($"{place}.branch", null, "must have at least one way with 'when' and 'go'");
        }

        var cases = new List<CompiledCase>();
        for (var i = 0; i < step.Cases.Count; i++)
        {
            var condition = _reader.Condition(index, $"{place}.branch[{i}].when", step.Cases[i].When);
            var target = Target(step.Cases[i].Next, $"{place}.branch[{i}].go");
            if (condition is not null)
            {
                cases.Add(new CompiledCase(condition, target));
            }
        }

        return cases.Count < step.Cases.Count ? null : new CompiledBranch(step, next, cases);
    }

    private CompiledCall? Call(CallStep step, int next, int index, string place)
    {
        var action = Action(step.Action, $"{place}.call");
        var with = _reader.Arguments(index, $"{place}.with", step.With);
        if (action is null)
        {
            return null;
        }

        ArgumentCheck.OfActions([action], reader: null, step.With, place, _problems);
        string[] outcomes = [.. action.Outcomes.Append(FlowActionResult.Ok).Append(FlowRules.Failed).Distinct()];
        foreach (var outcome in step.On.Keys.Except(outcomes))
        {
            _problems.AddKey($"{place}.on.{outcome}", outcome, FlowNames.Suggest($"an outcome of {step.Action}", outcome, outcomes));
        }

        return new CompiledCall(step, next, action, with, Targets(step.On, place));
    }

    private CompiledConfirm? Confirm(ConfirmStep step, int next, int index, string place)
    {
        var effect = _parts.FindEffect(step.Effect);
        var with = _reader.Arguments(index, $"{place}.with", step.With);
        var ask = _reader.Text(index, $"{place}.ask", step.Ask, extra: FlowRules.Summary);
        if (effect is null)
        {
            _problems.Add($"{place}.confirm", step.Effect, FlowNames.Suggest("an effect", step.Effect, _parts.EffectNames));
            return null;
        }

        MissingPort ??= effect.MissingPort;
        ArgumentCheck.OfEffect(effect, with, place, _problems);
        foreach (var outcome in step.On.Keys.Except(Outcomes))
        {
            // Any short name may be a shop's reason to refuse; one that is nearly an outcome is a slip.
            if (!FlowNames.IsName(outcome) || Merchants.SettingKeys.Nearest(outcome, Outcomes) is not null)
            {
                _problems.AddKey($"{place}.on.{outcome}", outcome, FlowNames.Suggest("an outcome", outcome, Outcomes) + " or a reason's short name");
            }
        }

        return new CompiledConfirm(step, next, effect, with, ask, Targets(step.On, place));
    }

    private FrozenDictionary<string, int> Targets(IReadOnlyDictionary<string, string> on, string place) =>
        on.ToFrozenDictionary(static pair => pair.Key, pair => Target(pair.Value, $"{place}.on.{pair.Key}"), StringComparer.Ordinal);

    private int Target(string id, string place)
    {
        if (_targets.TryGetValue(id, out var index))
        {
            return index;
        }

        HasUnknownTarget = true;
        _problems.Add(place, id, FlowNames.Suggest("a step", id, _targets.Keys));
        return CompiledFlow.End;
    }

    private CompiledSlot? Slot(string name, string place)
    {
        if (_slots.TryGetValue(name, out var slot))
        {
            return slot;
        }

        _problems.Add(place, name, FlowNames.Suggest("a slot of the flow", name, _slots.Keys));
        return null;
    }

    private IFlowAction? Action(string name, string place)
    {
        var action = _parts.FindAction(name);
        if (action is null)
        {
            _problems.Add(place, name, FlowNames.Suggest("an action", name, _parts.ActionNames));
        }

        MissingPort ??= action?.MissingPort;
        return action;
    }
}

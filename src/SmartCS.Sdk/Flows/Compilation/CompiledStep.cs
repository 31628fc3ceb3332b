using System.Collections.Frozen;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Flows;

/// <summary>A step whose templates, conditions and targets were read. Targets are indices of steps; <see cref="CompiledFlow.End"/> ends the flow.</summary>
/// <param name="Step">The step as it was written.</param>
/// <param name="Next">The step that comes after it.</param>
internal abstract record CompiledStep(FlowStep Step, int Next)
{
    /// <summary>The step's name.</summary>
    public string Id => Step.Id;
}

/// <summary>Asks for a slot.</summary>
internal sealed record CompiledCollect(CollectStep Source, int Next, CompiledSlot Slot, FlowText Ask, FlowText AskAgain, IFlowAction? Options, IFlowAction? Reader, FlowArguments With) : CompiledStep(Source, Next);

/// <summary>Goes on where a condition holds; otherwise back to <paramref name="Again"/>, which collects the slot.</summary>
internal sealed record CompiledValidate(ValidateStep Source, int Next, FlowCondition Condition, FlowText Otherwise, int Again) : CompiledStep(Source, Next);

/// <summary>Goes where the first condition that holds leads.</summary>
internal sealed record CompiledBranch(BranchStep Source, int Next, IReadOnlyList<CompiledCase> Cases) : CompiledStep(Source, Next);

/// <summary>One way out of a branch.</summary>
internal sealed record CompiledCase(FlowCondition When, int Next);

/// <summary>Has an action look something up.</summary>
internal sealed record CompiledCall(CallStep Source, int Next, IFlowAction Action, FlowArguments With, FrozenDictionary<string, int> On) : CompiledStep(Source, Next);

/// <summary>Puts a write to the shopper.</summary>
internal sealed record CompiledConfirm(ConfirmStep Source, int Next, IEffect Effect, FlowArguments With, FlowText Ask, FrozenDictionary<string, int> On) : CompiledStep(Source, Next);

/// <summary>Says something.</summary>
internal sealed record CompiledSay(SayStep Source, int Next, FlowText Text) : CompiledStep(Source, Next);

/// <summary>Fills or empties variables and slots.</summary>
internal sealed record CompiledSet(SetStep Source, int Next, FlowArguments Values) : CompiledStep(Source, Next);

/// <summary>Runs another flow.</summary>
internal sealed record CompiledLink(LinkStep Source, int Next, FlowArguments With) : CompiledStep(Source, Next);

/// <summary>Brings in a person.</summary>
internal sealed record CompiledHandoff(HandoffStep Source, FlowText Text) : CompiledStep(Source, CompiledFlow.End);

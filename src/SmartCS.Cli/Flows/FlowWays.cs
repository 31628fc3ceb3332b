using SmartCS.Sdk.Flows;

namespace SmartCS.Cli.Flows;

/// <summary>Where the steps of a flow lead.</summary>
internal static class FlowWays
{
    /// <summary>The ways out of a step: why, and where to.</summary>
    public static IEnumerable<(string? When, string Target)> Of(FlowDefinition flow, int index)
    {
        var step = flow.Steps[index];
        var next = step.Next ?? (index + 1 < flow.Steps.Count ? flow.Steps[index + 1].Id : FlowStep.End);
        return step switch
        {
            HandoffStep => [],
            BranchStep branch => branch.Cases.Select(static way => ((string?)way.When, way.Next)).Append(("otherwise", next)),
            ValidateStep validate => [(null, next), ("otherwise", CollectorOf(flow, validate.Slot) ?? validate.Slot)],
            CallStep call => call.On.Select(static pair => ((string?)pair.Key, pair.Value)).Append((null, next)),
            ConfirmStep confirm => confirm.On.Select(static pair => ((string?)pair.Key, pair.Value)).Concat(confirm.On.ContainsKey(ConfirmStep.Done) ? [] : [((string?)null, next)]),
            _ => [(null, next)],
        };
    }

    /// <summary>What a step does, in a few words.</summary>
    public static string Deed(FlowStep step) => step switch
    {
        CollectStep collect => $"ask for {collect.Slot}",
        ValidateStep validate => $"check {validate.Condition}",
        BranchStep => "branch",
        CallStep call => $"call {call.Action}",
        ConfirmStep confirm => $"confirm {confirm.Effect}",
        SayStep => "say",
        SetStep set => $"set {string.Join(", ", set.Values.Select(static pair => pair.Value.Length == 0 ? $"{pair.Key} to nothing" : $"{pair.Key} to {pair.Value}"))}",
        LinkStep link => $"run {link.Flow}",
        _ => "hand over to a person",
    };

    private static string? CollectorOf(FlowDefinition flow, string slot) => flow.Steps.OfType<CollectStep>().FirstOrDefault(step => step.Slot == slot)?.Id;
}

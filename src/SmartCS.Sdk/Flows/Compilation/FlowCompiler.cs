namespace SmartCS.Sdk.Flows;

/// <summary>Checks a flow and makes it ready to run.</summary>
internal static class FlowCompiler
{
    /// <summary>Compiles a flow.</summary>
    /// <param name="definition">The flow.</param>
    /// <param name="parts">What its steps may use.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="source">Where it stands in a file; null for a flow from code.</param>
    /// <returns>The flow; null where something is wrong with it.</returns>
    public static CompiledFlow? Compile(FlowDefinition definition, FlowParts parts, List<FlowProblem> problems, FlowSource? source = null)
    {
        var own = new FlowProblems(definition.Name, source, problems);
        var before = own.Count;
        var reader = new ExpressionReader(own);
        CheckFlow(definition, reader, own);
        var slots = CompileSlots(definition, reader, own);
        var compiler = new StepCompiler(definition, parts, slots, reader, own);
        var steps = new List<CompiledStep>();
        for (var i = 0; i < Math.Min(definition.Steps.Count, FlowRules.MaxSteps); i++)
        {
            if (compiler.Compile(i) is { } step)
            {
                steps.Add(step);
            }
        }

        LanguageCheck.Check(reader.Texts, own);
        CheckWays(definition, steps, reader, own, isWhole: !compiler.HasUnknownTarget && !reader.HasFailed);
        return own.Count > before ? null : new CompiledFlow(definition, FlowVersion.Of(definition), compiler.MissingPort, slots, steps);
    }

    private static void CheckFlow(FlowDefinition definition, ExpressionReader reader, FlowProblems problems)
    {
        if (!FlowNames.IsName(definition.Name))
        {
            problems.Add("flow", definition.Name, $"the name of a flow: {FlowNames.Form}");
        }

        reader.Words("title", definition.Title);
        if (definition.Timeout < FlowRules.MinTimeout || definition.Timeout > FlowRules.MaxTimeout)
        {
            problems.Add("timeout", definition.Timeout.ToString(), "1 minute to 30 days");
        }

        if (definition.MaxAttempts is < FlowRules.MinAttempts or > FlowRules.MaxAttempts)
        {
            problems.Add("max_attempts", $"{definition.MaxAttempts}", $"{FlowRules.MinAttempts} to {FlowRules.MaxAttempts}");
        }

        if (definition.Steps.Count is 0 or > FlowRules.MaxSteps)
        {
            problems.Add("steps", $"{definition.Steps.Count} steps", $"1 to {FlowRules.MaxSteps} steps");
        }

        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < definition.Steps.Count; i++)
        {
            var id = definition.Steps[i].Id;
            if (!FlowNames.IsName(id) || id == FlowStep.End)
            {
                problems.Add($"steps[{i}].id", id, $"the name of a step: {FlowNames.Form}; not '{FlowStep.End}', which ends the flow");
            }
            else if (!ids.TryAdd(id, i))
            {
                problems.Add($"steps[{i}].id", id, $"a name that no other step has; step {ids[id] + 1} has it");
            }
        }
    }

    private static List<CompiledSlot> CompileSlots(FlowDefinition definition, ExpressionReader reader, FlowProblems problems)
    {
        if (definition.Slots.Count > FlowRules.MaxSlots)
        {
            problems.Add("slots", $"{definition.Slots.Count} slots", $"at most {FlowRules.MaxSlots} slots");
        }

        var slots = new List<CompiledSlot>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var slot in definition.Slots)
        {
            var place = $"slots.{slot.Name}";
            if (FlowRules.CheckName("a slot", slot.Name) is { } allowed)
            {
                problems.AddKey(place, slot.Name, allowed);
            }

            if (!names.Add(slot.Name))
            {
                problems.AddKey(place, slot.Name, "a name that no other slot has");
            }

            reader.Words($"{place}.title", slot.Title);
            CheckChoices(slot, place, reader, problems);
            var valid = slot.Valid is null ? null : reader.Condition(-1, $"{place}.valid", slot.Valid, FlowRules.Value);
            if (slot.Valid is null && !slot.Invalid.IsEmpty)
            {
                problems.AddKey($"{place}.invalid", "invalid", "a text only beside 'valid', the condition that a value must meet");
            }

            var invalid = reader.Text(-1, $"{place}.invalid", slot.Invalid, extra: FlowRules.Value);
            slots.Add(new CompiledSlot(slot, valid, invalid, FirstCollect(definition, slot.Name)));
        }

        return slots;
    }

    private static void CheckChoices(FlowSlotDefinition slot, string place, ExpressionReader reader, FlowProblems problems)
    {
        if (slot.Choices.Count > FlowRules.MaxChoices)
        {
            problems.Add($"{place}.choices", $"{slot.Choices.Count} choices", $"at most {FlowRules.MaxChoices} choices");
        }

        var values = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < slot.Choices.Count; i++)
        {
            var choice = slot.Choices[i];
            if (string.IsNullOrWhiteSpace(choice.Value) || !values.Add(choice.Value))
            {
                problems.Add($"{place}.choices[{i}].value", choice.Value, "a value that is not empty and that no other choice has");
            }

            reader.Words($"{place}.choices[{i}].title", choice.Title, isRequired: true);
        }
    }

    private static int FirstCollect(FlowDefinition definition, string slot)
    {
        for (var i = 0; i < definition.Steps.Count; i++)
        {
            if (definition.Steps[i] is CollectStep collect && collect.Slot == slot)
            {
                return i;
            }
        }

        return -1;
    }

    // With a step missing or a target unknown, steps would be called unreachable or slots unfilled that are not.
    private static void CheckWays(FlowDefinition definition, List<CompiledStep> steps, ExpressionReader reader, FlowProblems problems, bool isWhole)
    {
        if (steps.Count == 0 || steps.Count < definition.Steps.Count || !isWhole)
        {
            return;
        }

        var graph = new FlowGraph(steps);
        graph.Check(problems);
        new VariableCheck(definition, steps, graph, problems).Check(reader.Uses);
    }
}

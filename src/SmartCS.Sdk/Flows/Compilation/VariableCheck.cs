namespace SmartCS.Sdk.Flows;

/// <summary>Checks that what templates and conditions use is known and can have been filled by then.</summary>
internal sealed class VariableCheck
{
    private readonly IReadOnlyList<CompiledStep> _steps;
    private readonly FlowProblems _problems;
    private readonly Dictionary<string, FlowSlotDefinition> _slots;
    private readonly HashSet<string> _collected;
    private readonly HashSet<string> _shaped;
    private readonly HashSet<string>[] _before;
    private readonly HashSet<string> _variables;

    public VariableCheck(FlowDefinition definition, IReadOnlyList<CompiledStep> steps, FlowGraph graph, FlowProblems problems)
    {
        _steps = steps;
        _problems = problems;
        _slots = new Dictionary<string, FlowSlotDefinition>(StringComparer.Ordinal);
        foreach (var slot in definition.Slots)
        {
            _slots.TryAdd(slot.Name, slot);
        }

        _collected = [.. steps.SelectMany(FilledBy)];

        // What a reader or a set step puts into a slot may have members; what is recognised has none.
        _shaped = [.. steps.OfType<CompiledCollect>().Where(static collect => collect.Reader is not null).Select(static collect => collect.Slot.Name)];
        _shaped.UnionWith(steps.OfType<CompiledSet>().SelectMany(FilledBy));
        _variables = [.. _collected.Where(name => !_slots.ContainsKey(name)), .. FlowRules.BuiltInVariables];
        _before = FindBefore(steps, graph);
    }

    /// <summary>Adds what is wrong.</summary>
    public void Check(IReadOnlyList<ExpressionReader.Use> uses)
    {
        CheckSaved();
        var unfilled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            var name = use.Variable.Name;
            if (name == use.Extra || Array.IndexOf(FlowRules.BuiltInVariables, name) >= 0)
            {
                continue;
            }

            if (_slots.TryGetValue(name, out var slot))
            {
                CheckSlot(use, slot, unfilled);
            }
            else if (!_variables.Contains(name))
            {
                Add(use, FlowNames.Suggest("a slot or variable", name, [.. _slots.Keys, .. _variables, .. use.Extra is null ? [] : (string[])[use.Extra]]));
            }
            else if (use.Step >= 0 && !_before[use.Step].Contains(name))
            {
                Add(use, "a variable that a step before this one saves or sets; none does");
            }
        }
    }

    private void CheckSlot(ExpressionReader.Use use, FlowSlotDefinition slot, HashSet<string> unfilled)
    {
        if (!_collected.Contains(slot.Name) && !slot.IsOptional)
        {
            if (unfilled.Add(slot.Name))
            {
                _problems.AddKey($"slots.{slot.Name}", slot.Name, "a slot that some step collects or sets, or one that is 'optional: true'");
            }
        }
        else if (use.Step >= 0 && !use.IsCondition && !slot.IsOptional && !_before[use.Step].Contains(slot.Name))
        {
            Add(use, "a slot that a step before this one collects or sets; none does. Mark it 'optional: true' where that is meant");
        }

        if (use.Variable.Members.Count > 0 && !slot.IsOptional && !_shaped.Contains(slot.Name))
        {
            var member = use.Variable.Members[0];
            var saved = _variables.Except(FlowRules.BuiltInVariables).Order(StringComparer.Ordinal).ToArray();
            Add(use, $"a slot by itself, which has no '{member}'{(saved.Length > 0 ? $"; what steps saved is in {string.Join(", ", saved)}" : string.Empty)}");
        }
    }

    private void CheckSaved()
    {
        for (var i = 0; i < _steps.Count; i++)
        {
            if (SavedBy(_steps[i]) is { } saved)
            {
                if (FlowRules.CheckName("a variable", saved) is { } allowed)
                {
                    _problems.Add($"steps[{i}].save", saved, allowed);
                }

                if (_slots.ContainsKey(saved))
                {
                    _problems.Add($"steps[{i}].save", saved, "the name of a variable that is not a slot");
                }
            }

            if (_steps[i] is CompiledSet set)
            {
                foreach (var (name, _) in set.Values.Templates.Where(pair => !_slots.ContainsKey(pair.Key)))
                {
                    if (FlowRules.CheckName("a slot or variable", name) is { } allowed)
                    {
                        _problems.AddKey($"steps[{i}].set.{name}", name, allowed);
                    }
                }
            }
        }
    }

    private void Add(ExpressionReader.Use use, string allowed) => _problems.Add(use.Place, use.Variable.Name, allowed, use.Variable.Position);

    // What may have been filled on some way to each step.
    private static HashSet<string>[] FindBefore(IReadOnlyList<CompiledStep> steps, FlowGraph graph)
    {
        var before = new HashSet<string>[steps.Count];
        for (var i = 0; i < before.Length; i++)
        {
            before[i] = new HashSet<string>(StringComparer.Ordinal);
        }

        var open = new Queue<int>(Enumerable.Range(0, steps.Count));
        while (open.TryDequeue(out var step))
        {
            foreach (var target in graph.After(step))
            {
                var size = before[target].Count;
                before[target].UnionWith(before[step]);
                before[target].UnionWith(FilledBy(steps[step]));
                if (before[target].Count > size)
                {
                    open.Enqueue(target);
                }
            }
        }

        return before;
    }

    private static string? SavedBy(CompiledStep step) => step switch
    {
        CompiledCall call => call.Source.Save,
        CompiledConfirm confirm => confirm.Source.Save,
        _ => null,
    };

    private static IEnumerable<string> FilledBy(CompiledStep step) => step switch
    {
        CompiledCollect collect => [collect.Slot.Name],
        CompiledSet set => set.Values.Templates.Where(static pair => !pair.Value.IsEmpty).Select(static pair => pair.Key),
        _ => SavedBy(step) is { } saved ? [saved] : [],
    };
}

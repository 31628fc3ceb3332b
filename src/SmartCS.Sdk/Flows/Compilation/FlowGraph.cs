namespace SmartCS.Sdk.Flows;

/// <summary>Which step may come after which.</summary>
internal sealed class FlowGraph
{
    private readonly IReadOnlyList<CompiledStep> _steps;
    private readonly int[][] _edges;
    private readonly Dictionary<int, HashSet<int>> _reached = [];

    public FlowGraph(IReadOnlyList<CompiledStep> steps)
    {
        _steps = steps;
        _edges = [.. steps.Select(static step => EdgesOf(step).Where(static target => target >= 0).Distinct().ToArray())];
    }

    /// <summary>The steps that may come after one.</summary>
    public IReadOnlyList<int> After(int step) => _edges[step];

    /// <summary>Adds the steps that nothing leads to, and the cycles in which nothing waits.</summary>
    public void Check(FlowProblems problems)
    {
        var reached = Reach(0);
        for (var i = 0; i < _steps.Count; i++)
        {
            if (!reached.Contains(i))
            {
                problems.Add($"steps[{i}]", _steps[i].Id, "a step that another leads to; nothing leads to this one");
            }
        }

        var reported = new HashSet<int>();
        for (var i = 0; i < _steps.Count; i++)
        {
            if (reached.Contains(i) && !reported.Contains(i) && (FindIdleCycle(i) ?? FindFullCycle(i)) is { } cycle && !AsksAtFirst(cycle))
            {
                reported.UnionWith(cycle);
                problems.Add(
                    $"steps[{cycle.Min()}]",
                    string.Join(" -> ", cycle.Append(cycle[0]).Select(step => _steps[step].Id)),
                    "a cycle in which something waits for the shopper: a confirm, or a collect whose slot the cycle empties by set or validate");
            }
        }
    }

    private static IEnumerable<int> EdgesOf(CompiledStep step) => step switch
    {
        CompiledHandoff => [],
        CompiledValidate validate => [validate.Next, validate.Again],
        CompiledBranch branch => branch.Cases.Select(static way => way.Next).Append(branch.Next),
        CompiledCall call => call.Action.Outcomes.Append(FlowActionResult.Ok).All(call.On.ContainsKey) ? call.On.Values : call.On.Values.Append(call.Next),
        CompiledConfirm confirm => confirm.On.ContainsKey(ConfirmStep.Done) ? confirm.On.Values : confirm.On.Values.Append(confirm.Next),
        _ => [step.Next],
    };

    private HashSet<int> Reach(int from)
    {
        if (_reached.TryGetValue(from, out var known))
        {
            return known;
        }

        var reached = _reached[from] = [from];
        var open = new Queue<int>([from]);
        while (open.TryDequeue(out var step))
        {
            foreach (var target in _edges[step])
            {
                if (reached.Add(target))
                {
                    open.Enqueue(target);
                }
            }
        }

        return reached;
    }

    // A cycle of steps that do not wait, whatever slots are emptied around them.
    private List<int>? FindIdleCycle(int start)
    {
        var around = Around(start);
        var emptied = around.SelectMany(EmptiedBy).ToHashSet(StringComparer.Ordinal);
        return FindCycle(start, step => around.Contains(step) && !Waits(step, emptied), static (_, _) => true);
    }

    // A cycle in which no slot is ever emptied, so that its collect steps have nothing to ask from the second time on.
    private List<int>? FindFullCycle(int start) => FindCycle(
        start,
        step => _steps[step] is not CompiledConfirm && (_steps[step] is not CompiledSet || !EmptiedBy(step).Any()),
        (from, to) => _steps[from] is not CompiledValidate validate || to != validate.Again || to == validate.Next);

    // Whoever comes into a cycle past its collect steps is asked once before it closes, and what was said may lead out of it: as where a check finds that a reason is needed.
    private bool AsksAtFirst(List<int> cycle) =>
        cycle.Any(step => _steps[step] is CompiledCollect)
        && cycle.Any(step => _steps[step] is not CompiledCollect && (step == 0 || Enumerable.Range(0, _steps.Count).Any(other => !cycle.Contains(other) && _edges[other].Contains(step))));

    // The shortest way from a step back to it.
    private List<int>? FindCycle(int start, Func<int, bool> isOpen, Func<int, int, bool> isWay)
    {
        if (!isOpen(start))
        {
            return null;
        }

        var from = new Dictionary<int, int>();
        var open = new Queue<int>([start]);
        while (open.TryDequeue(out var step))
        {
            foreach (var target in _edges[step].Where(target => isOpen(target) && isWay(step, target)))
            {
                if (target == start)
                {
                    var cycle = new List<int> { start };
                    for (var at = step; at != start; at = from[at])
                    {
                        cycle.Insert(1, at);
                    }

                    return cycle;
                }

                if (from.TryAdd(target, step))
                {
                    open.Enqueue(target);
                }
            }
        }

        return null;
    }

    // The steps that lie on some way from a step back to it.
    private HashSet<int> Around(int start)
    {
        var around = new HashSet<int>(_edges[start].SelectMany(Reach));
        around.RemoveWhere(step => !Reach(step).Contains(start));
        return around;
    }

    private bool Waits(int step, HashSet<string> emptied) => _steps[step] switch
    {
        CompiledConfirm => true,
        CompiledCollect collect => emptied.Contains(collect.Slot.Name),
        _ => false,
    };

    private IEnumerable<string> EmptiedBy(int step) => _steps[step] switch
    {
        CompiledValidate validate => [validate.Source.Slot],
        CompiledSet set => set.Values.Templates.Where(static pair => pair.Value.IsEmpty).Select(static pair => pair.Key),
        _ => [],
    };
}

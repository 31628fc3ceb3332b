namespace SmartCS.Sdk.Flows;

/// <summary>Checks how flows link to one another.</summary>
internal static class LinkCheck
{
    /// <summary>Adds the links that lead nowhere or in a circle.</summary>
    /// <returns>The names of the flows that have such.</returns>
    public static HashSet<string> Find(IReadOnlyDictionary<string, FlowEntry> entries, FlowParts parts, List<FlowProblem> problems)
    {
        var broken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, entry) in entries)
        {
            var own = new FlowProblems(name, entry.Source, problems);
            var before = own.Count;
            foreach (var (index, link) in LinksOf(entry.Flow))
            {
                CheckLink(link, $"steps[{index}]", name, entries, parts, own);
            }

            if (own.Count > before)
            {
                broken.Add(name);
            }
        }

        return broken;
    }

    /// <summary>The shop port that each flow or one that it links to lacks.</summary>
    public static Dictionary<string, string> FindMissing(IReadOnlyDictionary<string, FlowEntry> entries, FlowParts parts)
    {
        var missing = entries.Where(static pair => pair.Value.Flow.MissingPort is not null).ToDictionary(static pair => pair.Key, static pair => pair.Value.Flow.MissingPort!, StringComparer.Ordinal);
        for (var found = -1; found != missing.Count;)
        {
            found = missing.Count;
            foreach (var (name, entry) in entries)
            {
                foreach (var (_, link) in LinksOf(entry.Flow))
                {
                    var port = missing.GetValueOrDefault(link.Flow) ?? (entries.ContainsKey(link.Flow) ? null : parts.FindCustom(link.Flow)?.MissingPort);
                    if (port is not null)
                    {
                        missing.TryAdd(name, port);
                    }
                }
            }
        }

        return missing;
    }

    private static void CheckLink(LinkStep link, string place, string from, IReadOnlyDictionary<string, FlowEntry> entries, FlowParts parts, FlowProblems problems)
    {
        if (!entries.TryGetValue(link.Flow, out var target))
        {
            if (parts.FindCustom(link.Flow) is null)
            {
                problems.Add($"{place}.link", link.Flow, FlowNames.Suggest("a flow that the merchant has", link.Flow, [.. entries.Keys.Where(name => name != from), .. parts.CustomNames]));
            }
            else if (link.With.Count > 0)
            {
                problems.AddKey($"{place}.with", "with", $"no arguments: {link.Flow} is a flow in code, which has no slots to fill");
            }

            return;
        }

        string[] slots = [.. target.Flow.Slots.Select(static slot => slot.Name)];
        foreach (var slot in link.With.Keys.Except(slots))
        {
            problems.AddKey($"{place}.with.{slot}", slot, FlowNames.Suggest($"a slot of {link.Flow}", slot, slots));
        }

        if (WayTo(link.Flow, from, entries) is { } way)
        {
            problems.Add($"{place}.link", string.Join(" -> ", way.Prepend(from)), "flows that do not link to one another in a circle");
        }
    }

    private static List<string>? WayTo(string start, string goal, IReadOnlyDictionary<string, FlowEntry> entries)
    {
        var from = new Dictionary<string, string?>(StringComparer.Ordinal) { [start] = null };
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var name))
        {
            if (name == goal)
            {
                var way = new List<string>();
                for (var at = name; at is not null; at = from[at])
                {
                    way.Insert(0, at);
                }

                return way;
            }

            foreach (var (_, link) in entries.TryGetValue(name, out var entry) ? LinksOf(entry.Flow) : [])
            {
                if (from.TryAdd(link.Flow, name))
                {
                    open.Enqueue(link.Flow);
                }
            }
        }

        return null;
    }

    private static IEnumerable<(int Index, LinkStep Link)> LinksOf(CompiledFlow flow) =>
        flow.Steps.Select(static (step, index) => (index, Link: step.Step as LinkStep)).Where(static step => step.Link is not null)!;
}

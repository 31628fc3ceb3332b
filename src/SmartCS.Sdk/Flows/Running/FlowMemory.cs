namespace SmartCS.Sdk.Flows;

/// <summary>What a flow that is under way knows, in which order it came to know it, and what is forgotten with what.</summary>
internal static class FlowMemory
{
    /// <summary>Fills a slot.</summary>
    public static void Fill(FlowFrame frame, string slot, FrameSlot value) => (frame.Slots ??= new(StringComparer.Ordinal))[slot] = value;

    /// <summary>Notes that a step has a slot filled.</summary>
    public static void Passed(FlowFrame frame, string slot, string step) => Note(frame, $"{slot}@{step}", slot);

    /// <summary>Keeps the value of a variable.</summary>
    public static void Keep(FlowFrame frame, string name, DataValue value)
    {
        if (value.IsNone)
        {
            frame.Values?.Remove(name);
            return;
        }

        (frame.Values ??= new(StringComparer.Ordinal))[name] = value;
        Note(frame, name, name);
    }

    /// <summary>Empties a slot, and what is known by it.</summary>
    public static void Empty(FlowFrame frame, string name)
    {
        frame.Slots?.Remove(name);
        frame.Values?.Remove(name);
        frame.Asked?.Remove(name);
        Remove(frame.Trail, name);
    }

    /// <summary>
    /// Forgets what was found out after a slot was: every variable, and the slots whose choices or reading depended on them.
    /// </summary>
    /// <returns>The step that collected the slot; null where none has come to it yet.</returns>
    public static string? ForgetAfter(FlowFrame frame, CompiledFlow flow, string slot)
    {
        var place = frame.Trail?.FindIndex(entry => NameOf(entry) == slot && StepOf(entry) is not null) ?? -1;
        if (place < 0)
        {
            return null;
        }

        var step = StepOf(frame.Trail![place]);
        var forgotten = new HashSet<string>(StringComparer.Ordinal) { slot };
        foreach (var entry in frame.Trail.Skip(place + 1).ToArray())
        {
            var name = NameOf(entry);
            if (StepOf(entry) is not { } at)
            {
                forgotten.Add(name);
                frame.Values?.Remove(name);
            }
            else if (name != slot && (flow.IndexOf(at) is not (>= 0 and var index) || Depends(flow.Steps[index], forgotten)))
            {
                forgotten.Add(name);
                frame.Slots?.Remove(name);
            }

            frame.Asked?.Remove(name);
        }

        frame.Trail.RemoveRange(place, frame.Trail.Count - place);
        return step;
    }

    // What a shopper said by himself stands; what he chose from a list that was found for something else does not.
    private static bool Depends(CompiledStep step, HashSet<string> forgotten) => step switch
    {
        CompiledCollect { Options: null, Reader: null } => false,
        CompiledCollect collect => Uses(collect.With, forgotten),
        CompiledSet set => Uses(set.Values, forgotten),
        _ => true,
    };

    private static bool Uses(FlowArguments arguments, HashSet<string> names)
    {
        foreach (var (_, template) in arguments.Templates)
        {
            foreach (var variable in template.Variables)
            {
                if (names.Contains(variable.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Note(FlowFrame frame, string entry, string name)
    {
        var trail = frame.Trail ??= [];
        Remove(trail, name);
        trail.Add(entry);
    }

    private static void Remove(List<string>? trail, string name)
    {
        for (var i = (trail?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (NameSpan(trail![i]).SequenceEqual(name))
            {
                trail.RemoveAt(i);
            }
        }
    }

    private static ReadOnlySpan<char> NameSpan(string entry) => entry.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? entry.AsSpan(0, at) : entry;

    private static string NameOf(string entry) => NameSpan(entry).ToString();

    private static string? StepOf(string entry) => entry.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? entry[(at + 1)..] : null;
}

namespace SmartCS.Sdk.Flows;

/// <summary>The values that flows of a request could put into their words.</summary>
internal static class FlowValues
{
    private const int Most = 500;
    private const int Shortest = 2;

    /// <summary>The texts of all slots and variables that the request came upon.</summary>
    public static IReadOnlyCollection<string> Of(FlowRun run)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var frame in run.Seen)
        {
            foreach (var slot in frame.Slots?.Values ?? Enumerable.Empty<FrameSlot>())
            {
                Add(values, slot.Value);
                Add(values, slot.Title);
            }

            foreach (var value in frame.Values?.Values ?? Enumerable.Empty<DataValue>())
            {
                Add(values, value);
            }
        }

        return values;
    }

    private static void Add(HashSet<string> values, DataValue value)
    {
        if (values.Count >= Most)
        {
            return;
        }

        switch (value.Kind)
        {
            case DataKind.Text when value.Text!.Trim().Length >= Shortest:
                values.Add(value.Text.Trim());
                break;
            case DataKind.List:
                foreach (var item in value.Items)
                {
                    Add(values, item);
                }

                break;
            case DataKind.Map:
                foreach (var member in value.Members.Values)
                {
                    Add(values, member);
                }

                break;
        }
    }
}

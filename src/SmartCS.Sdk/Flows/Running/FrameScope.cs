namespace SmartCS.Sdk.Flows;

/// <summary>What the expressions of a flow that is under way can see.</summary>
internal sealed class FrameScope(FlowRun run, FlowFrame frame, CompiledFlow flow, string? extra = null, DataValue extraValue = default) : IFlowScope
{
    public DateTimeOffset Now => run.Now;

    public TimeZoneInfo TimeZone => run.TimeZone;

    public Locale Locale => run.Locale;

    public DataValue Get(string name)
    {
        if (name == extra)
        {
            return extraValue;
        }

        if (frame.Slots is not null && frame.Slots.TryGetValue(name, out var slot))
        {
            return slot.IsUnread ? DataValue.None : slot.Value;
        }

        if (frame.Values is not null && frame.Values.TryGetValue(name, out var value))
        {
            return value;
        }

        return name switch
        {
            "shopper" => run.Shopper?.Value,
            "now" => run.Now.ToString("yyyy-MM-dd'T'HH:mm:ssK", System.Globalization.CultureInfo.InvariantCulture),
            "locale" => run.Locale.Tag,
            _ => DataValue.None,
        };
    }

    public string? TitleOf(string slot, string value, Locale locale)
    {
        if (flow.FindSlot(slot) is { } defined)
        {
            foreach (var choice in defined.Definition.Choices)
            {
                if (choice.Value == value && !choice.Title.IsEmpty)
                {
                    return choice.Title.For(locale);
                }
            }
        }

        return frame.Slots is not null && frame.Slots.TryGetValue(slot, out var filled) ? filled.Title : null;
    }
}

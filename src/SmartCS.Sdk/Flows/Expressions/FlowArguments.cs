namespace SmartCS.Sdk.Flows;

/// <summary>Templates by name, such as the arguments of an action. Immutable.</summary>
internal sealed class FlowArguments(IReadOnlyList<KeyValuePair<string, FlowTemplate>> templates)
{
    /// <summary>None.</summary>
    public static FlowArguments None { get; } = new([]);

    /// <summary>The templates by name, in the order in which they are written.</summary>
    public IReadOnlyList<KeyValuePair<string, FlowTemplate>> Templates => templates;

    /// <summary>The values by name; what is nothing is left out.</summary>
    public Dictionary<string, DataValue> Evaluate(IFlowScope scope)
    {
        var values = new Dictionary<string, DataValue>(templates.Count, StringComparer.Ordinal);
        foreach (var (name, template) in templates)
        {
            var value = template.Evaluate(scope);
            if (!value.IsNone)
            {
                values[name] = value;
            }
        }

        return values;
    }
}

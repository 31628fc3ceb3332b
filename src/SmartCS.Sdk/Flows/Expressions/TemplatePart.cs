namespace SmartCS.Sdk.Flows;

/// <summary>A piece of a template: words, or a placeholder.</summary>
/// <param name="Words">The words; null for a placeholder.</param>
/// <param name="Value">What stands in the placeholder; null for words.</param>
/// <param name="Filters">What makes it readable, in order.</param>
internal sealed record TemplatePart(string? Words, ExpressionNode? Value, IReadOnlyList<TemplateFilter> Filters)
{
    /// <summary>The value, filtered.</summary>
    public DataValue Evaluate(IFlowScope scope, Locale locale)
    {
        if (Value is null)
        {
            return Words;
        }

        var value = Value.Evaluate(scope);
        foreach (var filter in Filters)
        {
            value = filter.Apply(value, Value, scope, locale);
        }

        return value;
    }
}

namespace SmartCS.Sdk.Flows;

/// <summary>A template in the languages in which it is written. Immutable.</summary>
internal sealed class FlowText
{
    private readonly LocalizedText _source;
    private readonly Dictionary<string, FlowTemplate> _byWording = new(StringComparer.Ordinal);

    private FlowText(LocalizedText source) => _source = source;

    /// <summary>No text.</summary>
    public static FlowText Empty { get; } = new(LocalizedText.Empty);

    /// <summary>Whether there is no text in any language.</summary>
    public bool IsEmpty => _source.IsEmpty;

    /// <summary>The templates.</summary>
    public IEnumerable<FlowTemplate> Templates => _byWording.Values;

    /// <summary>Reads the templates.</summary>
    /// <exception cref="ExpressionException">One of them cannot be read.</exception>
    public static FlowText Parse(LocalizedText text)
    {
        var read = new FlowText(text);
        foreach (var wording in text.ByTag.Values)
        {
            read._byWording.TryAdd(wording, FlowTemplate.Parse(wording));
        }

        return read;
    }

    /// <summary>The text in a language.</summary>
    public string Render(IFlowScope scope, Locale locale) =>
        _byWording.TryGetValue(_source.For(locale), out var template) ? template.Render(scope, locale) : string.Empty;
}

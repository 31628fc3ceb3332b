namespace SmartCS.Sdk.Flows;

/// <summary>Reads the templates and conditions of one flow, and keeps which slots and variables they use where.</summary>
internal sealed class ExpressionReader(FlowProblems problems)
{
    /// <summary>A slot or variable that is used.</summary>
    /// <param name="Step">The index of the step; -1 for a slot's own texts.</param>
    /// <param name="Place">Where.</param>
    /// <param name="Variable">Which.</param>
    /// <param name="IsCondition">Whether in a condition, which may ask whether it is there.</param>
    /// <param name="Extra">The variable that only this place has; null for none.</param>
    public readonly record struct Use(int Step, string Place, VariableNode Variable, bool IsCondition, string? Extra);

    /// <summary>What is used where.</summary>
    public List<Use> Uses { get; } = [];

    /// <summary>The texts, with whether they hold templates.</summary>
    public List<(string Place, LocalizedText Text)> Texts { get; } = [];

    /// <summary>Whether something could not be read.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Reads a condition; null where it cannot be read.</summary>
    public FlowCondition? Condition(int step, string place, string text, string? extra = null)
    {
        try
        {
            var condition = FlowCondition.Parse(text);
            Note(step, place, condition.Variables, isCondition: true, extra);
            return condition;
        }
        catch (ExpressionException exception)
        {
            HasFailed = true;
            problems.Add(place, exception);
            return null;
        }
    }

    /// <summary>Reads a template; an empty one where it cannot be read.</summary>
    public FlowTemplate Template(int step, string place, string text, string? extra = null)
    {
        try
        {
            var template = FlowTemplate.Parse(text);
            Note(step, place, template.Variables, isCondition: false, extra);
            return template;
        }
        catch (ExpressionException exception)
        {
            HasFailed = true;
            problems.Add(place, exception);
            return FlowTemplate.Parse(string.Empty);
        }
    }

    /// <summary>Reads a text in its languages; an empty one where it cannot be read.</summary>
    public FlowText Text(int step, string place, LocalizedText text, bool isRequired = false, string? extra = null)
    {
        Words(place, text, isRequired);
        var isRead = true;
        foreach (var (tag, wording) in text.ByTag)
        {
            var before = problems.Count;
            Template(step, PlaceOf(place, tag), wording, extra);
            isRead &= problems.Count == before;
        }

        return isRead ? FlowText.Parse(text) : FlowText.Empty;
    }

    /// <summary>Reads arguments.</summary>
    public FlowArguments Arguments(int step, string place, IReadOnlyDictionary<string, string> templates) =>
        templates.Count == 0 ? FlowArguments.None : new FlowArguments([.. templates.Select(pair => KeyValuePair.Create(pair.Key, Template(step, $"{place}.{pair.Key}", pair.Value)))]);

    /// <summary>Takes a text that is said as it is.</summary>
    public void Words(string place, LocalizedText text, bool isRequired = false)
    {
        if (text.IsEmpty)
        {
            if (isRequired)
            {
                problems.AddKey(place, null, "must have a text, such as {en: ..., zh: ...}");
            }

            return;
        }

        Texts.Add((place, text));
        foreach (var (tag, wording) in text.ByTag)
        {
            if (string.IsNullOrWhiteSpace(wording) || wording.Length > FlowRules.MaxTextLength)
            {
                problems.Add(PlaceOf(place, tag), wording, $"a text of 1 to {FlowRules.MaxTextLength} characters");
            }
        }
    }

    /// <summary>Where the wording in a language stands.</summary>
    public static string PlaceOf(string place, string tag) => tag == "*" ? place : $"{place}.{tag}";

    private void Note(int step, string place, IReadOnlyList<VariableNode> variables, bool isCondition, string? extra)
    {
        foreach (var variable in variables)
        {
            Uses.Add(new Use(step, place, variable, isCondition, extra));
        }
    }
}

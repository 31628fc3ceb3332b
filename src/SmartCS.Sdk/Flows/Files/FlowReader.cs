using System.Globalization;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>Makes the nodes of a file into a flow.</summary>
internal sealed class FlowReader(FlowSource source, FlowProblems problems)
{
    /// <summary>The keys of a flow.</summary>
    public static readonly string[] FlowKeys = ["flow", "title", "requires_shopper", "timeout", "max_attempts", "slots", "steps"];

    /// <summary>The keys of a slot.</summary>
    public static readonly string[] SlotKeys = ["type", "title", "choices", "valid", "invalid", "optional"];

    /// <summary>The keys of a choice.</summary>
    public static readonly string[] ChoiceKeys = ["value", "title"];

    /// <summary>Reads a flow; null where its steps cannot be read.</summary>
    public FlowDefinition? Read(FlowNode root)
    {
        source.Add(string.Empty, root.Mark);
        if (root.Kind != FlowNodeKind.Map)
        {
            problems.AddAt(root.Mark, null, "must be a flow: 'flow: <name>' and 'steps:'");
            return null;
        }

        var scope = new NodeScope(root, string.Empty, source, problems);
        scope.Allow(FlowKeys, "a flow");
        var name = scope.Required("flow");
        var steps = ReadSteps(scope);
        var definition = new FlowDefinition
        {
            Name = name,
            Title = scope.Localized("title"),
            RequiresShopper = scope.Switch("requires_shopper"),
            Timeout = ReadTimeout(scope),
            MaxAttempts = ReadAttempts(scope),
            Slots = ReadSlots(scope),
            Steps = steps ?? [],
        };
        return name.Length == 0 || steps is null ? null : definition;
    }

    private static TimeSpan ReadTimeout(NodeScope scope)
    {
        var usual = TimeSpan.FromMinutes(30);
        if (scope.Text("timeout") is not { } text)
        {
            return usual;
        }

        var isNumber = int.TryParse(text.AsSpan(0, Math.Max(0, text.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        TimeSpan? time = !isNumber || number > 1_000_000 ? null : text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => null,
        };
        if (time is { } read && read >= FlowRules.MinTimeout && read <= FlowRules.MaxTimeout)
        {
            return read;
        }

        scope.Problems.Add("timeout", text, "a time such as 90s, 30m, 24h or 7d, from 1 minute to 30 days");
        return usual;
    }

    private static int ReadAttempts(NodeScope scope)
    {
        const int Usual = 3;
        if (scope.Text("max_attempts") is not { } text)
        {
            return Usual;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var attempts) && attempts is >= FlowRules.MinAttempts and <= FlowRules.MaxAttempts)
        {
            return attempts;
        }

        scope.Problems.Add("max_attempts", text, $"a whole number from {FlowRules.MinAttempts} to {FlowRules.MaxAttempts}");
        return Usual;
    }

    private List<FlowSlotDefinition> ReadSlots(NodeScope scope)
    {
        var slots = new List<FlowSlotDefinition>();
        if (scope.Node("slots") is not { } node)
        {
            return slots;
        }

        if (node.Kind != FlowNodeKind.Map)
        {
            problems.AddAt(node.Mark, null, "'slots' must be slots by name, such as 'order: {type: order_id}'");
        }

        foreach (var (name, value) in node.Members)
        {
            var place = $"slots.{name.Text}";
            source.Add(place, value.Mark, name.Mark);
            slots.Add(ReadSlot(name.Text, value, place));
        }

        return slots;
    }

    // A slot may be its type alone, or nothing: any text.
    private FlowSlotDefinition ReadSlot(string name, FlowNode value, string place)
    {
        if (value.Kind == FlowNodeKind.Scalar)
        {
            return new FlowSlotDefinition { Name = name, Type = value.IsNull ? null : ReadType(value.Text, place) };
        }

        var scope = new NodeScope(value, place, source, problems);
        scope.Allow(SlotKeys, "a slot");
        return new FlowSlotDefinition
        {
            Name = name,
            Type = scope.Text("type") is { } type ? ReadType(type, $"{place}.type") : null,
            Title = scope.Localized("title"),
            Choices = ReadChoices(scope, place),
            Valid = scope.Text("valid"),
            Invalid = scope.Localized("invalid"),
            IsOptional = scope.Switch("optional"),
        };
    }

    // A host may have types of its own; one that is nearly a built-in one is a slip.
    private SlotType? ReadType(string text, string place)
    {
        if (SlotType.IsName(text) && (FlowRules.SlotTypes.Contains(text) || SettingKeys.Nearest(text, FlowRules.SlotTypes) is null))
        {
            return new SlotType(text);
        }

        problems.Add(place, text, FlowNames.Suggest("a slot's type", text, FlowRules.SlotTypes));
        return null;
    }

    private List<FlowChoice> ReadChoices(NodeScope slot, string place)
    {
        var choices = new List<FlowChoice>();
        if (slot.Node("choices") is not { } node)
        {
            return choices;
        }

        if (node.Kind != FlowNodeKind.List)
        {
            problems.AddAt(node.Mark, null, "'choices' must be a list of 'value' and 'title'");
        }

        for (var i = 0; i < node.Items.Count; i++)
        {
            var item = node.Items[i];
            var at = $"{place}.choices[{i}]";
            source.Add(at, item.Mark);
            if (item.Kind == FlowNodeKind.Scalar)
            {
                choices.Add(new FlowChoice(item.Text, LocalizedText.FromString(item.Text)));
                continue;
            }

            var scope = new NodeScope(item, at, source, problems);
            scope.Allow(ChoiceKeys, "a choice");
            choices.Add(new FlowChoice(scope.Required("value"), scope.Localized("title")));
        }

        return choices;
    }

    private List<FlowStep>? ReadSteps(NodeScope scope)
    {
        if (scope.Node("steps") is not { Kind: FlowNodeKind.List } node)
        {
            problems.Add("steps", null, "must have 'steps', a list with at least one step");
            return null;
        }

        var reader = new StepReader(source, problems, node.Items);
        var steps = new List<FlowStep>();
        for (var i = 0; i < Math.Min(node.Items.Count, FlowRules.MaxSteps + 1); i++)
        {
            if (reader.Read(node.Items[i], i) is { } step)
            {
                steps.Add(step);
            }
        }

        return steps.Count < Math.Min(node.Items.Count, FlowRules.MaxSteps + 1) ? null : steps;
    }
}

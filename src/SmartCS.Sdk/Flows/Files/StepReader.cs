namespace SmartCS.Sdk.Flows;

/// <summary>Makes the nodes of a file into steps.</summary>
internal sealed class StepReader
{
    private static readonly string[] Common = ["id", "next"];

    private readonly FlowSource _source;
    private readonly FlowProblems _problems;
    private readonly StepNames _names;

    public StepReader(FlowSource source, FlowProblems problems, IReadOnlyList<FlowNode> steps)
    {
        _source = source;
        _problems = problems;
        _names = new StepNames(steps.Select(static step => step.Find("id")).OfType<FlowNode>().Select(static id => id.Text));
    }

    /// <summary>The kinds of steps by the key that makes them, with their other keys.</summary>
    public static IReadOnlyDictionary<string, string[]> Kinds { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["collect"] = ["ask", "ask_again", "options", "reader", "with"],
        ["validate"] = ["slot", "otherwise"],
        ["branch"] = [],
        ["call"] = ["with", "save", "on"],
        ["confirm"] = ["with", "ask", "save", "on"],
        ["say"] = [],
        ["set"] = [],
        ["link"] = ["with"],
        ["handoff"] = [],
    };

    /// <summary>The keys of one way of a branch.</summary>
    public static string[] CaseKeys { get; } = ["when", "go"];

    /// <summary>Reads a step; null where it is none.</summary>
    public FlowStep? Read(FlowNode node, int index)
    {
        var place = $"steps[{index}]";
        _source.Add(place, node.Mark);
        if (node.Kind != FlowNodeKind.Map)
        {
            _problems.AddAt(node.Mark, node.Text.Length > 0 ? node.Text : null, $"must be a step with one of the keys {string.Join(", ", Kinds.Keys)}");
            return null;
        }

        var scope = new NodeScope(node, place, _source, _problems);
        var kinds = node.Members.Where(static member => Kinds.ContainsKey(member.Key.Text)).Select(static member => member.Key).ToArray();
        if (kinds.Length != 1)
        {
            ComplainOfKinds(node, kinds);
            return null;
        }

        var kind = kinds[0].Text;
        scope.Allow([kind, .. Kinds[kind], .. Common], $"a '{kind}' step");
        return Read(kind, scope);
    }

    private void ComplainOfKinds(FlowNode node, FlowNode[] kinds)
    {
        if (kinds.Length > 1)
        {
            _problems.AddAt(kinds[1].Mark, kinds[1].Text, $"one kind of step at a time; this one is '{kinds[0].Text}' already. Begin the next step with '- {kinds[1].Text}:'");
            return;
        }

        foreach (var (key, _) in node.Members.Where(member => Merchants.SettingKeys.Nearest(member.Key.Text, Kinds.Keys.ToArray()) is not null && !Common.Contains(member.Key.Text)))
        {
            _problems.AddAt(key.Mark, key.Text, FlowNames.Suggest("a kind of step", key.Text, Kinds.Keys.ToArray()));
            return;
        }

        _problems.AddAt(node.Mark, null, $"must be a step with one of the keys {string.Join(", ", Kinds.Keys)}");
    }

    private FlowStep Read(string kind, NodeScope scope)
    {
        var next = scope.Text("next");
        switch (kind)
        {
            case "collect":
                var slot = scope.Required(kind);
                return new CollectStep
                {
                    Id = Id(scope, kind, slot),
                    Next = next,
                    Slot = slot,
                    Ask = scope.Localized("ask"),
                    AskAgain = scope.Localized("ask_again"),
                    Options = scope.Text("options"),
                    Reader = scope.Text("reader"),
                    With = scope.Arguments("with"),
                };
            case "validate":
                var validated = scope.Required("slot");
                return new ValidateStep { Id = Id(scope, kind, validated), Next = next, Condition = scope.Required(kind), Slot = validated, Otherwise = scope.Localized("otherwise") };
            case "branch":
                return new BranchStep { Id = Id(scope, kind, null), Next = next, Cases = ReadCases(scope) };
            case "call":
                var action = scope.Required(kind);
                return new CallStep { Id = Id(scope, kind, action), Next = next, Action = action, With = scope.Arguments("with"), Save = scope.Text("save"), On = scope.Targets("on") };
            case "confirm":
                var effect = scope.Required(kind);
                return new ConfirmStep { Id = Id(scope, kind, effect), Next = next, Effect = effect, With = scope.Arguments("with"), Ask = scope.Localized("ask"), Save = scope.Text("save"), On = scope.Targets("on") };
            case "say":
                return new SayStep { Id = Id(scope, kind, null), Next = next, Text = scope.Localized(kind) };
            case "set":
                return new SetStep { Id = Id(scope, kind, null), Next = next, Values = scope.Arguments(kind) };
            case "link":
                var flow = scope.Required(kind);
                return new LinkStep { Id = Id(scope, kind, flow), Next = next, Flow = flow, With = scope.Arguments("with") };
            default:
                return new HandoffStep { Id = Id(scope, kind, null), Next = next, Text = scope.Localized(kind) };
        }
    }

    private List<FlowCase> ReadCases(NodeScope step)
    {
        var cases = new List<FlowCase>();
        var place = step.PlaceOf("branch");
        if (step.Node("branch") is not { Kind: FlowNodeKind.List } node)
        {
            _problems.Add(place, null, "must be a list of 'when' and 'go'");
            return cases;
        }

        for (var i = 0; i < node.Items.Count; i++)
        {
            var at = $"{place}[{i}]";
            _source.Add(at, node.Items[i].Mark);
            if (node.Items[i].Kind != FlowNodeKind.Map)
            {
                _problems.AddAt(node.Items[i].Mark, node.Items[i].Text.Length > 0 ? node.Items[i].Text : null, "must have 'when' and 'go'");
                continue;
            }

            var scope = new NodeScope(node.Items[i], at, _source, _problems);
            scope.Allow(CaseKeys, "a way of a branch");
            var (when, go) = (scope.Required("when"), scope.Required("go"));
            if (when.Length > 0 && go.Length > 0)
            {
                cases.Add(new FlowCase(when, go));
            }
        }

        return cases;
    }

    private string Id(NodeScope scope, string kind, string? of) => scope.Text("id") ?? _names.Next(kind, of);
}

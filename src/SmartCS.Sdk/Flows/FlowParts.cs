using System.Collections.Frozen;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Flows;

/// <summary>What flows are made of: the actions, effects and flows in code that the host has. Immutable.</summary>
public sealed class FlowParts
{
    private readonly FrozenDictionary<string, IFlowAction> _actions;
    private readonly FrozenDictionary<string, IEffect> _effects;
    private readonly FrozenDictionary<string, ICustomFlow> _customs;

    /// <summary>Gathers the parts.</summary>
    /// <param name="actions">The actions, each of another name.</param>
    /// <param name="effects">The effects, each of another name.</param>
    /// <param name="customs">The flows in code, each of other names.</param>
    /// <exception cref="FlowDefinitionException">A name is none, or two parts of one kind have the same.</exception>
    public FlowParts(IEnumerable<IFlowAction> actions, IEnumerable<IEffect> effects, IEnumerable<ICustomFlow> customs)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(effects);
        ArgumentNullException.ThrowIfNull(customs);
        var problems = new List<FlowProblem>();
        _actions = Gather(actions.Select(static action => (action.Name, action)), "action", FlowNames.IsDottedName, problems);
        _effects = Gather(effects.Select(static effect => (effect.Name, effect)), "effect", FlowNames.IsDottedName, problems);
        _customs = Gather(customs.SelectMany(static custom => custom.Names.Select(name => (name, custom))), "flow in code", FlowNames.IsName, problems);
        if (problems.Count > 0)
        {
            throw new FlowDefinitionException(problems);
        }
    }

    /// <summary>No parts.</summary>
    public static FlowParts Empty { get; } = new([], [], []);

    /// <summary>The names of the actions.</summary>
    public IReadOnlyCollection<string> ActionNames => _actions.Keys;

    /// <summary>The names of the effects.</summary>
    public IReadOnlyCollection<string> EffectNames => _effects.Keys;

    /// <summary>The names of the flows in code.</summary>
    public IReadOnlyCollection<string> CustomNames => _customs.Keys;

    /// <summary>Finds an action.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The action; null where there is none.</returns>
    public IFlowAction? FindAction(string name) => _actions.GetValueOrDefault(name);

    /// <summary>Finds an effect.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The effect; null where there is none.</returns>
    public IEffect? FindEffect(string name) => _effects.GetValueOrDefault(name);

    /// <summary>Finds a flow in code.</summary>
    /// <param name="flow">Its name.</param>
    /// <returns>The flow; null where there is none.</returns>
    public ICustomFlow? FindCustom(string flow) => _customs.GetValueOrDefault(flow);

    private static FrozenDictionary<string, T> Gather<T>(IEnumerable<(string Name, T Part)> parts, string what, Func<string?, bool> isName, List<FlowProblem> problems)
    {
        var byName = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, part) in parts)
        {
            if (!isName(name))
            {
                problems.Add(new FlowProblem { Flow = name, Found = name, Allowed = $"the name of {what}: {FlowNames.Form}{(what == "flow in code" ? string.Empty : "; dots between such names")}" });
            }
            else if (!byName.TryAdd(name, part))
            {
                problems.Add(new FlowProblem { Flow = name, Found = name, Allowed = $"one {what} of a name; two are registered" });
            }
        }

        return byName.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

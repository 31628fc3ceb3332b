using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Flows;

/// <summary>The flows that all merchants have: those that come with the engine, and the host's from code and folders over them.</summary>
internal sealed class SharedFlows
{
    private readonly FlowParts _parts;
    private readonly ILogger _logger;
    private readonly FlowSet _none;
    private readonly Lazy<FlowSet> _builtIn;
    private readonly Lazy<(FlowLayer WithBuiltIn, FlowLayer Without)> _layers;

    /// <summary>Gathers the flows; they are read at first use.</summary>
    /// <param name="parts">What flows are made of.</param>
    /// <param name="definitions">The host's flows from code.</param>
    /// <param name="folders">The host's folders.</param>
    /// <param name="logger">Where problems are logged.</param>
    /// <param name="builtIn">Reads the flows that come with the engine.</param>
    public SharedFlows(FlowParts parts, IEnumerable<FlowDefinition> definitions, FlowFolder[] folders, ILogger logger, Func<IEnumerable<FlowFile>> builtIn)
    {
        _parts = parts;
        _logger = logger;
        _none = FlowSet.Build(new(StringComparer.Ordinal), parts, []);
        _builtIn = new Lazy<FlowSet>(() => LoadBuiltIn(builtIn()));
        _layers = new Lazy<(FlowLayer, FlowLayer)>(() =>
        {
            var code = Compile(definitions, parts);
            return (new FlowLayer(code, folders, [], parts, logger), new FlowLayer(code, folders, [], parts, logger));
        });
    }

    /// <summary>The flows in force for merchants who want those that come with the engine, or do not.</summary>
    /// <exception cref="FlowDefinitionException">A flow of the host's code has a problem.</exception>
    public FlowSet Current(bool hasBuiltIn) => hasBuiltIn ? _layers.Value.WithBuiltIn.Current(_builtIn.Value) : _layers.Value.Without.Current(_none);

    /// <summary>Checks everything, and says what is disabled.</summary>
    /// <exception cref="FlowDefinitionException">A flow of the host has a problem.</exception>
    public void Check()
    {
        var set = Current(hasBuiltIn: true);
        if (set.Problems.Count > 0)
        {
            throw new FlowDefinitionException(set.Problems);
        }

        foreach (var (flow, port) in _builtIn.Value.Missing.Where(pair => set.Missing.ContainsKey(pair.Key)).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            FlowLog.Disabled(_logger, flow, port);
        }

        if (_logger.IsEnabled(LogLevel.Information))
        {
            var names = string.Join(", ", set.Runnable.Keys.Order(StringComparer.Ordinal));
            FlowLog.InForce(_logger, set.Runnable.Count, names);
        }
    }

    private FlowSet LoadBuiltIn(IEnumerable<FlowFile> files)
    {
        var entries = new Dictionary<string, FlowEntry>(StringComparer.Ordinal);
        var problems = new List<FlowProblem>();
        foreach (var file in files)
        {
            problems.AddRange(file.Problems);
            if (file.Flow is not null)
            {
                entries[file.Flow.Name] = new FlowEntry(file.Flow, file.Source);
            }
        }

        var set = FlowSet.Build(entries, _parts, problems);
        foreach (var problem in set.Problems)
        {
            FlowLog.BuiltInRefused(_logger, problem.ToString());
        }

        return set;
    }

    private static Dictionary<string, FlowEntry> Compile(IEnumerable<FlowDefinition> definitions, FlowParts parts)
    {
        var problems = new List<FlowProblem>();
        var entries = new Dictionary<string, FlowEntry>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            if (!names.Add(definition.Name))
            {
                problems.Add(new FlowProblem { Flow = definition.Name, Found = definition.Name, Allowed = "a name that no other flow of the host has" });
            }
            else if (FlowCompiler.Compile(definition, parts, problems) is { } flow)
            {
                entries[definition.Name] = new FlowEntry(flow, null);
            }
        }

        return problems.Count == 0 ? entries : throw new FlowDefinitionException(problems);
    }
}

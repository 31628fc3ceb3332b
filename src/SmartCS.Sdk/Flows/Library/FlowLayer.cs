using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Flows;

/// <summary>Flows that stand over others: from code and folders, less those that are not wanted.</summary>
/// <param name="code">The flows from code by name.</param>
/// <param name="folders">The folders.</param>
/// <param name="disabled">The names that are not wanted.</param>
/// <param name="parts">What flows are made of.</param>
/// <param name="logger">Where problems are logged.</param>
internal sealed class FlowLayer(IReadOnlyDictionary<string, FlowEntry> code, FlowFolder[] folders, IReadOnlyList<string> disabled, FlowParts parts, ILogger logger)
{
    private readonly Lock _gate = new();
    private volatile Built? _built;

    /// <summary>The flows in force.</summary>
    /// <param name="under">The flows below, which were checked.</param>
    public FlowSet Current(FlowSet under) => _built is { } built && built.Under == under && IsCurrent(built.Files) ? built.Set : Build(under);

    private bool IsCurrent(FlowFile[][] files)
    {
        for (var i = 0; i < folders.Length; i++)
        {
            if (folders[i].Read() != files[i])
            {
                return false;
            }
        }

        return true;
    }

    private FlowSet Build(FlowSet under)
    {
        lock (_gate)
        {
            var last = _built?.Set;
            FlowFile[][] files = [.. folders.Select(static folder => folder.Read())];
            var entries = under.Entries.Concat(code).Aggregate(new Dictionary<string, FlowEntry>(StringComparer.Ordinal), static (all, pair) =>
            {
                all[pair.Key] = pair.Value;
                return all;
            });
            var problems = new List<FlowProblem>();
            var own = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var file in files.SelectMany(static folder => folder))
            {
                Add(file, entries, own, problems);
            }

            foreach (var name in disabled)
            {
                entries.Remove(name);
            }

            var set = FlowSet.Build(entries, parts, problems, last);
            Log(set, last, under, files);
            _built = new Built(under, files, set);
            return set;
        }
    }

    // A broken file keeps the last good version. Where there never was one, the flow is away, since it is wanted otherwise than it stands below.
    private static void Add(FlowFile file, Dictionary<string, FlowEntry> entries, Dictionary<string, string> own, List<FlowProblem> problems)
    {
        problems.AddRange(file.Problems);
        if ((file.Flow is null ? file.LastGood : file) is not { Flow: { } flow } good)
        {
            if (file.Name is not null && !own.ContainsKey(file.Name))
            {
                entries.Remove(file.Name);
            }
        }
        else if (own.TryAdd(flow.Name, file.Path))
        {
            entries[flow.Name] = new FlowEntry(flow, good.Source);
        }
        else
        {
            new FlowProblems(flow.Name, file.Source, problems).Add("flow", flow.Name, $"a name that no other file has; {Path.GetFileName(own[flow.Name])} has it");
        }
    }

    // What is wrong within a file was logged when it was read.
    private void Log(FlowSet set, FlowSet? last, FlowSet under, FlowFile[][] files)
    {
        foreach (var problem in set.Problems.Except(last?.Problems ?? []).Except(files.SelectMany(static folder => folder).SelectMany(static file => file.Problems)))
        {
            FlowLog.Refused(logger, problem.ToString());
        }

        foreach (var (flow, port) in set.Missing.Where(pair => under.Missing.GetValueOrDefault(pair.Key) != pair.Value && last?.Missing.GetValueOrDefault(pair.Key) != pair.Value))
        {
            FlowLog.Disabled(logger, flow, port);
        }
    }

    private sealed record Built(FlowSet Under, FlowFile[][] Files, FlowSet Set);
}

using System.Collections.Frozen;

namespace SmartCS.Sdk.Flows;

/// <summary>Flows that link to one another: those of a merchant, or those of all. Immutable.</summary>
internal sealed class FlowSet
{
    private readonly FrozenDictionary<string, FlowEntry> _entries;
    private readonly FrozenDictionary<string, CompiledFlow> _runnable;

    private FlowSet(Dictionary<string, FlowEntry> entries, Dictionary<string, string> missing, IReadOnlyList<FlowProblem> problems)
    {
        _entries = entries.ToFrozenDictionary(StringComparer.Ordinal);
        _runnable = entries.Where(pair => !missing.ContainsKey(pair.Key)).ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.Flow, StringComparer.Ordinal);
        Missing = missing;
        Problems = problems;
    }

    /// <summary>The flows by name, those that cannot run included.</summary>
    public IReadOnlyDictionary<string, FlowEntry> Entries => _entries;

    /// <summary>The flows that can run.</summary>
    public FrozenDictionary<string, CompiledFlow> Runnable => _runnable;

    /// <summary>The shop port that is missing, by flow.</summary>
    public IReadOnlyDictionary<string, string> Missing { get; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<FlowProblem> Problems { get; }

    /// <summary>Puts flows together; those whose links lead nowhere are left out, or stay as they were.</summary>
    /// <param name="entries">The flows by name.</param>
    /// <param name="parts">The flows in code, and the rest.</param>
    /// <param name="problems">What was wrong before.</param>
    /// <param name="lastGood">What was in force before; null at first.</param>
    public static FlowSet Build(Dictionary<string, FlowEntry> entries, FlowParts parts, IEnumerable<FlowProblem> problems, FlowSet? lastGood = null)
    {
        var all = new List<FlowProblem>(problems);
        while (true)
        {
            var broken = LinkCheck.Find(entries, parts, all);
            if (broken.Count == 0)
            {
                return new FlowSet(entries, LinkCheck.FindMissing(entries, parts), all);
            }

            foreach (var name in broken)
            {
                var entry = entries[name];
                if (lastGood?.Entries.GetValueOrDefault(name) is { } good && good.Flow != entry.Flow)
                {
                    entries[name] = good;
                }
                else
                {
                    entries.Remove(name);
                }
            }
        }
    }
}

/// <summary>A flow, with where it comes from.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Source">Its file; null for one from code.</param>
internal sealed record FlowEntry(CompiledFlow Flow, FlowSource? Source);

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Flows;

/// <summary>
/// The flows that each merchant has: those that come with the engine, over them the host's, over them those of the merchant's folder.
/// Files are followed while they change. Safe for concurrent use.
/// </summary>
public sealed class FlowLibrary : IDisposable
{
    /// <summary>How often folders are looked through; a changed file is read when it has stayed the same from one look to the next.</summary>
    internal static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(400);

    private static readonly Dictionary<string, FlowEntry> NoFlows = [];

    private readonly FlowParts _parts;
    private readonly SharedFlows _shared;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private readonly ConcurrentDictionary<string, FlowFolder> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FlowLayer> _layers = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<FlowSettings, FlowLayer> _merchants = [];
    private readonly ConditionalWeakTable<FlowSettings, FlowLayer>.CreateValueCallback _layerOf;

    /// <summary>Creates the library.</summary>
    /// <param name="parts">What flows are made of.</param>
    /// <param name="flows">The host's flows from code.</param>
    /// <param name="folders">The host's folders with a file for each flow.</param>
    /// <param name="timeProvider">The clock for looking through folders; null means the system's.</param>
    /// <param name="logger">Where problems and disabled flows are logged; null means nowhere.</param>
    public FlowLibrary(FlowParts parts, IEnumerable<FlowDefinition>? flows = null, IEnumerable<string>? folders = null, TimeProvider? timeProvider = null, ILogger<FlowLibrary>? logger = null)
        : this(parts, flows, folders, timeProvider, logger, BuiltInFlows.Read)
    {
    }

    internal FlowLibrary(FlowParts parts, IEnumerable<FlowDefinition>? flows, IEnumerable<string>? folders, TimeProvider? timeProvider, ILogger<FlowLibrary>? logger, Func<FlowParts, IEnumerable<FlowFile>> builtIn)
    {
        ArgumentNullException.ThrowIfNull(parts);
        _parts = parts;
        _layerOf = LayerOf;
        _logger = logger ?? NullLogger<FlowLibrary>.Instance;
        _shared = new SharedFlows(parts, flows ?? [], [.. (folders ?? []).Select(FolderOf)], _logger, () => builtIn(parts));
        _timer = (timeProvider ?? TimeProvider.System).CreateTimer(_ => Look(), null, PollInterval, PollInterval);
    }

    /// <summary>The names of a merchant's flows that can run, those in code included.</summary>
    /// <param name="profile">The merchant.</param>
    /// <returns>The names.</returns>
    /// <exception cref="FlowDefinitionException">A flow of the host has a problem, and has had one from the beginning.</exception>
    public IReadOnlyList<string> NamesOf(MerchantProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var set = SetOf(profile);
        var customs = _parts.CustomNames.Where(name => !set.Entries.ContainsKey(name) && IsServed(profile, name));
        return [.. set.Runnable.Keys.Concat(customs).Order(StringComparer.Ordinal)];
    }

    /// <summary>What is wrong with the files of a merchant's folder as they stand; of a merchant without one, with the host's.</summary>
    /// <param name="profile">The merchant.</param>
    /// <returns>The problems; none where all is well.</returns>
    /// <exception cref="FlowDefinitionException">A flow of the host has a problem, and has had one from the beginning.</exception>
    public IReadOnlyList<FlowProblem> ProblemsOf(MerchantProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return SetOf(profile).Problems;
    }

    /// <summary>Ends the looking through folders; the flows stay.</summary>
    public void Dispose() => _timer.Dispose();

    /// <summary>Finds a flow made of steps that can run. It comes before a flow in code of the same name.</summary>
    /// <returns>The flow; null where the merchant has none of the name, or a shop port that it needs is missing.</returns>
    internal CompiledFlow? Find(MerchantProfile profile, string name) => SetOf(profile).Runnable.GetValueOrDefault(name);

    /// <summary>Finds a flow in code that the merchant has and that can run.</summary>
    /// <returns>The flow; null where there is none, or one made of steps stands in its place.</returns>
    internal ICustomFlow? FindCustom(MerchantProfile profile, string name) =>
        IsServed(profile, name) && !SetOf(profile).Entries.ContainsKey(name) ? _parts.FindCustom(name) : null;

    /// <summary>Whether a merchant has any flow that can run.</summary>
    internal bool HasAny(MerchantProfile profile)
    {
        if (SetOf(profile).Runnable.Count > 0)
        {
            return true;
        }

        foreach (var name in _parts.CustomNames)
        {
            if (FindCustom(profile, name) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads everything that is known at start, and the folders of the given merchants.</summary>
    /// <exception cref="FlowDefinitionException">A flow of the host has a problem.</exception>
    internal void Load(IEnumerable<MerchantProfile> profiles)
    {
        _shared.Check();
        foreach (var profile in profiles.Where(static profile => profile.Flows.Folder is not null))
        {
            SetOf(profile);
        }
    }

    private bool IsServed(MerchantProfile profile, string name) =>
        _parts.FindCustom(name) is { MissingPort: null } custom && custom.Serves(profile) && !profile.Flows.Disabled.Contains(name);

    private FlowSet SetOf(MerchantProfile profile)
    {
        var shared = _shared.Current(profile.Flows.BuiltIn);
        return profile.Flows is { Folder: null, Disabled.Count: 0 } ? shared : _merchants.GetValue(profile.Flows, _layerOf).Current(shared);
    }

    // Settings that say the same share what is known of them, so that a profile that was read anew keeps its flows' last good versions.
    private FlowLayer LayerOf(FlowSettings settings)
    {
        var folder = settings.Folder is null ? null : FolderOf(settings.Folder);
        return _layers.GetOrAdd(
            string.Join('\n', settings.Disabled.Order(StringComparer.Ordinal).Prepend(folder?.Path ?? string.Empty).Prepend(settings.BuiltIn ? "+" : "-")),
            _ => new FlowLayer(NoFlows, folder is null ? [] : [folder], settings.Disabled, _parts, _logger));
    }

    private FlowFolder FolderOf(string folder) => _folders.GetOrAdd(Path.GetFullPath(folder), path => new FlowFolder(path, _parts, _logger));

    private void Look()
    {
        foreach (var (_, folder) in _folders)
        {
            folder.Tick();
        }
    }
}

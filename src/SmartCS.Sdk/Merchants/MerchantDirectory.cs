using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SmartCS.Sdk.Merchants;

/// <summary>The merchants of one or several sources, each an immutable profile that is replaced when its settings change.</summary>
/// <remarks>
/// Safe for concurrent use. Everything is read when the host starts or, without a host, at first use; any problem is then
/// an exception that lists them all. Later changes are taken up by themselves: a merchant whose new settings are wrong
/// keeps its last good profile, the others are updated, and <see cref="Problems"/> and the log say what is wrong.
/// Disposing it ends the watching; the profiles stay.
/// </remarks>
public sealed class MerchantDirectory : IMerchantDirectory, IMerchantSettingsReport, IDisposable
{
    private readonly Lock _gate = new();
    private readonly MerchantSource[] _sources;
    private readonly IProfileCheck[] _checks;
    private readonly MerchantSourceContent?[] _contents;
    private readonly ILogger _logger;
    private volatile Dictionary<MerchantId, MerchantProfile>? _profiles;
    private volatile IReadOnlyList<SettingProblem> _problems = [];
    private bool _isRead;

    internal MerchantDirectory(IEnumerable<MerchantSource> sources, ILogger<MerchantDirectory>? logger = null, IEnumerable<IProfileCheck>? checks = null)
    {
        _sources = [.. sources];
        _checks = [.. checks ?? []];
        _contents = new MerchantSourceContent?[_sources.Length];
        _logger = logger ?? NullLogger<MerchantDirectory>.Instance;
    }

    /// <inheritdoc/>
    public IReadOnlyList<SettingProblem> Problems
    {
        get
        {
            ReadOnce();
            return _problems;
        }
    }

    /// <summary>The profiles in force; empty before they are read. Never waits, so that what profiles depend on may look at it.</summary>
    internal IReadOnlyCollection<MerchantProfile> InForce => _profiles?.Values ?? (IReadOnlyCollection<MerchantProfile>)[];

    /// <summary>Serves the given profiles.</summary>
    /// <param name="profiles">The profiles, each of another merchant.</param>
    /// <exception cref="MerchantSettingsException">A setting is out of range, or two profiles are of one merchant.</exception>
    public static MerchantDirectory FromProfiles(params IReadOnlyList<MerchantProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        var directory = new MerchantDirectory([new CodeMerchantSource(profiles)]);
        directory.Load();
        return directory;
    }

    /// <summary>Serves the merchants that are the children of a configuration section.</summary>
    /// <param name="section">The section; its children's keys are the merchants' ids. For thousands of merchants a folder is much faster to read.</param>
    /// <param name="logger">Where refused changes are logged; null means nowhere.</param>
    /// <exception cref="MerchantSettingsException">A setting cannot be used.</exception>
    public static MerchantDirectory FromConfiguration(IConfiguration section, ILogger<MerchantDirectory>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        var directory = new MerchantDirectory([new ConfigurationMerchantSource(section)], logger);
        directory.Load();
        return directory;
    }

    /// <summary>Serves the merchants that have a file in a folder.</summary>
    /// <param name="folder">The folder with a <c>&lt;merchant id&gt;.json</c> for each merchant.</param>
    /// <param name="timeProvider">The clock for looking through the folder; null means the system's.</param>
    /// <param name="logger">Where refused changes are logged; null means nowhere.</param>
    /// <exception cref="MerchantSettingsException">A setting cannot be used, or the folder cannot be read.</exception>
    public static MerchantDirectory FromFolder(string folder, TimeProvider? timeProvider = null, ILogger<MerchantDirectory>? logger = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var directory = new MerchantDirectory([new FolderMerchantSource(folder, timeProvider ?? TimeProvider.System)], logger);
        directory.Load();
        return directory;
    }

    /// <inheritdoc/>
    /// <exception cref="MerchantSettingsException">The settings could not be used from the beginning and have not been put right since.</exception>
    public ValueTask<MerchantProfile?> FindAsync(MerchantId merchant, CancellationToken cancellationToken = default)
    {
        var profiles = _profiles ?? Load();
        return ValueTask.FromResult(profiles.GetValueOrDefault(merchant));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var source in _sources)
        {
            source.Dispose();
        }
    }

    /// <summary>Reads everything unless that was done already.</summary>
    /// <exception cref="MerchantSettingsException">There is a problem, and there has been one ever since the first reading.</exception>
    internal Dictionary<MerchantId, MerchantProfile> Load()
    {
        ReadOnce();
        return _profiles ?? throw new MerchantSettingsException(_problems);
    }

    private void ReadOnce()
    {
        lock (_gate)
        {
            if (_isRead)
            {
                return;
            }

            _isRead = true;
            foreach (var check in _checks)
            {
                check.Watch(CheckAgain);
            }

            for (var i = 0; i < _sources.Length; i++)
            {
                // Watching begins first: a change during the reading is then read again instead of missed.
                var index = i;
                _sources[i].Watch(() => Refresh(index));
                _contents[i] = _sources[i].Read();
            }

            Merge();
        }
    }

    private void Refresh(int index)
    {
        lock (_gate)
        {
            var content = _sources[index].Read();
            if (!ReferenceEquals(content, _contents[index]))
            {
                _contents[index] = content;
                Merge();
            }
        }
    }

    private void CheckAgain()
    {
        lock (_gate)
        {
            if (_isRead)
            {
                Merge();
            }
        }
    }

    private void Merge()
    {
        var declared = new Dictionary<MerchantId, MerchantSettings>();
        var problems = new List<SettingProblem>();
        foreach (var content in _contents)
        {
            problems.AddRange(content?.Problems ?? []);
            foreach (var read in content?.Merchants ?? [])
            {
                var settings = Check(read);
                problems.AddRange(settings.Problems);
                if (!declared.TryAdd(settings.Merchant, settings))
                {
                    var other = declared[settings.Merchant];
                    problems.Add(new SettingProblem(settings.Path, null, $"merchant '{settings.Merchant}' has its settings at {other.Path} already; each merchant may stand in one place only"));
                    declared[settings.Merchant] = other with { Profile = null };
                }
            }
        }

        var known = _problems;
        _problems = problems;
        if (_profiles is not null || problems.Count == 0)
        {
            Replace(declared);
            LogNew(problems, known);
        }
    }

    private MerchantSettings Check(MerchantSettings settings)
    {
        if (_checks.Length == 0 || settings.Profile is not { } profile)
        {
            return settings;
        }

        var problems = new List<SettingProblem>();
        foreach (var check in _checks)
        {
            check.Check(profile, settings.Path, problems);
        }

        return problems.Count == 0 ? settings : settings with { Profile = null, Problems = problems };
    }

    private void Replace(Dictionary<MerchantId, MerchantSettings> declared)
    {
        var lastGood = _profiles;
        var profiles = new Dictionary<MerchantId, MerchantProfile>(declared.Count);
        foreach (var (merchant, settings) in declared)
        {
            if ((settings.Profile ?? lastGood?.GetValueOrDefault(merchant)) is { } profile)
            {
                profiles.Add(merchant, profile);
            }
        }

        _profiles = profiles;
        MerchantLog.InForce(_logger, profiles.Count);
    }

    private void LogNew(List<SettingProblem> problems, IReadOnlyList<SettingProblem> known)
    {
        foreach (var problem in problems.Except(known))
        {
            MerchantLog.Refused(_logger, problem.Path, problem.Value, problem.Allowed);
        }
    }
}

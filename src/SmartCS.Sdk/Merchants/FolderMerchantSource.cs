using System.Collections.Concurrent;

namespace SmartCS.Sdk.Merchants;

/// <summary>A folder with a file for each merchant. A file is read again when its size or time changes, or when the system says that it changed.</summary>
internal sealed class FolderMerchantSource : MerchantSource
{
    /// <summary>How often the folder is looked through where the system's change notices do not arrive, as on network folders.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    // An editor writes a file in several steps; a short wait reads it once, when it is whole.
    private static readonly TimeSpan SettleTime = TimeSpan.FromMilliseconds(200);

    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, byte> _touched = new(StringComparer.Ordinal);
    private Dictionary<string, ReadFile> _files = new(StringComparer.Ordinal);
    private MerchantSourceContent? _last;
    private FileSystemWatcher? _watcher;
    private ITimer? _poll;
    private ITimer? _settle;

    public FolderMerchantSource(string folder, TimeProvider time)
    {
        _folder = folder;
        _time = time;
    }

    public override MerchantSourceContent Read()
    {
        try
        {
            return ReadFolder();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that is away for a moment takes no merchant off the air.
            var problem = new SettingProblem(_folder, null, $"must be a folder with one <merchant id>.json for each merchant; it cannot be read: {exception.GetType().Name}");
            return _last is { Problems: [var known] } && known == problem ? _last : _last = new MerchantSourceContent(_last?.Merchants ?? [], [problem]);
        }
    }

    public override void Watch(Action changed)
    {
        _settle = _time.CreateTimer(_ => changed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _poll = _time.CreateTimer(_ => changed(), null, PollInterval, PollInterval);
        try
        {
            _watcher = new FileSystemWatcher(_folder, "*.json");
            _watcher.Changed += OnTouched;
            _watcher.Created += OnTouched;
            _watcher.Deleted += OnTouched;
            _watcher.Renamed += OnTouched;
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            // No notices on this system or folder: looking through it from time to time is enough.
            _watcher?.Dispose();
            _watcher = null;
        }
    }

    public override void Dispose()
    {
        _watcher?.Dispose();
        _poll?.Dispose();
        _settle?.Dispose();
        base.Dispose();
    }

    private void OnTouched(object sender, FileSystemEventArgs change)
    {
        if (change.Name is { } name)
        {
            _touched[name] = 0;
            _settle?.Change(SettleTime, Timeout.InfiniteTimeSpan);
        }
    }

    private MerchantSourceContent ReadFolder()
    {
        var files = new Dictionary<string, ReadFile>(_files.Count, StringComparer.Ordinal);
        var hasChanged = _last is null || _last.Problems.Any(problem => problem.Path == _folder);
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles("*.json"))
        {
            if (file.Name.StartsWith('.'))
            {
                continue;
            }

            var stamp = Stamp.Of(file);
            var isTouched = _touched.TryRemove(file.Name, out _);
            if (!isTouched && _files.TryGetValue(file.Name, out var known) && known.Stamp == stamp)
            {
                files[file.Name] = known;
            }
            else if (ReadOne(file.Name) is { } settings)
            {
                hasChanged = true;
                files[file.Name] = new ReadFile(settings.MayRecover ? default : stamp, settings);
            }
        }

        hasChanged |= files.Count != _files.Count;
        _files = files;
        return hasChanged ? _last = Combine(files) : _last!;
    }

    private MerchantSettings? ReadOne(string name)
    {
        var path = Path.Combine(_folder, name);
        return MerchantRules.TryGetId(Path.GetFileNameWithoutExtension(name), out var merchant)
            ? MerchantFile.Read(merchant, path)
            : MerchantSettings.Unreadable(default, path, $"the file's name is the merchant's id: {MerchantRules.Identity}");
    }

    private static MerchantSourceContent Combine(Dictionary<string, ReadFile> files) =>
        new([.. files.Values.Select(file => file.Settings).Where(settings => settings.Merchant.Value.Length > 0)],
            [.. files.Values.Where(file => file.Settings.Merchant.Value.Length == 0).SelectMany(file => file.Settings.Problems)]);

    private readonly record struct ReadFile(Stamp Stamp, MerchantSettings Settings);

    private readonly record struct Stamp(long Length, DateTime WrittenAt)
    {
        public static Stamp Of(FileInfo file)
        {
            // A link keeps its own time while what it points to is replaced, as for mounted configuration.
            var real = file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : file;
            return real.Exists ? new Stamp(real.Length, real.LastWriteTimeUtc) : default;
        }
    }
}

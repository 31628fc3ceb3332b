using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Flows;

/// <summary>A folder with a file for each flow. A file is read again when its size or time changes.</summary>
/// <remarks>Its flows are only looked after while somebody uses them; whoever comes back to it later has it looked through first.</remarks>
internal sealed class FlowFolder(string path, FlowParts parts, ILogger logger)
{
    private const int MaxFiles = 1_000;

    // At FlowLibrary.PollInterval some ten minutes: thousands of merchants to whom nobody writes cost no looking.
    private const int MaxIdleTicks = 1_500;

    private readonly Lock _gate = new();
    private Dictionary<string, Known> _files = new(StringComparer.Ordinal);
    private volatile FlowFile[]? _content;
    private volatile bool _isStale = true;
    private volatile int _idleTicks;

    /// <summary>The folder.</summary>
    public string Path => path;

    /// <summary>The files, in the order of their names; a new array whenever one has changed.</summary>
    public FlowFile[] Read()
    {
        _idleTicks = 0;
        if (_isStale || _content is null)
        {
            Look(isPatient: false);
        }

        return _content!;
    }

    /// <summary>Looks through the folder where it was used since the last time; otherwise whoever uses it next will.</summary>
    public void Tick()
    {
        if (++_idleTicks > MaxIdleTicks)
        {
            _isStale = true;
        }
        else if (_content is not null)
        {
            Look(isPatient: true);
        }
    }

    // Being patient: an editor writes a file in several steps, so a changed file is read when it has stayed the same from one look to the next.
    private void Look(bool isPatient)
    {
        lock (_gate)
        {
            var files = new Dictionary<string, Known>(StringComparer.Ordinal);
            var hasChanged = _content is null;
            try
            {
                foreach (var file in new DirectoryInfo(path).EnumerateFiles().Where(static file => FlowFileReader.IsFlowFile(file.Name)).Take(MaxFiles))
                {
                    var stamp = FileStamp.Of(file);
                    var known = _files.GetValueOrDefault(file.Name);
                    if (known is not null && known.Stamp == stamp)
                    {
                        files[file.Name] = known;
                    }
                    else if (isPatient && known?.Seen != stamp)
                    {
                        files[file.Name] = (known ?? new Known(default, default, null)) with { Seen = stamp };
                    }
                    else if (FlowFileReader.ReadFile(file.FullName, parts) is { } read)
                    {
                        files[file.Name] = new Known(read.MayRecover ? default : stamp, stamp, Take(read, known?.File));
                        hasChanged = true;
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Away(exception);
                return;
            }

            hasChanged |= _files.Any(known => known.Value.File is not null && !files.ContainsKey(known.Key));
            _files = files;
            _isStale = false;
            if (hasChanged || _content is [{ MayRecover: true } away] && away.Path == path)
            {
                _content = [.. files.OrderBy(static file => file.Key, StringComparer.Ordinal).Select(static file => file.Value.File).OfType<FlowFile>()];
                if (logger.IsEnabled(LogLevel.Information))
                {
                    var flows = string.Join(", ", _content.Select(static file => (file.Flow ?? file.LastGood?.Flow)?.Name).OfType<string>());
                    FlowLog.FolderRead(logger, path, flows);
                }
            }
        }
    }

    private FlowFile Take(FlowFile read, FlowFile? before)
    {
        foreach (var problem in read.Problems.Except(before?.Problems ?? []))
        {
            FlowLog.Refused(logger, problem.ToString());
        }

        return read.Flow is not null ? read : read with { LastGood = before?.Flow is not null ? before : before?.LastGood };
    }

    // A folder that is away for a moment takes no flow off the air.
    private void Away(Exception exception)
    {
        _isStale = false;
        if (_content is null)
        {
            var problem = new FlowProblem { File = path, Allowed = $"must be a folder with one file for each flow; it cannot be read: {exception.GetType().Name}" };
            _content = [Take(new FlowFile(path) { Problems = [problem], MayRecover = true }, null)];
        }
    }

    private sealed record Known(FileStamp Stamp, FileStamp Seen, FlowFile? File);

    private readonly record struct FileStamp(long Length, DateTime WrittenAt)
    {
        public static FileStamp Of(FileInfo file)
        {
            // A link keeps its own time while what it points to is replaced, as for mounted configuration.
            var real = file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : file;
            return real.Exists ? new FileStamp(real.Length, real.LastWriteTimeUtc) : default;
        }
    }
}

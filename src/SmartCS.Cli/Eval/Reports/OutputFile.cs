using System.Text;

namespace SmartCS.Cli.Eval.Reports;

/// <summary>A file that a command writes when it is done. It is opened before the work, so that a path that cannot be written costs no work.</summary>
internal sealed class OutputFile : IAsyncDisposable
{
    private readonly FileStream? _file;
    private readonly bool _isNew;
    private bool _isWritten;

    private OutputFile(FileStream? file, bool isNew)
    {
        _file = file;
        _isNew = isNew;
    }

    /// <summary>Opens a file for writing; what stood in it stays until something is written. Without a path, nothing is ever written.</summary>
    public static OutputFile Open(string? path, string option)
    {
        try
        {
            var isNew = !File.Exists(path);
            return new OutputFile(path is null ? null : new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read), isNew);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            var why = Directory.Exists(path) ? "it is a folder" : exception is DirectoryNotFoundException ? "there is no such folder" : exception is UnauthorizedAccessException ? "it may not be written" : exception.Message;
            throw new CommandException($"cannot write {option} '{path}': {why}.", exception);
        }
    }

    /// <summary>Writes a text, if there is a file to write it to.</summary>
    public async Task WriteAsync(Func<string> text, CancellationToken cancellationToken)
    {
        if (_file is not null)
        {
            _isWritten = true;
            _file.SetLength(0);
            await _file.WriteAsync(Encoding.UTF8.GetBytes(text()), cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_file is not null)
        {
            await _file.DisposeAsync().ConfigureAwait(false);
            if (_isNew && !_isWritten)
            {
                File.Delete(_file.Name);
            }
        }
    }
}

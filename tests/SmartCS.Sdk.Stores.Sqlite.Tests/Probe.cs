using System.Diagnostics;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

/// <summary>A second process at work on a record file.</summary>
internal sealed class Probe : IDisposable
{
    private readonly Process _process;

    public Probe(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SmartCS.Sdk.CrashProbe.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        _process = Process.Start(start)!;
    }

    public int ExitCode => _process.ExitCode;

    /// <summary>The next line that the process said; null after its end.</summary>
    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync();

    /// <summary>Everything that the process still says, until it ends.</summary>
    public async Task<string[]> ReadToEndAsync()
    {
        var lines = (await _process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await _process.WaitForExitAsync();
        return lines;
    }

    /// <summary>Ends the process's standard input, which it may be waiting for.</summary>
    public void EndInput() => _process.StandardInput.Close();

    /// <summary>Ends the process at once (SIGKILL), wherever it is.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}

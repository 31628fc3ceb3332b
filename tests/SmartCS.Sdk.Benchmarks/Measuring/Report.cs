using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Benchmarks.Measuring;

/// <summary>Prints the figure asked beside the figure measured, as a Markdown table.</summary>
internal sealed class Report(TextWriter output)
{
    private bool _isInTable;

    public int MissCount { get; private set; }

    public void Start(TimeProvider time)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Machine: {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Date: {time.GetUtcNow():yyyy-MM-dd HH:mm} UTC"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Commit: {Commit()}"));
    }

    public void Section(string title)
    {
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## {title}"));
        output.WriteLine();
        _isInTable = false;
    }

    public void Note(string text)
    {
        output.WriteLine(text);
        _isInTable = false;
    }

    public void Add(string figure, string? asked, string measured, bool? isMet)
    {
        if (!_isInTable)
        {
            output.WriteLine("| figure | asked | measured | |");
            output.WriteLine("|---|---|---|---|");
            _isInTable = true;
        }

        MissCount += isMet == false ? 1 : 0;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {figure} | {asked} | {measured} | {(isMet is null ? string.Empty : isMet.Value ? "met" : "missed")} |"));
        output.Flush();
    }

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static string Commit()
    {
        try
        {
            var start = new ProcessStartInfo("git", "describe --always --dirty --abbrev=10") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
            using var process = Process.Start(start)!;
            var text = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? text : "unknown";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "unknown";
        }
    }
}

using System.Diagnostics;
using System.Text;

namespace SmartCS.Samples.Tests;

/// <summary>Runs a built sample in a folder of its own.</summary>
internal static class SampleProcess
{
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string name, string input, params IEnumerable<string> arguments) =>
        RunAsync(name, input, new Dictionary<string, string?>(), arguments);

    /// <summary>Runs it with environment variables.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string name, string input, IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> arguments)
    {
        var folder = Directory.CreateTempSubdirectory("smartcs-sample-");
        try
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), .. arguments])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                StandardOutputEncoding = Encoding.UTF8,
            };
            foreach (var (variable, value) in environment)
            {
                start.Environment[variable] = value;
            }

            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, output, await error);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

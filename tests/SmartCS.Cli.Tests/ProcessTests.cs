using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Xunit;

namespace SmartCS.Cli.Tests;

/// <summary>The command as users run it: a process of its own.</summary>
public sealed class ProcessTests
{
    private const string Entries = """{"id":"ship","question":"多久发货？","answer":"48小时内发货。"}""";

    [Fact]
    public async Task ImportThenAsk_TwoProcesses_AnswerFromTheRecord()
    {
        using var folder = new WorkFolder();
        var imported = await RunAsync("import", folder.Write("e.jsonl", Entries), "--record", folder.Record, "--merchant", "店铺", "--json");
        var asked = await RunAsync("ask", "多久发货？", "--record", folder.Record, "--merchant", "店铺", "--json");

        imported.AssertOk();
        asked.AssertOk();
        Assert.Equal("48小时内发货。", (string?)asked.Json["text"]);
    }

    [Fact]
    public async Task Import_BadLine_IsOnStandardErrorWithExitCodeOne()
    {
        using var folder = new WorkFolder();
        var run = await RunAsync("import", folder.Write("e.jsonl", Entries + "\nbroken\n"), "--record", folder.Record, "--merchant", "acme");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("e.jsonl: line 2", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("Read 2", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WrongUsage_HasExitCodeTwo() => (await RunAsync("import")).AssertFailed();

    [Theory(Timeout = 60_000)]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Chat_Signal_EndsInGoodOrder(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        Assert.SkipWhen(signal == "INT" && IgnoresInterrupt(), "These tests run in the background of a shell, where Ctrl+C is ignored.");
        using var folder = new WorkFolder();
        (await folder.ImportAsync(Entries)).AssertOk();
        using var process = Start("chat", "--record", folder.Record, "--merchant", "acme", "--json");
        await process.StandardInput.WriteLineAsync("多久发货？");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var reply = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("48小时内发货。", (string?)JsonNode.Parse(reply!)!["text"]);
        Assert.Equal(130, process.ExitCode);
        Assert.Equal(string.Empty, await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    // Processes inherit what is ignored, and one that ignores Ctrl+C from its start is never told of it.
    private static bool IgnoresInterrupt()
    {
        const string Status = "/proc/self/status", Ignored = "SigIgn:";
        const ulong Interrupt = 1 << (2 - 1);
        return File.Exists(Status)
            && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Ignored, StringComparison.Ordinal)) is { } line
            && (ulong.Parse(line.AsSpan(Ignored.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) != 0;
    }

    private static async Task<CliRun> RunAsync(params string[] args)
    {
        using var process = Start(args);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CliRun(process.ExitCode, await output, await error);
    }

    private static Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "smartcs.dll"), .. args])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = System.Text.Encoding.UTF8,
        StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    })!;
}

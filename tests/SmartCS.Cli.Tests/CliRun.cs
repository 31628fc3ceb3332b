using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace SmartCS.Cli.Tests;

/// <summary>What a run of the command inside this process left behind.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    public JsonObject Json => JsonNode.Parse(Assert.Single(Lines))!.AsObject();

    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CliRun> OfAsync(params string[] args) => WithInputAsync(string.Empty, args);

    public static async Task<CliRun> WithInputAsync(string input, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var console = new CommandConsole { In = new StringReader(input), Out = output, Error = error };
        var exitCode = await SmartCommand.RunAsync(args, console, TestContext.Current.CancellationToken);
        return new CliRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Checks that the run failed as every command fails: one line on standard error, nothing like a stack trace.</summary>
    public CliRun AssertFailed(params string[] says)
    {
        Assert.Equal(2, ExitCode);
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
        Assert.All(says, text => Assert.Contains(text, line, StringComparison.Ordinal));
        return this;
    }

    public void AssertOk()
    {
        Assert.Equal(string.Empty, Error);
        Assert.Equal(0, ExitCode);
    }
}

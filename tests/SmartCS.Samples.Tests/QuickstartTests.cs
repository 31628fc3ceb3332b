using System.Text.RegularExpressions;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Samples.Tests;

public sealed partial class QuickstartTests
{
    [Fact]
    public async Task Run_TwiceOnOneRecord_PlaysTheScriptAndImportsOnce()
    {
        var folder = Directory.CreateTempSubdirectory("smartcs-quickstart-test-");
        try
        {
            var record = Path.Combine(folder.FullName, "shop.db");
            var first = await SampleProcess.RunAsync("Quickstart", input: "", "--record", record);
            var second = await SampleProcess.RunAsync("Quickstart", input: "", "--record", record);

            Assert.True(first.ExitCode == 0, first.Output + first.Error);
            Assert.Contains("Imported 127 entries", first.Output, StringComparison.Ordinal);
            Assert.True(second.ExitCode == 0, second.Output + second.Error);
            Assert.Contains("at revision 131", second.Output, StringComparison.Ordinal);
            Assert.Empty(first.Error + second.Error);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("getting-started.md")]
    [InlineData("getting-started.zh-CN.md")]
    public async Task Run_WithoutArguments_PrintsWhatTheGuideShows(string guide)
    {
        var shown = Turn().Match(await File.ReadAllTextAsync(RepositoryRoot.Combine("docs", guide))).Groups[1].Value;
        var (_, output, _) = await SampleProcess.RunAsync("Quickstart", input: "");
        Assert.NotEmpty(shown);
        Assert.Contains(shown, output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Chat_AnswersEachLineUntilAnEmptyOne()
    {
        var (exitCode, output, error) = await SampleProcess.RunAsync("Quickstart", "When will I get my money back?\n怎么开发票？\n\nWhen is shipping free?\n", "--chat");

        Assert.Equal(0, exitCode);
        Assert.Empty(error);
        Assert.Equal(["faq-refund-time-en", "faq-invoice-zh"], Cited().Matches(output).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [InlineData("'--chatt' is not an option.", "--chatt")]
    [InlineData("--record needs the path of a file.", "--record")]
    [InlineData("--record needs the path of a file.", "--record", "--chat")]
    public async Task Run_WrongArguments_SaysWhatIsAllowed(string problem, params string[] arguments)
    {
        var (exitCode, output, error) = await SampleProcess.RunAsync("Quickstart", input: "", arguments);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.StartsWith(problem, error, StringComparison.Ordinal);
        Assert.Contains("Usage:", error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"```\n(\d+\. [^`]+)```")]
    private static partial Regex Turn();

    [GeneratedRegex(@"cited +([\w-]+)")]
    private static partial Regex Cited();
}

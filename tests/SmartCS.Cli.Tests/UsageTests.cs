using Xunit;

namespace SmartCS.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("smartcs --help")]
    [InlineData("smartcs knowledge --help", "knowledge")]
    [InlineData("--record", "knowledge", "list", "--merchant", "acme")]
    [InlineData("--merchant is ''", "ask", "hello", "--record", "x.db", "--merchant", "")]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("--judgments", "eval", "search", "--products", "x")]
    public async Task Run_WrongUsage_SaysSoOnOneLine(string says, params string[] args) => (await CliRun.OfAsync(args)).AssertFailed(says);

    [Theory]
    [InlineData]
    [InlineData("import")]
    [InlineData("ask")]
    [InlineData("chat")]
    [InlineData("knowledge", "list")]
    [InlineData("knowledge", "show")]
    [InlineData("knowledge", "history")]
    [InlineData("knowledge", "rollback")]
    [InlineData("usage")]
    [InlineData("eval", "search")]
    [InlineData("eval", "knowledge")]
    public async Task Help_EveryCommand_OffersJson(params string[] command)
    {
        var run = await CliRun.OfAsync([.. command, "--help"]);

        run.AssertOk();
        Assert.Contains(command.Length == 0 ? "import" : "--json", run.Out, StringComparison.Ordinal);
    }
}

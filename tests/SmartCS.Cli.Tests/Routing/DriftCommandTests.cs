using SmartCS.Sdk.Learning;
using SmartCS.Sdk.Stores.Sqlite;
using Xunit;

namespace SmartCS.Cli.Tests.Routing;

public sealed class DriftCommandTests : IDisposable
{
    private static readonly string[] Asked = ["能帮我写一张贺卡吗", "贺卡可以自己写吗", "下单能附贺卡吗", "想要手写贺卡", "贺卡怎么加", "天气不错"];

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Drift_UnclearUtterances_PrintsCountsAndProposals()
    {
        await FillAsync();

        var run = await _folder.RunAsync("routing", "drift");

        run.AssertOk();
        Assert.Matches(@"Total\s+6\s+0\s+0\s+0\s+6", run.Out);
        Assert.Contains("贺卡", run.Out, StringComparison.Ordinal);
        Assert.Contains("5 utterances", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 of 6 utterances are in none of these.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_Json_PrintsTheReport()
    {
        await FillAsync();

        var json = (await _folder.RunAsync("routing", "drift", "--days", "7", "--min-size", "3", "--json")).Json;

        Assert.Equal(6, (int)json["total"]!);
        Assert.Equal(5, (int)json["proposals"]![0]!["size"]!);
        Assert.Equal("Unknown", (string)json["counts"]![0]!["kind"]!);
    }

    [Fact]
    public async Task Drift_NothingKept_SaysSo()
    {
        await FillAsync(0);

        Assert.Contains("No 5 utterances ask for the same.", (await _folder.RunAsync("routing", "drift")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--days is '0'", "--days", "0")]
    [InlineData("--days is 5000", "--days", "5000")]
    [InlineData("--min-size is 1", "--min-size", "1")]
    public async Task Drift_OptionOutOfRange_SaysWhatIsAllowed(string message, string option, string value)
    {
        await FillAsync(0);

        (await _folder.RunAsync("routing", "drift", option, value)).AssertFailed(message);
    }

    private async Task FillAsync(int count = int.MaxValue)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var file = new SqliteRecordFile(new SqliteStoreOptions { Path = _folder.Record });
        await using var store = new SqliteUnclearUtteranceStore(file);
        await store.CountAsync("acme", default, default);
        foreach (var text in Asked.Take(count))
        {
            await store.AppendAsync(new UnclearUtterance { Merchant = "acme", At = now.AddHours(-1), Kind = UnclearKind.Unknown, Text = text });
        }
    }
}

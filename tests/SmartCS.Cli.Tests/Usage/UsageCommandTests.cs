using SmartCS.Sdk.Models;
using SmartCS.Sdk.Stores.Sqlite;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Cli.Tests.Usage;

public sealed class UsageCommandTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Usage_ByIntent_PrintsTheCostOfEachResolvedConversation()
    {
        await FillAsync();

        var run = await _folder.RunAsync("usage", "--from", "2026-01-12", "--to", "2026-01-12");

        run.AssertOk();
        Assert.Matches(@"退货\s+2\s+0\s+1\s+1\s+2\s+200\s+100\s+80\s+50%\s+3\.00 CNY\s+3\.00 CNY", run.Out);
        Assert.Matches(@"\(none\)\s+1\s+1\s+1\s+0\s+0\s+0\s+0\s+0\s+0%\s+0\.00 CNY\s+-", run.Out);
        Assert.Matches(@"Total\s+3\s+1\s+2\s+1\s+2\s+200\s+100\s+80\s+50%\s+3\.00 CNY\s+3\.00 CNY", run.Out);
        Assert.Contains("2026-01-12 00:00 to 2026-01-13 00:00 UTC", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Usage_Json_PrintsTheReport()
    {
        await FillAsync();

        var json = (await _folder.RunAsync("usage", "--from", "2026-01-12", "--to", "2026-01-14T00:00:00Z", "--by", "day", "--currency", "USD", "--rate", "USD:CNY=6", "--json")).Json;

        Assert.Equal(["2026-01-12", "2026-01-13"], json["rows"]!.AsArray().Select(row => (string)row!["key"]!));
        Assert.Equal((3m, "USD"), ((decimal)json["total"]!["cost"]!["amount"]!, (string)json["total"]!["cost"]!["currency"]!));
        Assert.Equal(4, (int)json["total"]!["turns"]!);
    }

    [Fact]
    public async Task Usage_SeveralCurrencies_ShowsThemApart()
    {
        await FillAsync();

        Assert.Contains("3.00 CNY + 2.50 USD", (await _folder.RunAsync("usage", "--from", "2026-01-12", "--to", "2026-01-13", "--by", "none")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Usage_AnotherMerchant_SeesNothing()
    {
        await FillAsync();

        var run = await CliRun.OfAsync("usage", "--record", _folder.Record, "--merchant", "globex", "--from", "2026-01-01", "--json");

        Assert.Equal(0, (int)run.Json["total"]!["turns"]!);
        Assert.Empty(run.Json["rows"]!.AsArray());
    }

    [Theory]
    [InlineData("--from is 'yesterday'", "--from", "yesterday")]
    [InlineData("--by is 'colour'; allowed are none, intent", "--by", "colour")]
    [InlineData("--currency is 'yuan'", "--currency", "yuan")]
    [InlineData("--rate is 'USD=7'", "--rate", "USD=7")]
    [InlineData("from 0.000001 to 1000000", "--rate", "USD:CNY=0")]
    [InlineData("--to lies before --from", "--from", "2026-02-01", "--to", "2026-01-01")]
    public async Task Usage_WrongInput_SaysSo(string says, params string[] args)
    {
        await FillAsync();

        (await _folder.RunAsync(["usage", .. args])).AssertFailed(says);
    }

    [Fact]
    public async Task Usage_NoRecord_SaysSoAndMakesNone()
    {
        (await _folder.RunAsync("usage")).AssertFailed("there is no record file");
        Assert.False(File.Exists(_folder.Record));
    }

    private async Task FillAsync()
    {
        await using var store = new SqliteUsageStore(new SqliteStoreOptions { Path = _folder.Record });
        var monday = new DateTimeOffset(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);
        var used = new ModelUsage { Model = "qwen-plus", Purpose = ModelPurpose.Answer, InputTokens = 100, CachedInputTokens = 50, OutputTokens = 40, Cost = new Money(1.5m, "CNY") };
        await store.AppendAsync(Turn("c1", "m1", monday, ReplyOutcome.Abstained, "退货") with { Models = [used] });
        await store.AppendAsync(Turn("c1", "m2", monday.AddMinutes(1), ReplyOutcome.Generated, "退货") with { Models = [used with { IsEstimated = true }] });
        await store.AppendAsync(Turn("c2", "m3", monday.AddMinutes(2), ReplyOutcome.NotUnderstood, null) with { IsDegraded = true });
        await store.AppendAsync(Turn("c3", "m4", monday.AddDays(1), ReplyOutcome.Generated, "发货") with { Models = [used with { Model = "gpt", Cost = new Money(2.5m, "USD") }] });
    }

    private static UsageRecord Turn(string conversation, string message, DateTimeOffset at, ReplyOutcome outcome, string? intent) =>
        UsageRecord.OfTurn("acme", conversation, new Reply { Message = message, Text = "A reply.", Outcome = outcome }, at, intent);
}

using SmartCS.Sdk.Learning;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Learning;

public sealed class DriftReportsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Engraving =
    [
        "can you engrave my name on the ring", "do you offer engraving", "how much is engraving on a bracelet", "I want a ring engraved with initials", "is engraving free on rings", "engrave a date inside the ring please",
    ];

    private static readonly string[] Wrapping =
    [
        "是否可以代写贺卡", "能帮我写一张生日贺卡吗", "贺卡可以自己定内容吗", "下单能附贺卡吗", "我想要一张手写贺卡", "贺卡怎么加",
    ];

    private static readonly string[] Tracking = ["where is my parcel now", "track my parcel please", "my parcel has no tracking update", "has the parcel left the warehouse", "when will the parcel arrive"];

    private static readonly string[] Odd = ["hmm", "ok then", "今天天气真好", "what a day", "讲个笑话"];

    private readonly InMemoryUnclearUtteranceStore _store = new(timeProvider: new ManualTimeProvider(Now));

    [Fact]
    public async Task QueryAsync_TwoThingsAskedForOften_ProposesAnIntentForEach()
    {
        await AppendAsync([.. Engraving, .. Wrapping, .. Odd]);

        var report = await new DriftReports(_store).QueryAsync(Query());

        Assert.Equal([6, 6], report.Proposals.Select(proposal => proposal.Size));
        var engraving = Assert.Single(report.Proposals, proposal => proposal.Examples.Contains(Engraving[0]));
        Assert.Equal(Engraving.Order(), engraving.Examples.Order());
        Assert.Matches("^[a-z][a-z0-9_]{0,63}$", engraving.Id);
        Assert.Contains("ring", engraving.Title, StringComparison.Ordinal);
        var wrapping = Assert.Single(report.Proposals, proposal => proposal.Examples.Contains(Wrapping[0]));
        Assert.Equal(Wrapping.Order(), wrapping.Examples.Order());
        Assert.Contains("贺卡", wrapping.Title, StringComparison.Ordinal);
        Assert.Matches("^[a-z][a-z0-9_]{0,63}$", wrapping.Id);
        Assert.Equal((17, 5), (report.Considered, report.Scattered));
    }

    [Fact]
    public async Task QueryAsync_SameUtterancesInAnyNumberOfRuns_GiveTheSameReport()
    {
        await AppendAsync([.. Engraving, .. Wrapping, .. Tracking, .. Odd]);
        var reports = new DriftReports(_store);

        var first = await reports.QueryAsync(Query());
        var second = await reports.QueryAsync(Query());

        Assert.Equal(first.Proposals.Select(Flat), second.Proposals.Select(Flat));
    }

    [Fact]
    public async Task QueryAsync_ClusterLikeAnExistingIntent_NamesItAndHowAlike()
    {
        await AppendAsync([.. Engraving, .. Tracking]);
        IntentDefinition[] intents =
        [
            new() { Id = "track_parcel", Examples = ["where is my parcel", "track my parcel", "the parcel has not arrived"] },
            new() { Id = "invoice", Examples = ["I need an invoice", "send me the invoice"] },
        ];

        var report = await new DriftReports(_store).QueryAsync(Query(), intents);

        var tracking = Assert.Single(report.Proposals, proposal => proposal.Examples.Contains(Tracking[0]));
        var engraving = Assert.Single(report.Proposals, proposal => proposal.Examples.Contains(Engraving[0]));
        Assert.Equal("track_parcel", tracking.NearestIntent);
        Assert.InRange(tracking.Similarity, 0.5, 1);
        Assert.InRange(engraving.Similarity, 0, tracking.Similarity - 0.1);
    }

    [Fact]
    public async Task QueryAsync_IdOfAnExistingIntent_IsNotProposed()
    {
        await AppendAsync(Engraving);
        var first = await new DriftReports(_store).QueryAsync(Query(), []);
        var taken = Assert.Single(first.Proposals).Id;

        var second = await new DriftReports(_store).QueryAsync(Query(), [new IntentDefinition { Id = taken }]);

        Assert.Equal($"{taken}_2", Assert.Single(second.Proposals).Id);
    }

    [Fact]
    public async Task QueryAsync_SameWordsSaidOften_AreOneExampleOfFullSize()
    {
        await AppendAsync([.. Enumerable.Repeat("Do you engrave?", 4), "do you ENGRAVE", "do you engrave??"]);

        var proposal = Assert.Single((await new DriftReports(_store).QueryAsync(Query(), [])).Proposals);

        Assert.Equal(6, proposal.Size);
        Assert.Equal(["Do you engrave?"], proposal.Examples);
        Assert.Equal((null, 0), (proposal.NearestIntent, proposal.Similarity));
    }

    [Fact]
    public async Task QueryAsync_GapsInTheKnowledge_AreCountedAndMakeNoIntent()
    {
        await AppendAsync(Engraving, UnclearKind.Unanswered, "engraving");

        var report = await new DriftReports(_store).QueryAsync(Query());

        Assert.Equal(6, report.Total);
        Assert.Equal(0, report.Considered);
        Assert.Empty(report.Proposals);
    }

    [Fact]
    public async Task QueryAsync_MaskedData_BringsNothingTogether()
    {
        await AppendAsync(["<MOBILE> <EMAIL>", "call <MOBILE>", "颜色 <MOBILE>", "mine is <MOBILE>", "尺码 <MOBILE>", "weight <MOBILE>"]);

        Assert.Empty((await new DriftReports(_store).QueryAsync(Query())).Proposals);
    }

    [Fact]
    public async Task QueryAsync_TurnsAreCounted_GivesTheShare()
    {
        await AppendAsync(Engraving);
        var usage = new InMemoryUsageStore();
        for (var i = 0; i < 24; i++)
        {
            await usage.AppendAsync(new UsageRecord { Id = $"r{i}", Merchant = "acme", At = Now.AddHours(-2), Conversation = "c" });
        }

        var report = await new DriftReports(_store, usage).QueryAsync(Query());

        Assert.Equal((24, 0.25), (report.Turns, report.Share));
        Assert.Null((await new DriftReports(_store).QueryAsync(Query())).Share);
    }

    [Fact]
    public async Task QueryAsync_NothingKept_IsAnEmptyReport()
    {
        var report = await new DriftReports(_store).QueryAsync(Query());

        Assert.Equal((0, 0, 0), (report.Total, report.Considered, report.Scattered));
        Assert.Empty(report.Proposals);
        Assert.Empty(report.Counts);
    }

    [Fact]
    public async Task QueryAsync_HostileTexts_DoNotThrow()
    {
        await AppendAsync(["\ud83d", "\0\0\0", new string('x', 1_000), new string('很', 1_000), "<<<<<>>>>", "<A", "\u202E\u200B", "😀😀😀😀", "a", "。"]);

        Assert.Empty((await new DriftReports(_store).QueryAsync(Query())).Proposals);
    }

    [Fact]
    public async Task QueryAsync_QueryOutOfRange_Throws()
    {
        var reports = new DriftReports(_store);

        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await reports.QueryAsync(Query() with { Merchant = default }));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await reports.QueryAsync(Query() with { To = Now.AddDays(-60) }));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await reports.QueryAsync(Query() with { MinSize = 1 }));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await reports.QueryAsync(Query() with { MaxProposals = 0 }));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await reports.QueryAsync(Query() with { MaxExamples = 101 }));
    }

    private static DriftQuery Query() => new() { Merchant = "acme", From = Now.AddDays(-30), To = Now };

    private static string Flat(ProposedIntent proposal) => $"{proposal.Id}|{proposal.Title}|{proposal.Size}|{proposal.NearestIntent}|{proposal.Similarity}|{string.Join('/', proposal.Examples)}";

    private async Task AppendAsync(IReadOnlyList<string> texts, UnclearKind kind = UnclearKind.Unknown, string? intent = null)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            await _store.AppendAsync(new UnclearUtterance { Merchant = "acme", At = Now.AddMinutes(i - 1_000), Kind = kind, Text = texts[i], Intent = intent });
        }
    }
}

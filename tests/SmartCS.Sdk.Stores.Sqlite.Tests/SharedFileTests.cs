using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

/// <summary>Several processes, or several openings in one, work on one record file.</summary>
public sealed class SharedFileTests : IDisposable
{
    private readonly TemporaryRecord _record = new();

    public void Dispose() => _record.Dispose();

    [Fact]
    public async Task Record_TwoProcessesCreateAndWriteItAtOnce_KeepsEverythingInOneOrder()
    {
        const int Count = 60;
        using var one = new Probe("write", _record.Path, "one", $"{Count}");
        using var two = new Probe("write", _record.Path, "two", $"{Count}");
        var saidOne = await one.ReadToEndAsync();
        var saidTwo = await two.ReadToEndAsync();

        Assert.Equal((0, 0), (one.ExitCode, two.ExitCode));
        var file = _record.Open();
        var feed = await TemporaryRecord.ListAsync(new SqliteKnowledgeStore(file).ReadChangesAsync("shop", 0));
        Assert.Equal(Enumerable.Range(1, 2 * Count).Select(n => (long)n), feed.Select(revision => revision.Revision));
        Assert.Equal(Count, feed.Count(revision => revision.Entry!.Body == "one"));

        // Both wrote the same messages: each is there once, and both were told the same reply.
        var turns = await new SqliteConversationStore(file).ReadRecentAsync("shop", "shared", 1_000);
        Assert.Equal(Enumerable.Range(1, Count).Select(n => (long)n), turns.Select(turn => turn.Sequence));
        Assert.Equal(turns.Select(turn => $"{turn.Message} {turn.Reply.Text}").Order(), saidOne.Order());
        Assert.Equal(saidOne.Order(), saidTwo.Order());
    }

    [Fact]
    public async Task ReadChangesAsync_AnotherOpeningWrites_GivesTheWrites()
    {
        var writer = new SqliteKnowledgeStore(_record.Open());
        var reader = new SqliteKnowledgeStore(_record.Open());
        Assert.Equal(0, await reader.GetHeadAsync("shop"));

        await writer.AppendAsync("shop", [TemporaryRecord.Put("a"), TemporaryRecord.Put("b")]);

        Assert.Equal(2, await reader.GetHeadAsync("shop"));
        Assert.Equal(["b"], (await TemporaryRecord.ListAsync(reader.ReadChangesAsync("shop", 1))).Select(revision => revision.EntryId.Value));
    }

    [Fact]
    public async Task AppendAsync_TwoOpeningsWriteAtOnce_NumbersWithoutGaps()
    {
        var stores = new[] { new SqliteKnowledgeStore(_record.Open(TimeSpan.FromMinutes(1))), new SqliteKnowledgeStore(_record.Open(TimeSpan.FromMinutes(1))) };

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                await stores[writer % 2].AppendAsync("shop", [TemporaryRecord.Put($"{writer}-{i}")]);
            }
        })));

        var feed = await TemporaryRecord.ListAsync(stores[0].ReadChangesAsync("shop", 0));
        Assert.Equal(Enumerable.Range(1, 160).Select(n => (long)n), feed.Select(revision => revision.Revision));
    }

    [Fact]
    public async Task Record_OpenedAgain_HoldsWhatWasWritten()
    {
        await using (var first = new SqliteKnowledgeStore(_record.Options))
        {
            await first.AppendAsync("shop", [TemporaryRecord.Put("a", "保修两年")]);
        }

        await using var second = new SqliteKnowledgeStore(_record.Options);

        Assert.Equal("保修两年", Assert.Single(await TemporaryRecord.ListAsync(second.ReadCurrentAsync("shop"))).Entry!.Body);
        Assert.Equal(2, (await second.AppendAsync("shop", [TemporaryRecord.Put("b")]))[0].Revision);
    }
}

using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Effects;

public sealed class InMemoryEffectLedgerTests : EffectLedgerConformance
{
    protected override IEffectLedger CreateLedger() => new InMemoryEffectLedger();

    [Fact]
    public async Task TryWriteAsync_BeyondTheCapacity_DropsTheOldestThatAreNotOpen()
    {
        var ledger = new InMemoryEffectLedger(capacity: 3);
        await ledger.TryWriteAsync(Record("open") with { State = EffectState.Started, ConfirmedBy = "m" });

        for (var i = 0; i < 10; i++)
        {
            await ledger.TryWriteAsync(Record($"k{i}"));
        }

        Assert.NotNull(await ledger.FindAsync("shop", "open"));
        Assert.Null(await ledger.FindAsync("shop", "k7"));
        Assert.NotNull(await ledger.FindAsync("shop", "k8"));
        Assert.NotNull(await ledger.FindAsync("shop", "k9"));
    }

    [Fact]
    public async Task TryWriteAsync_MoreOpenThanTheCapacity_KeepsAllThatAreOpen()
    {
        var ledger = new InMemoryEffectLedger(capacity: 2);

        for (var i = 0; i < 10; i++)
        {
            Assert.NotNull(await ledger.TryWriteAsync(Record($"k{i}") with { State = EffectState.Confirmed, ConfirmedBy = "m" }));
        }

        for (var i = 0; i < 10; i++)
        {
            Assert.NotNull(await ledger.FindAsync("shop", $"k{i}"));
        }
    }

    private static EffectRecord Record(string key) => new()
    {
        Merchant = "shop",
        Key = key,
        Conversation = "c",
        Shopper = "s",
        Effect = "e",
        Arguments = DataValue.None,
        Digest = "d",
        Summary = "s",
        State = EffectState.Proposed,
        ProposedAt = DateTimeOffset.UnixEpoch,
        ChangedAt = DateTimeOffset.UnixEpoch,
    };
}

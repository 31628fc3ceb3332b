using System.Text;
using SmartCS.Sdk.Flows;
using Xunit;

namespace SmartCS.Sdk.Testing;

/// <summary>The contract of <see cref="IFlowStateStore"/> as tests. A store author derives one class and gives out an empty store.</summary>
public abstract class FlowStateStoreConformance
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Creates an empty store. The derived class disposes of it.</summary>
    protected abstract IFlowStateStore CreateStore();

    /// <summary>What was never written is not found.</summary>
    [Fact]
    public async Task FindAsync_NothingWritten_IsNull() => Assert.Null(await CreateStore().FindAsync("shop", "c"));

    /// <summary>A state comes back byte for byte, with its time and its version one higher.</summary>
    [Fact]
    public async Task TryWriteAsync_NewState_ComesBackWhole()
    {
        var store = CreateStore();
        byte[] bytes = [0, 255, 1, 128, .. Encoding.UTF8.GetBytes("退货 😀 ' \\ \"")];

        Assert.True(await store.TryWriteAsync(State(0, bytes) with { ChangedAt = Noon.ToOffset(TimeSpan.FromHours(8)) }));

        var found = await store.FindAsync("shop", "c");
        Assert.NotNull(found);
        Assert.Equal(bytes, found.State.ToArray());
        Assert.Equal(1, found.Version);
        Assert.Equal(Noon, found.ChangedAt);
        Assert.Equal(("shop", "c"), (found.Merchant.Value, found.Conversation.Value));
    }

    /// <summary>The longest state is kept; what is empty or longer, or names nobody, is refused.</summary>
    [Fact]
    public async Task TryWriteAsync_OutOfRange_Throws()
    {
        var store = CreateStore();
        StoredFlowState[] bad = [State(-1, [1]), State(0, []), State(0, new byte[FlowStateValidator.MaxBytes + 1]), State(0, [1]) with { Merchant = default }, State(0, [1]) with { Conversation = default }];

        foreach (var state in bad)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.TryWriteAsync(state));
        }

        Assert.Null(await store.FindAsync("shop", "c"));
        Assert.True(await store.TryWriteAsync(State(0, new byte[FlowStateValidator.MaxBytes])));
        Assert.Equal(FlowStateValidator.MaxBytes, (await store.FindAsync("shop", "c"))!.State.Length);
    }

    /// <summary>Only the version that a state was made from is replaced.</summary>
    [Fact]
    public async Task TryWriteAsync_OtherVersion_WritesNothing()
    {
        var store = CreateStore();
        Assert.True(await store.TryWriteAsync(State(0, [1])));

        Assert.False(await store.TryWriteAsync(State(0, [2])));
        Assert.False(await store.TryWriteAsync(State(2, [3])));
        Assert.True(await store.TryWriteAsync(State(1, [4])));
        Assert.False(await store.TryWriteAsync(State(1, [5])));
        Assert.False(await store.TryWriteAsync(State(7, [6]) with { Conversation = "never" }));

        var found = await store.FindAsync("shop", "c");
        Assert.Equal(2, found!.Version);
        Assert.Equal([4], found.State.ToArray());
        Assert.Null(await store.FindAsync("shop", "never"));
    }

    /// <summary>What a caller does to its buffer after writing changes nothing that was written.</summary>
    [Fact]
    public async Task TryWriteAsync_BufferUsedAgain_KeepsWhatWasWritten()
    {
        var store = CreateStore();
        byte[] buffer = [1, 2, 3];

        Assert.True(await store.TryWriteAsync(State(0, buffer)));
        buffer[0] = 9;

        Assert.Equal([1, 2, 3], (await store.FindAsync("shop", "c"))!.State.ToArray());
    }

    /// <summary>Of those who write the same version at the same time, one does.</summary>
    [Fact]
    public async Task TryWriteAsync_AtTheSameTime_OneWrites()
    {
        var store = CreateStore();
        for (var version = 0; version < 5; version++)
        {
            var written = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () => await store.TryWriteAsync(State(version, [(byte)writer])))));

            Assert.Single(written, static isWritten => isWritten);
        }

        Assert.Equal(5, (await store.FindAsync("shop", "c"))!.Version);
    }

    /// <summary>Merchants and conversations are apart, whatever they are called.</summary>
    [Fact]
    public async Task FindAsync_OtherMerchantOrConversation_IsAnother()
    {
        var store = CreateStore();
        Assert.True(await store.TryWriteAsync(State(0, [1])));
        Assert.True(await store.TryWriteAsync(State(0, [2]) with { Merchant = "shop'; --", Conversation = "c" }));
        Assert.True(await store.TryWriteAsync(State(0, [3]) with { Conversation = "C" }));

        Assert.Equal([1], (await store.FindAsync("shop", "c"))!.State.ToArray());
        Assert.Equal([2], (await store.FindAsync("shop'; --", "c"))!.State.ToArray());
        Assert.Equal([3], (await store.FindAsync("shop", "C"))!.State.ToArray());
        Assert.Null(await store.FindAsync("Shop", "c"));
    }

    /// <summary>What was not written for a time is dropped, of all merchants; a dropped conversation begins anew.</summary>
    [Fact]
    public async Task DropAsync_OldStates_AreGone()
    {
        var store = CreateStore();
        Assert.True(await store.TryWriteAsync(State(0, [1]) with { ChangedAt = Noon.AddDays(-2) }));
        Assert.True(await store.TryWriteAsync(State(0, [2]) with { Merchant = "other", ChangedAt = Noon.AddDays(-3) }));
        Assert.True(await store.TryWriteAsync(State(0, [3]) with { Conversation = "exact", ChangedAt = Noon }));
        Assert.True(await store.TryWriteAsync(State(0, [4]) with { Conversation = "again", ChangedAt = Noon.AddDays(-2) }));
        Assert.True(await store.TryWriteAsync(State(1, [5]) with { Conversation = "again", ChangedAt = Noon.AddHours(1) }));

        Assert.Equal(2, await store.DropAsync(Noon));

        Assert.Null(await store.FindAsync("shop", "c"));
        Assert.Null(await store.FindAsync("other", "c"));
        Assert.NotNull(await store.FindAsync("shop", "exact"));
        Assert.Equal([5], (await store.FindAsync("shop", "again"))!.State.ToArray());
        Assert.Equal(0, await store.DropAsync(Noon));
        Assert.True(await store.TryWriteAsync(State(0, [6])));
        Assert.Equal(1, (await store.FindAsync("shop", "c"))!.Version);
    }

    /// <summary>Many are dropped at once.</summary>
    [Fact]
    public async Task DropAsync_ManyStates_DropsAll()
    {
        var store = CreateStore();
        await Task.WhenAll(Enumerable.Range(0, 2_500).Select(async number => Assert.True(await store.TryWriteAsync(State(0, [1]) with { Conversation = $"c{number}" }))));

        Assert.Equal(2_500, await store.DropAsync(Noon.AddTicks(1)));
        Assert.Null(await store.FindAsync("shop", "c2499"));
    }

    /// <summary>A cancelled call throws.</summary>
    [Fact]
    public async Task AnyCall_Cancelled_Throws()
    {
        var store = CreateStore();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.FindAsync("shop", "c", source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.TryWriteAsync(State(0, [1]), source.Token));
        Assert.Null(await store.FindAsync("shop", "c"));
    }

    private static StoredFlowState State(long version, byte[] bytes) => new() { Merchant = "shop", Conversation = "c", Version = version, ChangedAt = Noon, State = bytes };
}

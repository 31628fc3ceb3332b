using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows;

public sealed class InMemoryFlowStateStoreTests : FlowStateStoreConformance
{
    protected override IFlowStateStore CreateStore() => new InMemoryFlowStateStore();

    [Fact]
    public async Task Count_StatesWrittenAndDropped_IsHowManyThereAre()
    {
        var store = new InMemoryFlowStateStore();
        await store.TryWriteAsync(new StoredFlowState { Merchant = "shop", Conversation = "c", ChangedAt = DateTimeOffset.UnixEpoch, State = new byte[] { 1 } });
        Assert.Equal(1, store.Count);

        await store.DropAsync(DateTimeOffset.UnixEpoch.AddDays(1));

        Assert.Equal(0, store.Count);
    }
}

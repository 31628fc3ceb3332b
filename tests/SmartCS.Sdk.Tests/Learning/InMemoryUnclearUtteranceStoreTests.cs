using SmartCS.Sdk.Learning;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Tests.Learning;

public sealed class InMemoryUnclearUtteranceStoreTests : UnclearUtteranceStoreConformance
{
    protected override IUnclearUtteranceStore CreateStore(UnclearRetention retention, TimeProvider timeProvider) => new InMemoryUnclearUtteranceStore(retention, timeProvider);
}

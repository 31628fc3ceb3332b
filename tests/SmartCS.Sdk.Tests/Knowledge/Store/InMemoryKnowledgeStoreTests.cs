using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Tests.Knowledge.Store;

public sealed class InMemoryKnowledgeStoreTests : KnowledgeStoreConformance
{
    protected override IKnowledgeStore CreateStore(TimeProvider timeProvider) => new InMemoryKnowledgeStore(timeProvider);
}

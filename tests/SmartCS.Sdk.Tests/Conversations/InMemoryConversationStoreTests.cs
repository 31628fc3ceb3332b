using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Tests.Conversations;

public sealed class InMemoryConversationStoreTests : ConversationStoreConformance
{
    protected override IConversationStore CreateStore() => new InMemoryConversationStore();
}

using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

public sealed class SqliteConversationStoreTests : ConversationStoreConformance, IDisposable
{
    private readonly TemporaryRecord _record = new();

    protected override IConversationStore CreateStore() => new SqliteConversationStore(_record.Open());

    public void Dispose() => _record.Dispose();
}

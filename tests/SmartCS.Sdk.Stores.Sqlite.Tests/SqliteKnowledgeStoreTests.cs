using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

public sealed class SqliteKnowledgeStoreTests : KnowledgeStoreConformance, IDisposable
{
    private readonly TemporaryRecord _record = new();

    protected override IKnowledgeStore CreateStore(TimeProvider timeProvider) => new SqliteKnowledgeStore(_record.Open(), timeProvider);

    public void Dispose() => _record.Dispose();
}

using Microsoft.Data.Sqlite;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

public sealed class SqliteFlowStateStoreTests : FlowStateStoreConformance, IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryRecord _record = new();

    protected override IFlowStateStore CreateStore() => new SqliteFlowStateStore(_record.Open());

    public void Dispose() => _record.Dispose();

    [Fact]
    public async Task TryWriteAsync_FileOpenedAgain_KnowsTheState()
    {
        await using (var store = new SqliteFlowStateStore(_record.Options))
        {
            Assert.True(await store.TryWriteAsync(State(0)));
        }

        await using var again = new SqliteFlowStateStore(_record.Options);

        Assert.Equal([1, 2], (await again.FindAsync("shop", "c"))!.State.ToArray());
        Assert.False(await again.TryWriteAsync(State(0)));
        Assert.True(await again.TryWriteAsync(State(1)));
    }

    [Fact]
    public async Task TryWriteAsync_TwoFilesOpenOnOnePath_OneOfThemWrites()
    {
        await using var first = new SqliteFlowStateStore(_record.Options);
        await using var second = new SqliteFlowStateStore(_record.Options);

        var written = await Task.WhenAll(first.TryWriteAsync(State(0)).AsTask(), second.TryWriteAsync(State(0)).AsTask());

        Assert.Single(written, static isWritten => isWritten);
        Assert.Equal(1, (await second.FindAsync("shop", "c"))!.Version);
    }

    [Fact]
    public async Task AnyCall_FileOfAnEarlierVersion_IsBroughtUpToDate()
    {
        await using (var file = _record.Open())
        {
            await new SqliteUsageStore(file).AppendAsync(TemporaryRecord.Usage("r1", 1m));
        }

        await using (var connection = new SqliteConnection($"Data Source={_record.Path};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE flow_states; PRAGMA user_version = 4";
            await command.ExecuteNonQueryAsync();
        }

        var opened = _record.Open();
        var store = new SqliteFlowStateStore(opened);

        Assert.Null(await store.FindAsync("shop", "c"));
        Assert.True(await store.TryWriteAsync(State(0)));
        Assert.False(await new SqliteUsageStore(opened).AppendAsync(TemporaryRecord.Usage("r1", 1m)));
        Assert.Equal($"{SqliteSchema.CurrentVersion}", opened.Read(session => session.Query("PRAGMA user_version")));
    }

    private static StoredFlowState State(long version) => new() { Merchant = "shop", Conversation = "c", Version = version, ChangedAt = Now, State = new byte[] { 1, 2 } };
}

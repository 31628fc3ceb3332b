using Microsoft.Data.Sqlite;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

public sealed class SqliteUsageStoreTests : UsageStoreConformance, IDisposable
{
    private readonly TemporaryRecord _record = new();

    protected override IUsageStore CreateStore() => new SqliteUsageStore(_record.Open());

    public void Dispose() => _record.Dispose();

    [Fact]
    public async Task AppendAsync_FileOpenedAgain_KnowsTheRecordsAndTheSums()
    {
        var record = TemporaryRecord.Usage("r1", 1.5m);
        await using (var store = new SqliteUsageStore(_record.Options))
        {
            Assert.True(await store.AppendAsync(record));
        }

        await using var again = new SqliteUsageStore(_record.Options);

        Assert.False(await again.AppendAsync(record));
        Assert.Equal([new DailyCost(new DateOnly(2026, 1, 1), new Money(1.5m, "CNY"))], await again.SumAsync("shop", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1)));
        Assert.Single(await TemporaryRecord.ListAsync(again.ReadAsync("shop", record.At, record.At.AddTicks(1))));
    }

    [Fact]
    public async Task AnyCall_FileOfTheFirstVersion_IsBroughtUpToDateAndKeepsWhatItHas()
    {
        await using (var file = _record.Open())
        {
            await new SqliteKnowledgeStore(file).AppendAsync("shop", [TemporaryRecord.Put("a")]);
            await new SqliteConversationStore(file).AppendAsync(TemporaryRecord.Turn("c", "m"));
        }

        // As the first version left it.
        await using (var connection = new SqliteConnection($"Data Source={_record.Path};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE usage_records; DROP TABLE usage_days; DROP TABLE unclear_utterances; DROP TABLE unclear_days; DROP TABLE effects; DROP TABLE flow_states; PRAGMA user_version = 1";
            await command.ExecuteNonQueryAsync();
        }

        var opened = _record.Open();
        var store = new SqliteUsageStore(opened);

        Assert.Empty(await store.SumAsync("shop", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1)));
        Assert.True(await store.AppendAsync(TemporaryRecord.Usage("r1", 1m)));
        Assert.Equal(1, await new SqliteKnowledgeStore(opened).GetHeadAsync("shop"));
        Assert.NotNull(await new SqliteConversationStore(opened).FindAsync("shop", "c", "m"));
        Assert.Equal($"{SqliteSchema.CurrentVersion}", opened.Read(session => session.Query("PRAGMA user_version")));
    }

    [Fact]
    public async Task ReadAsync_DamagedRecord_NamesTheFile()
    {
        var file = _record.Open();
        var store = new SqliteUsageStore(file);
        await store.AppendAsync(TemporaryRecord.Usage("r1", 1m));
        await file.WriteAsync(session => { session.Run("UPDATE usage_records SET record = '{'"); return 0; }, CancellationToken.None);

        var error = await Assert.ThrowsAsync<SmartCustomerServiceException>(() => TemporaryRecord.ListAsync(store.ReadAsync("shop", DateTimeOffset.MinValue, DateTimeOffset.MaxValue)));

        Assert.Contains(_record.Path, error.Message, StringComparison.Ordinal);
    }
}

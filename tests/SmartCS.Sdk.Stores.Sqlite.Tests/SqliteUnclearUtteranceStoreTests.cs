using Microsoft.Data.Sqlite;
using SmartCS.Sdk.Learning;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

public sealed class SqliteUnclearUtteranceStoreTests : UnclearUtteranceStoreConformance, IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryRecord _record = new();

    protected override IUnclearUtteranceStore CreateStore(UnclearRetention retention, TimeProvider timeProvider) => new SqliteUnclearUtteranceStore(_record.Open(), retention, timeProvider);

    public void Dispose() => _record.Dispose();

    [Fact]
    public async Task AppendAsync_FileOpenedAgain_KnowsTheUtterancesAndTheCounts()
    {
        var time = new ManualTimeProvider(Now);
        await using (var store = new SqliteUnclearUtteranceStore(_record.Options, timeProvider: time))
        {
            await store.AppendAsync(Utterance("第一"));
        }

        await using var again = new SqliteUnclearUtteranceStore(_record.Options, timeProvider: time);
        await again.AppendAsync(Utterance("second"));

        Assert.Equal(["第一", "second"], (await TemporaryRecord.ListAsync(again.ReadAsync("shop", Now.AddDays(-1), Now.AddDays(1)))).Select(utterance => utterance.Text));
        Assert.Equal([new UnclearCount(new DateOnly(2026, 1, 1), UnclearKind.Unknown, 2)], await again.CountAsync("shop", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public async Task AnyCall_FileOfTheSecondVersion_IsBroughtUpToDateAndKeepsWhatItHas()
    {
        await using (var file = _record.Open())
        {
            await new SqliteUsageStore(file).AppendAsync(TemporaryRecord.Usage("r1", 1m));
        }

        // As the second version left it.
        await using (var connection = new SqliteConnection($"Data Source={_record.Path};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE unclear_utterances; DROP TABLE unclear_days; DROP TABLE effects; DROP TABLE flow_states; PRAGMA user_version = 2";
            await command.ExecuteNonQueryAsync();
        }

        var opened = _record.Open();
        var store = new SqliteUnclearUtteranceStore(opened, timeProvider: new ManualTimeProvider(Now));

        Assert.Empty(await store.CountAsync("shop", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1)));
        await store.AppendAsync(Utterance("text"));
        Assert.Single(await TemporaryRecord.ListAsync(store.ReadAsync("shop", DateTimeOffset.MinValue, DateTimeOffset.MaxValue)));
        Assert.False(await new SqliteUsageStore(opened).AppendAsync(TemporaryRecord.Usage("r1", 1m)));
        Assert.Equal($"{SqliteSchema.CurrentVersion}", opened.Read(session => session.Query("PRAGMA user_version")));
    }

    [Fact]
    public async Task ReadAsync_DamagedRow_NamesTheFile()
    {
        var file = _record.Open();
        var store = new SqliteUnclearUtteranceStore(file, timeProvider: new ManualTimeProvider(Now));
        await store.AppendAsync(Utterance("text"));
        await file.WriteAsync(session => { session.Run("UPDATE unclear_utterances SET utterance = '{'"); return 0; }, CancellationToken.None);

        var error = await Assert.ThrowsAsync<SmartCustomerServiceException>(() => TemporaryRecord.ListAsync(store.ReadAsync("shop", DateTimeOffset.MinValue, DateTimeOffset.MaxValue)));

        Assert.Contains(_record.Path, error.Message, StringComparison.Ordinal);
    }

    private static UnclearUtterance Utterance(string text) => new() { Merchant = "shop", At = Now.AddHours(-1), Kind = UnclearKind.Unknown, Text = text };
}

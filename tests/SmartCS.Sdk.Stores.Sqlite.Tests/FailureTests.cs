using Microsoft.Data.Sqlite;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

/// <summary>Whatever goes wrong with the file is said clearly, loses nothing, and is over when its cause is gone.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly TemporaryRecord _record = new();

    public void Dispose() => _record.Dispose();

    [Theory]
    [InlineData("x")]
    [InlineData("hello")]
    [InlineData("This is a text that is longer than the header of a database, which is 100 bytes, so that SQLite looks at it and finds no database.")]
    public async Task AnyCall_FileIsNotADatabase_SaysSoAndLeavesItAlone(string content)
    {
        await File.WriteAllTextAsync(_record.Path, content);
        var store = new SqliteKnowledgeStore(_record.Open());

        var reading = await Assert.ThrowsAsync<SmartCustomerServiceException>(async () => await store.GetHeadAsync("shop"));
        var writing = await FailAsync(store);
        await Assert.ThrowsAsync<SmartCustomerServiceException>(() => TemporaryRecord.ListAsync(store.ReadCurrentAsync("shop")));

        Assert.Equal(reading.Message, writing.Message);
        AssertNames(writing, "not a SQLite database", "SqliteStoreOptions.Path");
        Assert.False(writing.IsTransient);
        Assert.Equal(content, await File.ReadAllTextAsync(_record.Path));

        File.Delete(_record.Path);
        await AssertWorksAsync(store, head: 1);
    }

    [Fact]
    public async Task AnyCall_FileOfAnotherApplication_SaysSoAndLeavesItAlone()
    {
        Sql("CREATE TABLE orders (id INTEGER); INSERT INTO orders VALUES (7)");
        var before = await File.ReadAllBytesAsync(_record.Path);

        var error = await FailAsync(new SqliteKnowledgeStore(_record.Open()));

        AssertNames(error, "another application");
        Assert.Equal(before, await File.ReadAllBytesAsync(_record.Path));
    }

    [Fact]
    public async Task AnyCall_NewerSchema_SaysSoAndLeavesItAlone()
    {
        await using (var file = new SqliteRecordFile(_record.Options))
        {
            await AssertWorksAsync(new SqliteKnowledgeStore(file), head: 1);
        }

        Sql("PRAGMA user_version = 99");

        var error = await FailAsync(new SqliteKnowledgeStore(_record.Open()));

        AssertNames(error, "schema version 99", $"1 to {SqliteSchema.CurrentVersion}");
        Assert.Equal(99L, Sql("PRAGMA user_version"));
    }

    [Fact]
    public async Task AnyCall_FolderMissing_IsCreated()
    {
        await using var store = new SqliteKnowledgeStore(new SqliteStoreOptions { Path = Path.Combine(_record.Folder, "商店", "data", "record.db") });

        await AssertWorksAsync(store, head: 1);
    }

    [Fact]
    public async Task AnyCall_PathIsAFolder_SaysSo()
    {
        Directory.CreateDirectory(_record.Path);
        var store = new SqliteKnowledgeStore(_record.Open());

        AssertNames(await FailAsync(store), "not a folder");

        Directory.Delete(_record.Path);
        await AssertWorksAsync(store, head: 1);
    }

    [Fact]
    public async Task AnyCall_FolderCannotBeMade_SaysSo()
    {
        var blocking = Path.Combine(_record.Folder, "file");
        await File.WriteAllTextAsync(blocking, "in the way");
        await using var store = new SqliteKnowledgeStore(new SqliteStoreOptions { Path = Path.Combine(blocking, "record.db") });

        var error = await FailAsync(store);

        Assert.Contains(blocking, error.Message, StringComparison.Ordinal);
        File.Delete(blocking);
        await AssertWorksAsync(store, head: 1);
    }

    [Fact]
    public async Task AppendAsync_DiskFull_LosesNothingAndWorksAgain()
    {
        var file = _record.Open();
        var store = new SqliteKnowledgeStore(file);
        var full = false;
        file.WriterOpened = session => session.Run(full ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1073741823");
        await AssertWorksAsync(store, head: 1);
        full = true;
        file.DropWriter();

        var error = await FailAsync(store, TemporaryRecord.Put(1, size: 900_000));
        var turnError = await Assert.ThrowsAsync<SmartCustomerServiceException>(async () =>
            await new SqliteConversationStore(file).AppendAsync(TemporaryRecord.Turn("c", "m", new string('x', 900_000))));

        AssertNames(error, "full", "free space");
        AssertNames(turnError, "full");
        Assert.Equal(1, await store.GetHeadAsync("shop"));
        Assert.Single(await TemporaryRecord.ListAsync(store.ReadCurrentAsync("shop")));
        full = false;
        await AssertWorksAsync(store, head: 2);
        Assert.Equal("ok", file.Read(session => session.Query("PRAGMA integrity_check")));
    }

    [Fact]
    public async Task AppendAsync_DiskTurnsReadOnly_StillReadsAndWorksAgain()
    {
        var file = _record.Open();
        var store = new SqliteKnowledgeStore(file);
        var readOnly = false;
        file.WriterOpened = session => session.Run(readOnly ? "PRAGMA query_only = 1" : "PRAGMA query_only = 0");
        await AssertWorksAsync(store, head: 1);
        readOnly = true;
        file.DropWriter();

        var error = await FailAsync(store);

        AssertNames(error, "read-only", "write permission");
        Assert.False(error.IsTransient);
        Assert.Equal(1, await store.GetHeadAsync("shop"));
        readOnly = false;
        await AssertWorksAsync(store, head: 2);
    }

    [Fact]
    public async Task AnyCall_PlaceThatTakesNoFiles_SaysSo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /proc here.");
        await using var store = new SqliteKnowledgeStore(new SqliteStoreOptions { Path = "/proc/record.db" });

        var error = await FailAsync(store);

        Assert.Contains("'/proc/record.db' cannot be opened", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task AppendAsync_AnotherProcessHoldsTheFile_IsTransientAndWorksAgain()
    {
        var store = new SqliteKnowledgeStore(_record.Open(busyTimeout: TimeSpan.FromMilliseconds(50)));
        await AssertWorksAsync(store, head: 1);
        using var holder = new Probe("hold", _record.Path);
        Assert.Equal("held", await holder.ReadLineAsync());

        var error = await FailAsync(store);

        AssertNames(error, "another process", "00:00:00.0500000", "BusyTimeout");
        Assert.True(error.IsTransient);
        Assert.Equal(1, await store.GetHeadAsync("shop"));
        Assert.Single(await TemporaryRecord.ListAsync(store.ReadCurrentAsync("shop")));
        holder.EndInput();
        await holder.ReadToEndAsync();
        await AssertWorksAsync(store, head: 2);
    }

    [Fact]
    public async Task AppendAsync_OneOfAGroupFails_TheOthersAreWritten()
    {
        var file = _record.Open();
        var store = new SqliteKnowledgeStore(file);
        await AssertWorksAsync(store, head: 1);
        using var started = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var blocking = file.WriteAsync(_ => { started.Set(); go.Wait(); return 0; }, CancellationToken.None);
        started.Wait(TestContext.Current.CancellationToken);

        var good = store.AppendAsync("shop", [TemporaryRecord.Put("good")]).AsTask();
        var bad = file.WriteAsync<int>(_ => throw new InvalidOperationException("broken"), CancellationToken.None);
        var alsoGood = new SqliteConversationStore(file).AppendAsync(TemporaryRecord.Turn("c", "m")).AsTask();
        go.Set();

        await Task.WhenAll(blocking, good, alsoGood);
        await Assert.ThrowsAsync<SmartCustomerServiceException>(() => bad);
        Assert.Equal(2, await store.GetHeadAsync("shop"));
        Assert.Equal(1, (await alsoGood).Sequence);
    }

    [Fact]
    public async Task AppendAsync_AfterDispose_Throws()
    {
        var file = _record.Open();
        var store = new SqliteKnowledgeStore(file);
        await AssertWorksAsync(store, head: 1);
        await file.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.AppendAsync("shop", [TemporaryRecord.Put("a")]));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.GetHeadAsync("shop"));
        Assert.Equal(["record.db"], Directory.GetFiles(_record.Folder).Select(Path.GetFileName));
    }

    private static async Task<SmartCustomerServiceException> FailAsync(SqliteKnowledgeStore store, KnowledgeChange? change = null) =>
        await Assert.ThrowsAsync<SmartCustomerServiceException>(async () => await store.AppendAsync("shop", [change ?? TemporaryRecord.Put("a")]));

    private static async Task AssertWorksAsync(SqliteKnowledgeStore store, long head)
    {
        await store.AppendAsync("shop", [TemporaryRecord.Put($"entry {head}")]);
        Assert.Equal(head, await store.GetHeadAsync("shop"));
        Assert.Equal(head, (await TemporaryRecord.ListAsync(store.ReadCurrentAsync("shop"))).Count);
    }

    private void AssertNames(SmartCustomerServiceException error, params string[] parts)
    {
        Assert.Contains(_record.Path, error.Message, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        Assert.False(error.IsSafeToShow);
    }

    private object? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_record.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

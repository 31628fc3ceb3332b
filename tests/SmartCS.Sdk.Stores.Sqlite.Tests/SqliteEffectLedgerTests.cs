using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

public sealed class SqliteEffectLedgerTests : EffectLedgerConformance, IDisposable
{
    private readonly TemporaryRecord _record = new();

    protected override IEffectLedger CreateLedger() => new SqliteEffectLedger(_record.Open());

    public void Dispose() => _record.Dispose();

    [Fact]
    public async Task FindAsync_FileOpenedAgain_KnowsTheRecord()
    {
        EffectRecord written;
        await using (var ledger = new SqliteEffectLedger(_record.Options))
        {
            written = (await ledger.TryWriteAsync(Record()))!;
        }

        await using var again = new SqliteEffectLedger(_record.Options);

        Assert.Equal(written with { FormerYeses = [] }, await again.FindAsync("shop", "k") is { } found ? found with { FormerYeses = [] } : null);
        Assert.NotNull(await again.TryWriteAsync(written with { State = EffectState.Void }));
    }

    [Fact]
    public async Task TryWriteAsync_TwoConnectionsToOneFile_OneWins()
    {
        await using var one = new SqliteEffectLedger(_record.Options);
        await using var other = new SqliteEffectLedger(_record.Options);
        for (var round = 0; round < 20; round++)
        {
            var proposed = (await one.TryWriteAsync(Record() with { Key = $"k{round}" }))!;

            var written = await Task.WhenAll(
                Task.Run(async () => await one.TryWriteAsync(proposed with { State = EffectState.Started })),
                Task.Run(async () => await other.TryWriteAsync(proposed with { State = EffectState.Started })));

            Assert.Single(written, record => record is not null);
        }
    }

    [Fact]
    public async Task FindAsync_DamagedRecord_NamesTheFile()
    {
        var file = _record.Open();
        var ledger = new SqliteEffectLedger(file);
        await ledger.TryWriteAsync(Record());
        await file.WriteAsync(session => { session.Run("UPDATE effects SET record = '{'"); return 0; }, CancellationToken.None);

        var error = await Assert.ThrowsAsync<SmartCustomerServiceException>(async () => await ledger.FindAsync("shop", "k"));

        Assert.Contains(_record.Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseSqlite_Host_KeepsItsWritesInTheFile()
    {
        var services = new ServiceCollection();
        services.AddSmartCustomerService().UseSqlite(_record.Path);
        await using var provider = services.BuildServiceProvider();

        Assert.IsType<SqliteEffectLedger>(provider.GetRequiredService<IEffectLedger>());
        Assert.NotNull(provider.GetRequiredService<EffectRunner>());
    }

    private static EffectRecord Record() => new()
    {
        Merchant = "shop",
        Key = "k",
        Conversation = "c",
        Shopper = "s",
        Effect = "e",
        Arguments = DataValue.MapOf(("order", "1")),
        Digest = "d",
        Summary = "s",
        State = EffectState.Proposed,
        ProposedAt = DateTimeOffset.UnixEpoch,
        ChangedAt = DateTimeOffset.UnixEpoch,
    };
}

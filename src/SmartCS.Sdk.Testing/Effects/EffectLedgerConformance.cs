using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Testing;

/// <summary>The contract of <see cref="IEffectLedger"/> as tests. A ledger author derives one class and gives out an empty ledger.</summary>
public abstract class EffectLedgerConformance
{
    private static readonly MerchantId Merchant = "shop-a";
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private IEffectLedger? _ledger;
    private object? _creating;

    /// <summary>The ledger under test, created on first use.</summary>
    protected IEffectLedger Ledger => LazyInitializer.EnsureInitialized(ref _ledger, ref _creating, CreateLedger);

    /// <summary>Creates an empty ledger. The derived class disposes of it.</summary>
    protected abstract IEffectLedger CreateLedger();

    /// <summary>Everything of a record comes back, whatever characters it holds.</summary>
    [Fact]
    public async Task TryWriteAsync_RecordWithEveryProperty_ComesBackWhole()
    {
        var record = Full();

        var written = await Ledger.TryWriteAsync(record);

        Assert.Equal(1, written!.Version);
        Same(record with { Version = 1 }, written);
        Same(written, await Ledger.FindAsync(Merchant, record.Key));
    }

    /// <summary>A record of nothing but what is required comes back as it is.</summary>
    [Fact]
    public async Task TryWriteAsync_SmallestRecord_ComesBackWhole()
    {
        var record = Proposed("k");

        Same(record with { Version = 1 }, await Ledger.TryWriteAsync(record));
        Same(record with { Version = 1 }, await Ledger.FindAsync(Merchant, "k"));
    }

    /// <summary>A key that was never written is not there, and neither is another merchant's.</summary>
    [Fact]
    public async Task FindAsync_OtherKeyOrMerchant_FindsNothing()
    {
        await Ledger.TryWriteAsync(Proposed("k"));
        string[] keys = ["K", "k ", "ｋ", "k\u0301", "kk"];

        Assert.All(keys, key => Assert.Null(Ledger.FindAsync(Merchant, key).AsTask().GetAwaiter().GetResult()));
        Assert.Null(await Ledger.FindAsync("shop-b", "k"));
    }

    /// <summary>A record that is there is not written over by a new one.</summary>
    [Fact]
    public async Task TryWriteAsync_NewRecordOfAKeyThatIsThere_IsRefused()
    {
        var written = await Ledger.TryWriteAsync(Proposed("k"));

        Assert.Null(await Ledger.TryWriteAsync(Proposed("k") with { Summary = "another" }));
        Same(written!, await Ledger.FindAsync(Merchant, "k"));
    }

    /// <summary>A change of a version that is not there, or not any more, is refused and changes nothing.</summary>
    [Fact]
    public async Task TryWriteAsync_OtherVersion_IsRefused()
    {
        var first = (await Ledger.TryWriteAsync(Proposed("k")))!;
        var second = await Ledger.TryWriteAsync(first with { State = EffectState.Void });

        Assert.Equal(2, second!.Version);
        Assert.Null(await Ledger.TryWriteAsync(first with { State = EffectState.Confirmed, ConfirmedBy = "m" }));
        Assert.Null(await Ledger.TryWriteAsync(second with { Version = 3 }));
        Assert.Null(await Ledger.TryWriteAsync(Proposed("never") with { Version = 1 }));
        Same(second, await Ledger.FindAsync(Merchant, "k"));
        Assert.Null(await Ledger.FindAsync(Merchant, "never"));
    }

    /// <summary>Of many who change one version at once, one does.</summary>
    [Fact]
    public async Task TryWriteAsync_ManyAtOnce_OneIsWritten()
    {
        for (var round = 0; round < 20; round++)
        {
            var proposed = (await Ledger.TryWriteAsync(Proposed($"k{round}")))!;

            var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
                await Ledger.TryWriteAsync(proposed with { State = EffectState.Confirmed, ConfirmedBy = $"yes-{i}" }))));

            var winner = Assert.Single(written, record => record is not null);
            Same(winner!, await Ledger.FindAsync(Merchant, proposed.Key));
        }
    }

    /// <summary>Of many who enter one key at once, one does.</summary>
    [Fact]
    public async Task TryWriteAsync_ManyNewAtOnce_OneIsWritten()
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () => await Ledger.TryWriteAsync(Proposed("k") with { Summary = $"s{i}" }))));

        Same(Assert.Single(written, record => record is not null)!, await Ledger.FindAsync(Merchant, "k"));
    }

    /// <summary>Only what was confirmed or started is unsettled, of whatever merchant, and the oldest change comes first.</summary>
    [Fact]
    public async Task ReadUnsettledAsync_RecordsInEveryState_GivesConfirmedAndStartedInOrder()
    {
        var minute = 0;
        foreach (var state in Enum.GetValues<EffectState>())
        {
            await Ledger.TryWriteAsync(Proposed($"b-{state}") with { Merchant = "shop-b", State = state, ConfirmedBy = "m", ChangedAt = Noon.AddMinutes(-minute) });
            await Ledger.TryWriteAsync(Proposed($"a-{state}") with { State = state, ConfirmedBy = "m", ChangedAt = Noon.AddMinutes(minute++) });
        }

        Assert.Equal(["b-Started", "b-Confirmed", "a-Confirmed", "a-Started"], await UnsettledAsync(DateTimeOffset.MaxValue));
        Assert.Equal(["b-Started", "b-Confirmed"], await UnsettledAsync(Noon));
        Assert.Empty(await UnsettledAsync(Noon.AddHours(-1)));
    }

    /// <summary>What was settled since is not unsettled any more.</summary>
    [Fact]
    public async Task ReadUnsettledAsync_RecordSettledSince_IsNotGiven()
    {
        var started = (await Ledger.TryWriteAsync(Proposed("k") with { State = EffectState.Started, ConfirmedBy = "m", Sends = 1 }))!;
        Assert.Single(await UnsettledAsync(DateTimeOffset.MaxValue));

        await Ledger.TryWriteAsync(started with { State = EffectState.Done, Result = WriteResult.Done() });

        Assert.Empty(await UnsettledAsync(DateTimeOffset.MaxValue));
    }

    /// <summary>Records may be written while they are read.</summary>
    [Fact]
    public async Task ReadUnsettledAsync_WritesMeanwhile_Goes()
    {
        for (var i = 0; i < 20; i++)
        {
            await Ledger.TryWriteAsync(Proposed($"k{i}") with { State = EffectState.Started, ConfirmedBy = "m", ChangedAt = Noon.AddSeconds(i) });
        }

        var count = 0;
        await foreach (var record in Ledger.ReadUnsettledAsync(DateTimeOffset.MaxValue))
        {
            count++;
            Assert.NotNull(await Ledger.TryWriteAsync(record with { State = EffectState.NotDone }));
        }

        Assert.Equal(20, count);
        Assert.Empty(await UnsettledAsync(DateTimeOffset.MaxValue));
    }

    /// <summary>What is open is found by what it asks for, in whichever conversation and by whatever order of names.</summary>
    [Fact]
    public async Task FindOpenAsync_OpenRecord_IsFoundByWhatItAsksFor()
    {
        var arguments = DataValue.MapOf(("b", 1.50m), ("a", "x"));
        var record = Proposed("k") with { State = EffectState.NotDone, ConfirmedBy = "m", Arguments = arguments };
        var written = await Ledger.TryWriteAsync(record);

        Same(written!, await Ledger.FindOpenAsync(Merchant, "ann", "order.cancel", DataValue.MapOf(("a", "x"), ("b", 1.5m))));
        Assert.Null(await Ledger.FindOpenAsync("shop-b", "ann", "order.cancel", arguments));
        Assert.Null(await Ledger.FindOpenAsync(Merchant, "ben", "order.cancel", arguments));
        Assert.Null(await Ledger.FindOpenAsync(Merchant, "ann", "order.change", arguments));
        Assert.Null(await Ledger.FindOpenAsync(Merchant, "ann", "order.cancel", DataValue.MapOf(("a", "x"), ("b", "1.5"))));
    }

    /// <summary>What nobody said yes to, what the shop answered, and what undoes another is not open.</summary>
    [Fact]
    public async Task FindOpenAsync_RecordsThatAreNotOpen_FindsNothing()
    {
        await Ledger.TryWriteAsync(Proposed("asked"));
        await Ledger.TryWriteAsync(Proposed("done") with { State = EffectState.Done, ConfirmedBy = "m", Result = WriteResult.Done() });
        await Ledger.TryWriteAsync(Proposed("undoing") with { State = EffectState.Started, ConfirmedBy = "m", Undoes = "done" });

        Assert.Null(await Ledger.FindOpenAsync(Merchant, "ann", "order.cancel", Proposed("any").Arguments));
    }

    /// <summary>Of several the one that changed last is found, and after it was settled the one before.</summary>
    [Fact]
    public async Task FindOpenAsync_SeveralOpen_FindsTheLatest()
    {
        var older = await Ledger.TryWriteAsync(Proposed("older") with { State = EffectState.Void, ConfirmedBy = "m", ChangedAt = Noon.AddMinutes(1) });
        var newer = await Ledger.TryWriteAsync(Proposed("newer") with { State = EffectState.Started, ConfirmedBy = "m", ChangedAt = Noon.AddMinutes(2) });
        var arguments = older!.Arguments;

        Same(newer!, await Ledger.FindOpenAsync(Merchant, "ann", "order.cancel", arguments));
        await Ledger.TryWriteAsync(newer! with { State = EffectState.Refused, Result = WriteResult.Refused("no") });
        Same(older, await Ledger.FindOpenAsync(Merchant, "ann", "order.cancel", arguments));
    }

    /// <summary>A cancelled call is cancelled.</summary>
    [Fact]
    public async Task AnyCall_Cancelled_Throws()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Ledger.TryWriteAsync(Proposed("k") with { State = EffectState.Started, ConfirmedBy = "m" });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Ledger.FindAsync(Merchant, "k", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Ledger.FindOpenAsync(Merchant, "ann", "order.cancel", default, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Ledger.TryWriteAsync(Proposed("l"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Ledger.ReadUnsettledAsync(DateTimeOffset.MaxValue, cancelled))
            {
            }
        });
        Assert.Null(await Ledger.FindAsync(Merchant, "l"));
    }

    /// <summary>A record without its identities is refused.</summary>
    [Fact]
    public async Task TryWriteAsync_IdentityMissing_Throws()
    {
        EffectRecord[] bad = [Proposed("k") with { Merchant = default }, Proposed("k") with { Key = default }, Proposed("k") with { Shopper = default }, Proposed("k") with { Conversation = default }];

        foreach (var record in bad)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Ledger.TryWriteAsync(record));
        }
    }

    private static EffectRecord Proposed(string key) => new()
    {
        Merchant = Merchant,
        Key = key,
        Conversation = "c",
        Shopper = "ann",
        Effect = "order.cancel",
        Arguments = DataValue.MapOf(("order", "1001")),
        Digest = new string('0', 64),
        Summary = "Cancel 1001?",
        State = EffectState.Proposed,
        ProposedAt = Noon,
        ChangedAt = Noon,
    };

    private static EffectRecord Full() => Proposed("k-é-中-😀") with
    {
        Conversation = "对话",
        Shopper = "顾客",
        Effect = "order.change_items",
        Arguments = DataValue.MapOf(
            ("text", "引号\" \\ <b> \u2028 \n '; DROP TABLE effects; -- 😀"),
            ("number", 79_228_162_514_264_337_593_543_950_335m),
            ("small", 0.0000000000000000000000000001m),
            ("flag", true),
            ("list", DataValue.ListOf(1, "二", DataValue.None, DataValue.MapOf(("a", -1.25m))))),
        Summary = "换成 M 码，补 ¥10.00\n\"好\"?",
        State = EffectState.Done,
        ConfirmedBy = "yes-3",
        FormerYeses = ["yes-1", "yes-2"],
        ProposedAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, 123, TimeSpan.FromHours(8)).AddTicks(4567),
        ChangedAt = Noon.AddTicks(1),
        Sends = 3,
        Result = new WriteResult { Status = WriteStatus.Done, Refusal = "r", Reference = "退-1", Amount = new Money(-10.005m, "CNY") },
        Undoes = "another",
    };

    private static void Same(EffectRecord expected, EffectRecord? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.FormerYeses, actual.FormerYeses);
        Assert.Equal(expected with { FormerYeses = [] }, actual with { FormerYeses = [] });
    }

    private async Task<List<string>> UnsettledAsync(DateTimeOffset before)
    {
        var keys = new List<string>();
        await foreach (var record in Ledger.ReadUnsettledAsync(before))
        {
            keys.Add(record.Key.Value);
        }

        return keys;
    }
}

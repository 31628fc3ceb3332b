using SmartCS.Sdk.Learning;
using Xunit;

namespace SmartCS.Sdk.Testing;

/// <summary>The contract of <see cref="IUnclearUtteranceStore"/> as tests. A store author derives one class and gives out an empty store.</summary>
public abstract class UnclearUtteranceStoreConformance
{
    private static readonly MerchantId Merchant = "shop-a";
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _time = new(Noon.AddDays(10));

    /// <summary>Creates an empty store. The derived class disposes of it.</summary>
    /// <param name="retention">What the store keeps.</param>
    /// <param name="timeProvider">The clock that the store goes by.</param>
    protected abstract IUnclearUtteranceStore CreateStore(UnclearRetention retention, TimeProvider timeProvider);

    /// <summary>Everything of an utterance comes back, whatever characters it holds.</summary>
    [Fact]
    public async Task AppendAsync_EveryProperty_ComesBackWhole()
    {
        var store = Create();
        var full = new UnclearUtterance
        {
            Merchant = Merchant,
            At = Noon.ToOffset(TimeSpan.FromHours(8)),
            Kind = UnclearKind.LowConfidence,
            Text = "能不能开\"专票\"？ <MOBILE> 😀 ' \\ ",
            Intent = "invoice_request",
            Confidence = 0.41,
            Locale = Locale.Chinese,
        };

        await store.AppendAsync(full);
        await store.AppendAsync(Utterance("plain", Noon.AddSeconds(1)));

        var kept = await ReadAllAsync(store, Merchant);
        Assert.Equal([full, Utterance("plain", Noon.AddSeconds(1))], kept);
    }

    /// <summary>What cannot be kept is refused, and nothing of it is kept or counted.</summary>
    [Fact]
    public async Task AppendAsync_PropertyOutOfRange_Throws()
    {
        var store = Create();
        var good = Utterance("text", Noon);
        UnclearUtterance[] bad =
        [
            good with { Merchant = default }, good with { Text = string.Empty }, good with { Text = new string('x', UnclearUtterance.MaxTextLength + 1) }, good with { Intent = string.Empty },
            good with { Intent = new string('x', UnclearUtterance.MaxIntentLength + 1) }, good with { Kind = (UnclearKind)99 }, good with { Confidence = 1.1 }, good with { Confidence = double.NaN },
        ];

        foreach (var utterance in bad)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.AppendAsync(utterance));
        }

        Assert.Empty(await ReadAllAsync(store, Merchant));
        Assert.Empty(await store.CountAsync(Merchant, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
    }

    /// <summary>A time is read from its first instant to the one before its last, in order, whatever the order of appending.</summary>
    [Fact]
    public async Task ReadAsync_Time_GivesWhatLiesInItInOrder()
    {
        var store = Create();
        foreach (var (text, hours) in new[] { ("c", 2), ("a", 0), ("d", 3), ("b", 1), ("b2", 1) })
        {
            await store.AppendAsync(Utterance(text, Noon.AddHours(hours)));
        }

        Assert.Equal(["a", "b", "b2", "c"], (await ReadAllAsync(store, Merchant, Noon, Noon.AddHours(3))).Select(utterance => utterance.Text));
        Assert.Empty(await ReadAllAsync(store, Merchant, Noon, Noon));
    }

    /// <summary>Counts go by day and kind, in order.</summary>
    [Fact]
    public async Task CountAsync_DaysAndKinds_AreCounted()
    {
        var store = Create();
        await store.AppendAsync(Utterance("a", Noon.AddDays(1)));
        await store.AppendAsync(Utterance("b", Noon));
        await store.AppendAsync(Utterance("b", Noon));
        await store.AppendAsync(Utterance("c", Noon) with { Kind = UnclearKind.OutOfScope });

        var day = new DateOnly(2026, 3, 1);
        Assert.Equal(
            [new UnclearCount(day, UnclearKind.Unknown, 2), new UnclearCount(day, UnclearKind.OutOfScope, 1), new UnclearCount(day.AddDays(1), UnclearKind.Unknown, 1)],
            await store.CountAsync(Merchant, day, day.AddDays(1)));
        Assert.Equal([new UnclearCount(day.AddDays(1), UnclearKind.Unknown, 1)], await store.CountAsync(Merchant, day.AddDays(1), day.AddDays(5)));
    }

    /// <summary>A merchant never sees another's.</summary>
    [Fact]
    public async Task AnyRead_OtherMerchant_SeesNothing()
    {
        var store = Create();
        await store.AppendAsync(Utterance("a", Noon));

        Assert.Empty(await ReadAllAsync(store, "shop-b"));
        Assert.Empty(await store.CountAsync("shop-b", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
    }

    /// <summary>Of too many the newest stay, of each merchant by itself; the counts do not forget.</summary>
    [Fact]
    public async Task AppendAsync_MoreThanAreKept_ForgetsTheOldest()
    {
        var store = CreateStore(new UnclearRetention { MaxPerMerchant = 3 }, _time);
        await store.AppendAsync(Utterance("other", Noon) with { Merchant = "shop-b" });
        for (var i = 0; i < 5; i++)
        {
            await store.AppendAsync(Utterance($"u{i}", Noon.AddMinutes(i)));
        }

        Assert.Equal(["u2", "u3", "u4"], (await ReadAllAsync(store, Merchant)).Select(utterance => utterance.Text));
        Assert.Single(await ReadAllAsync(store, "shop-b"));
        Assert.Equal(5, Assert.Single(await store.CountAsync(Merchant, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1))).Count);
    }

    /// <summary>What is too old is not given out, even where nothing was appended since.</summary>
    [Fact]
    public async Task ReadAsync_OlderThanTheRetention_IsNotGivenOut()
    {
        var store = CreateStore(new UnclearRetention { Days = 30 }, _time);
        await store.AppendAsync(Utterance("old", Noon));
        await store.AppendAsync(Utterance("new", Noon.AddDays(9)));
        _time.Advance(TimeSpan.FromDays(25));

        Assert.Equal(["new"], (await ReadAllAsync(store, Merchant)).Select(utterance => utterance.Text));
        Assert.Equal(2, (await store.CountAsync(Merchant, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31))).Sum(count => count.Count));

        await store.AppendAsync(Utterance("newest", Noon.AddDays(34)));

        Assert.Equal(["new", "newest"], (await ReadAllAsync(store, Merchant)).Select(utterance => utterance.Text));
    }

    /// <summary>Many callers at once lose nothing.</summary>
    [Fact]
    public async Task AppendAsync_ManyAtOnce_KeepsAll()
    {
        var store = Create();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () => await store.AppendAsync(Utterance($"u{i}", Noon.AddMinutes(i))))));

        Assert.Equal(40, (await ReadAllAsync(store, Merchant)).Select(utterance => utterance.Text).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(40, Assert.Single(await store.CountAsync(Merchant, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1))).Count);
    }

    /// <summary>A call that is cancelled before it begins does nothing.</summary>
    [Fact]
    public async Task AnyCall_AlreadyCancelled_Throws()
    {
        var store = Create();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.AppendAsync(Utterance("a", Noon), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.CountAsync(Merchant, default, default, cancelled));
        Assert.Empty(await ReadAllAsync(store, Merchant));
    }

    private static UnclearUtterance Utterance(string text, DateTimeOffset at) => new() { Merchant = Merchant, At = at, Kind = UnclearKind.Unknown, Text = text };

    private static async Task<List<UnclearUtterance>> ReadAllAsync(IUnclearUtteranceStore store, MerchantId merchant, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        var utterances = new List<UnclearUtterance>();
        await foreach (var utterance in store.ReadAsync(merchant, from ?? DateTimeOffset.MinValue, to ?? DateTimeOffset.MaxValue))
        {
            utterances.Add(utterance);
        }

        return utterances;
    }

    private IUnclearUtteranceStore Create() => CreateStore(UnclearRetention.Default, _time);
}

using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Testing;

/// <summary>The contract of <see cref="IKnowledgeStore"/> as tests. A store author derives one class and gives out an empty store.</summary>
public abstract class KnowledgeStoreConformance
{
    private static readonly MerchantId Merchant = "shop-a";
    private static readonly MerchantId OtherMerchant = "shop-b";
    private IKnowledgeStore? _store;
    private object? _creating;

    /// <summary>The clock that the store must date revisions by.</summary>
    protected ManualTimeProvider Time { get; } = new();

    /// <summary>The store under test, created on first use.</summary>
    protected IKnowledgeStore Store => LazyInitializer.EnsureInitialized(ref _store, ref _creating, () => CreateStore(Time));

    /// <summary>Creates an empty store. The derived class disposes of it.</summary>
    /// <param name="timeProvider">The clock to date revisions by.</param>
    protected abstract IKnowledgeStore CreateStore(TimeProvider timeProvider);

    /// <summary>Revisions count from 1 without gaps, over several calls.</summary>
    [Fact]
    public async Task AppendAsync_SeveralBatches_NumbersRevisionsFromOneWithoutGaps()
    {
        var first = await Store.AppendAsync(Merchant, [Put("a"), Put("b")]);
        var second = await Store.AppendAsync(Merchant, [Put("a"), Put("c")]);

        Assert.Equal([1, 2], first.Select(revision => revision.Revision));
        Assert.Equal([3, 4], second.Select(revision => revision.Revision));
        Assert.Equal(4, await Store.GetHeadAsync(Merchant));
    }

    /// <summary>Every property of an entry comes back, whatever characters its texts hold.</summary>
    [Fact]
    public async Task AppendAsync_EntryWithEveryProperty_ComesBackWhole()
    {
        Time.Advance(TimeSpan.FromMinutes(7));
        var entry = SampleKnowledge.Full("完整/entry 'x'");

        var written = Assert.Single(await Store.AppendAsync(Merchant, [KnowledgeChange.Put(entry, "小王", "新品 \"launch\"")]));

        Assert.Equal(Time.GetUtcNow(), written.ChangedAt);
        Assert.Equal("小王", written.ChangedBy);
        Assert.Equal("新品 \"launch\"", written.Reason);
        KnowledgeAssert.Same(entry, written.Entry);
        KnowledgeAssert.Same([written], await Store.ReadCurrentAsync(Merchant).ListAsync());
        KnowledgeAssert.Same([written], await Store.ReadChangesAsync(Merchant, 0).ListAsync());
        KnowledgeAssert.Same([written], await Store.ReadHistoryAsync(Merchant, entry.Id).ListAsync());
    }

    /// <summary>Nothing to write writes nothing.</summary>
    [Fact]
    public async Task AppendAsync_EmptyBatch_WritesNothing()
    {
        Assert.Empty(await Store.AppendAsync(Merchant, []));
        Assert.Equal(0, await Store.GetHeadAsync(Merchant));
    }

    /// <summary>One bad entry refuses the whole batch, before and after it, and names what is wrong.</summary>
    [Fact]
    public async Task AppendAsync_OneBadEntryInTheMiddle_WritesNothingAndNamesTheProblem()
    {
        await Store.AppendAsync(Merchant, [Put("kept")]);
        var bad = SampleKnowledge.Faq("bad", "Question?") with { ValidFrom = Time.GetUtcNow(), ValidUntil = Time.GetUtcNow().AddDays(-1) };

        var error = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.AppendAsync(Merchant, [Put("good"), KnowledgeChange.Put(bad), Put("good-2")]));

        Assert.Contains("bad", error.Message, StringComparison.Ordinal);
        Assert.Contains("validUntil", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Store.GetHeadAsync(Merchant));
        Assert.Equal(["kept"], await IdsAsync(Merchant));
    }

    /// <summary>An entry under another id than its change is refused.</summary>
    [Fact]
    public async Task AppendAsync_EntryDiffersInIdFromItsChange_WritesNothing()
    {
        var change = new KnowledgeChange { EntryId = "one", Entry = SampleKnowledge.Faq("two", "Question?") };

        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.AppendAsync(Merchant, [Put("good"), change]));

        Assert.Equal(0, await Store.GetHeadAsync(Merchant));
    }

    /// <summary>No merchant, no record.</summary>
    [Fact]
    public async Task AppendAsync_MerchantMissing_Throws() =>
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.AppendAsync(default, [Put("a")]));

    /// <summary>The same entry may change several times in one batch.</summary>
    [Fact]
    public async Task AppendAsync_SameEntrySeveralTimesInOneBatch_KeepsEveryRevisionAndServesTheLast()
    {
        await Store.AppendAsync(Merchant, [Put("a", "first"), Remove("a"), Put("a", "second"), Put("b"), Put("a", "third")]);

        Assert.Equal([5, 3, 2, 1], (await Store.ReadHistoryAsync(Merchant, "a").ListAsync()).Select(revision => revision.Revision));
        var current = await Store.ReadCurrentAsync(Merchant).ListAsync();
        Assert.Equal(["b", "a"], current.Select(revision => revision.EntryId.Value));
        Assert.Equal("third", current[1].Entry!.Body);
    }

    /// <summary>Removing what is not there writes nothing, be it never there or already removed.</summary>
    [Fact]
    public async Task AppendAsync_RemovalOfWhatIsNotThere_WritesNothing()
    {
        await Store.AppendAsync(Merchant, [Put("a")]);

        var written = await Store.AppendAsync(Merchant, [Remove("never"), Remove("a"), Remove("a"), Put("b")]);

        Assert.Equal([2, 3], written.Select(revision => revision.Revision));
        Assert.Null(written[0].Entry);
        Assert.Empty(await Store.AppendAsync(Merchant, [Remove("a")]));
        Assert.Equal(3, await Store.GetHeadAsync(Merchant));
    }

    /// <summary>A removed entry leaves the current ones, stays in feed and history, and may come back.</summary>
    [Fact]
    public async Task ReadCurrentAsync_EntryRemovedAndPutAgain_FollowsTheLastRevision()
    {
        await Store.AppendAsync(Merchant, [Put("a"), Put("b")]);
        await Store.AppendAsync(Merchant, [Remove("a")]);
        Assert.Equal(["b"], await IdsAsync(Merchant));

        await Store.AppendAsync(Merchant, [Put("a", "back")]);

        Assert.Equal(["b", "a"], await IdsAsync(Merchant));
        Assert.Equal(["back", null, "An answer."], (await Store.ReadHistoryAsync(Merchant, "a").ListAsync()).Select(revision => revision.Entry?.Body));
    }

    /// <summary>Entries of every state and validity are current; deciding what may be said is the index's business.</summary>
    [Fact]
    public async Task ReadCurrentAsync_DraftsAndExpiredEntries_AreThere()
    {
        var draft = SampleKnowledge.Faq("draft", "Question?") with { State = ApprovalState.Draft };
        var expired = SampleKnowledge.Faq("expired", "Question?") with { ValidUntil = Time.GetUtcNow().AddYears(-1) };
        await Store.AppendAsync(Merchant, [KnowledgeChange.Put(draft), KnowledgeChange.Put(expired)]);

        Assert.Equal(["draft", "expired"], await IdsAsync(Merchant));
    }

    /// <summary>The feed gives every revision after a point, in order.</summary>
    [Fact]
    public async Task ReadChangesAsync_AfterARevision_GivesTheRestInOrder()
    {
        await Store.AppendAsync(Merchant, [Put("a"), Put("b"), Put("a"), Remove("b"), Put("c")]);

        Assert.Equal([1, 2, 3, 4, 5], (await Store.ReadChangesAsync(Merchant, 0).ListAsync()).Select(revision => revision.Revision));
        var rest = await Store.ReadChangesAsync(Merchant, 3).ListAsync();
        Assert.Equal([4, 5], rest.Select(revision => revision.Revision));
        Assert.Null(rest[0].Entry);
        Assert.Equal("b", rest[0].EntryId.Value);
        Assert.Empty(await Store.ReadChangesAsync(Merchant, 5).ListAsync());
        Assert.Empty(await Store.ReadChangesAsync(Merchant, 99).ListAsync());
    }

    /// <summary>An enumeration shows one instant: what is written while it runs is not in it.</summary>
    [Fact]
    public async Task ReadAsync_WritesDuringTheEnumeration_AreNotSeen()
    {
        await Store.AppendAsync(Merchant, [Put("a", "old"), Put("b", "old"), Put("c", "old")]);
        var current = Store.ReadCurrentAsync(Merchant).GetAsyncEnumerator();
        var changes = Store.ReadChangesAsync(Merchant, 0).GetAsyncEnumerator();
        var history = Store.ReadHistoryAsync(Merchant, "c").GetAsyncEnumerator();
        Assert.True(await current.MoveNextAsync() && await changes.MoveNextAsync() && await history.MoveNextAsync());

        await Store.AppendAsync(Merchant, [Put("b", "new"), Remove("c"), Put("d", "new")]);

        Assert.Equal(["b old", "c old"], await RestAsync(current));
        Assert.Equal(["b old", "c old"], await RestAsync(changes));
        Assert.Empty(await RestAsync(history));
    }

    /// <summary>Merchants share ids without ever sharing anything else.</summary>
    [Fact]
    public async Task EveryMember_TwoMerchantsWithTheSameIds_StayApart()
    {
        await Store.AppendAsync(Merchant, [Put("a", "of shop a"), Put("b", "of shop a")]);
        await Store.AppendAsync(OtherMerchant, [Put("a", "of shop b")]);
        await Store.AppendAsync(OtherMerchant, [Remove("b")]);

        Assert.Equal(2, await Store.GetHeadAsync(Merchant));
        Assert.Equal(1, await Store.GetHeadAsync(OtherMerchant));
        Assert.Equal(0, await Store.GetHeadAsync("shop-c"));
        Assert.All(await Store.ReadCurrentAsync(Merchant).ListAsync(), revision => Assert.Equal("of shop a", revision.Entry!.Body));
        Assert.Equal(["of shop b"], (await Store.ReadCurrentAsync(OtherMerchant).ListAsync()).Select(revision => revision.Entry!.Body));
        Assert.Equal(["of shop b"], (await Store.ReadChangesAsync(OtherMerchant, 0).ListAsync()).Select(revision => revision.Entry!.Body));
        Assert.Equal(["of shop b"], (await Store.ReadHistoryAsync(OtherMerchant, "a").ListAsync()).Select(revision => revision.Entry!.Body));
        Assert.Empty(await Store.ReadHistoryAsync(OtherMerchant, "b").ListAsync());
        Assert.Empty(await Store.ReadCurrentAsync("shop-c").ListAsync());
    }

    /// <summary>Ids are compared ordinally: case and similar characters make different entries and merchants.</summary>
    [Fact]
    public async Task EveryMember_IdsThatDifferInCaseOnly_AreDifferent()
    {
        await Store.AppendAsync(Merchant, [Put("entry", "lower"), Put("ENTRY", "upper"), Put("entry ", "space")]);
        await Store.AppendAsync("SHOP-A", [Put("entry", "of another shop")]);

        Assert.Equal(["lower"], (await Store.ReadHistoryAsync(Merchant, "entry").ListAsync()).Select(revision => revision.Entry!.Body));
        Assert.Equal(3, (await IdsAsync(Merchant)).Count);
        Assert.Equal(1, await Store.GetHeadAsync("SHOP-A"));
    }

    /// <summary>Concurrent batches each keep their order, and their revisions are consecutive.</summary>
    [Fact]
    public async Task AppendAsync_ManyWritersAtOnce_KeepsEveryBatchTogetherAndLosesNothing()
    {
        const int Writers = 8, Batches = 12, Size = 5;
        var batches = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var written = new List<IReadOnlyList<KnowledgeRevision>>();
            for (var batch = 0; batch < Batches; batch++)
            {
                var changes = Enumerable.Range(0, Size).Select(i => Put($"{writer}-{batch}-{i}")).ToList();
                written.Add(await Store.AppendAsync(writer % 2 == 0 ? Merchant : OtherMerchant, changes));
            }

            return written;
        })));

        Assert.All(batches.SelectMany(batch => batch), batch =>
            Assert.Equal(Enumerable.Range(0, Size).Select(i => batch[0].Revision + i), batch.Select(revision => revision.Revision)));
        foreach (var merchant in new[] { Merchant, OtherMerchant })
        {
            var feed = await Store.ReadChangesAsync(merchant, 0).ListAsync();
            Assert.Equal(Enumerable.Range(1, Writers / 2 * Batches * Size).Select(i => (long)i), feed.Select(revision => revision.Revision));
            Assert.Equal(feed.Count, feed.Select(revision => revision.EntryId).Distinct().Count());
        }
    }

    /// <summary>A reader never sees a part of a batch.</summary>
    [Fact]
    public async Task ReadCurrentAsync_WhileBatchesAreWritten_SeesWholeBatchesOnly()
    {
        const int Size = 20;
        var writing = Task.Run(async () =>
        {
            for (var batch = 0; batch < 25; batch++)
            {
                var text = $"batch {batch}";
                await Store.AppendAsync(Merchant, Enumerable.Range(0, Size).Select(i => Put($"e{i}", text)).ToList());
            }
        });

        do
        {
            var current = await Store.ReadCurrentAsync(Merchant).ListAsync();
            Assert.True(current.Count is 0 or Size);
            Assert.True(current.Select(revision => revision.Entry!.Body).Distinct().Count() <= 1);
            Assert.Equal(0, await Store.GetHeadAsync(Merchant) % Size);
        }
        while (!writing.IsCompleted);
        await writing;
    }

    /// <summary>A call that is cancelled beforehand does nothing.</summary>
    [Fact]
    public async Task EveryMember_CancelledBeforehand_ThrowsAndWritesNothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Store.AppendAsync(Merchant, [Put("a")]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.AppendAsync(Merchant, [Put("b")], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.GetHeadAsync(Merchant, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.ReadCurrentAsync(Merchant, cancelled).ListAsync());

        Assert.Equal(1, await Store.GetHeadAsync(Merchant));
    }

    private static KnowledgeChange Put(string id, string answer = "An answer.") => KnowledgeChange.Put(SampleKnowledge.Faq(id, $"Question {id}?", answer));

    private static KnowledgeChange Remove(string id) => KnowledgeChange.Remove(id);

    private static async Task<List<string>> RestAsync(IAsyncEnumerator<KnowledgeRevision> revisions)
    {
        var rest = new List<string>();
        await using (revisions)
        {
            while (await revisions.MoveNextAsync())
            {
                rest.Add($"{revisions.Current.EntryId} {revisions.Current.Entry?.Body}");
            }
        }

        return rest;
    }

    private async Task<List<string>> IdsAsync(MerchantId merchant) =>
        (await Store.ReadCurrentAsync(merchant).ListAsync()).ConvertAll(revision => revision.EntryId.Value);
}

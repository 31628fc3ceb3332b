using Microsoft.Extensions.Options;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Index;

public sealed class ResidentMerchantsTests
{
    [Fact]
    public async Task ApplyAsync_BeyondTheMemoryLimit_DropsTheLeastRecentlyUsed()
    {
        var size = await SizeOfOneAsync();
        var index = Limited(3 * size);
        await LoadAsync(index, "a", "b", "c");
        Assert.Equal(3, index.LoadedMerchants);

        await index.SearchAsync("a", new SearchQuery { Text = "delivery" });
        await LoadAsync(index, "d");

        Assert.Equal(3, index.LoadedMerchants);
        Assert.Equal((1, 0, 1, 1), (await index.GetRevisionAsync("a"), await index.GetRevisionAsync("b"), await index.GetRevisionAsync("c"), await index.GetRevisionAsync("d")));
        Assert.True(index.MemoryBytes <= 3 * size);
    }

    [Fact]
    public async Task ApplyAsync_OneMerchantBeyondTheLimitAlone_StaysWhileInUse()
    {
        var index = Limited(1);

        await LoadAsync(index, "a");
        Assert.Equal(1, await index.GetRevisionAsync("a"));

        await LoadAsync(index, "b");
        Assert.Equal((0, 1), (await index.GetRevisionAsync("a"), await index.GetRevisionAsync("b")));
    }

    [Fact]
    public async Task SearchAsync_TenThousandMerchantsWithRoomForAFew_FindsEachOnesOwn()
    {
        const int Merchants = 10_000;
        var size = await SizeOfOneAsync();
        var time = new ManualTimeProvider();
        var store = new InMemoryKnowledgeStore(time);
        var index = Limited(5 * size);
        var knowledge = new KnowledgeBases(store, index, Options.Create(new SmartCustomerServiceOptions()), time);
        for (var i = 0; i < Merchants; i++)
        {
            await knowledge.For($"m{i:00000}").PutAsync([Entry($"m{i:00000}")]);
        }

        Assert.Equal((0, 0L), (index.LoadedMerchants, index.MemoryBytes));
        for (var i = 0; i < Merchants; i++)
        {
            // Some come back after they were dropped.
            var merchant = $"m{i * 7 % Merchants:00000}";
            var hit = Assert.Single((await knowledge.For(merchant).SearchAsync(new SearchQuery { Text = "delivery" })).Hits);
            Assert.Equal($"Answer of {merchant}.", hit.Entry.Body);
            Assert.InRange(index.LoadedMerchants, 1, 6);
        }

        Assert.True(index.MemoryBytes <= 6 * size);
        Assert.Equal("Answer of m00001.", (await knowledge.For("m00001").SearchAsync(new SearchQuery { Text = "delivery" })).Hits[0].Entry.Body);
    }

    [Fact]
    public async Task MemoryBytes_MerchantsChangedDroppedAndLoadedAgain_IsThatOfThoseLoaded()
    {
        var index = new InProcessKnowledgeIndex();
        await LoadAsync(index, "m1", "m2");
        var both = index.MemoryBytes;
        await index.ApplyAsync("m1", [new KnowledgeRevision { Revision = 2, EntryId = "long", Entry = Entry("m1") with { Id = "long", Body = new string('长', 10_000) }, ChangedAt = default, ChangedBy = "test" }], 1, 2);
        Assert.InRange(index.MemoryBytes - both, 20_000, 30_000);

        await index.DropAsync("m1");
        await index.DropAsync("m1");
        Assert.Equal(both / 2, index.MemoryBytes);
        await LoadAsync(index, "m1");
        Assert.Equal(both, index.MemoryBytes);
        await index.DropAsync("m1");
        await index.DropAsync("m2");
        Assert.Equal((0, 0L), (index.LoadedMerchants, index.MemoryBytes));
    }

    [Fact]
    public async Task MemoryBytes_EntryWithLongTextsOfEveryKind_CountsThemAll()
    {
        var index = new InProcessKnowledgeIndex();
        var text = new string('a', 1_000);
        var entry = Entry("a") with { Alternatives = [text], Identifiers = [text], Tags = [text], Source = text, Facets = [new Facet("colour", text)] };

        await index.ApplyAsync("a", [new KnowledgeRevision { Revision = 1, EntryId = entry.Id, Entry = entry, ChangedAt = default, ChangedBy = "test", Reason = text }], 0, 1);

        Assert.InRange(index.MemoryBytes, 12_000, 16_000);
    }

    [Fact]
    public async Task ApplyAsync_RefusedForAMerchantThatIsNotLoaded_LeavesNothingBehind()
    {
        var index = new InProcessKnowledgeIndex();

        Assert.Equal(0, await index.ApplyAsync("a", [], 5, 6));

        Assert.Equal(0, index.LoadedMerchants);
    }

    private static InProcessKnowledgeIndex Limited(long bytes) => new(Options.Create(new SmartCustomerServiceOptions { IndexMemoryLimit = bytes }));

    private static async Task<long> SizeOfOneAsync()
    {
        var index = new InProcessKnowledgeIndex();
        await LoadAsync(index, "m00000");
        return index.MemoryBytes;
    }

    private static async Task LoadAsync(InProcessKnowledgeIndex index, params IReadOnlyList<string> merchants)
    {
        foreach (var merchant in merchants)
        {
            var entry = Entry(merchant);
            await index.ApplyAsync(merchant, [new KnowledgeRevision { Revision = 1, EntryId = entry.Id, Entry = entry, ChangedAt = default, ChangedBy = "test" }], 0, 1);
        }
    }

    private static KnowledgeEntry Entry(string merchant) => IndexedShop.Entry("delivery", "How long is delivery?", $"Answer of {merchant}.");
}

using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Knowledge.Index;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Slots;

public sealed class MerchantCataloguesTests
{
    private readonly KnowledgeBase _knowledge = new("shop", new InMemoryKnowledgeStore(TimeProvider.System), new InProcessKnowledgeIndex());

    [Fact]
    public async Task FindAsync_FirstCall_KnowsTheProducts()
    {
        await _knowledge.PutAsync([Product("1", "Kindle Paperwhite")]);

        var names = await new MerchantCatalogues().FindAsync(_knowledge);

        Assert.Equal("Kindle Paperwhite", Assert.Single(names.Find("my kindle paperwhite")).Value);
    }

    [Fact]
    public async Task FindAsync_UnchangedKnowledge_GivesTheSame()
    {
        await _knowledge.PutAsync([Product("1", "Kindle Paperwhite")]);
        var catalogues = new MerchantCatalogues();

        Assert.Same(await catalogues.FindAsync(_knowledge), await catalogues.FindAsync(_knowledge));
    }

    [Fact]
    public async Task FindAsync_AfterAChange_ServesTheOldOneUntilTheNewOneIsReady()
    {
        await _knowledge.PutAsync([Product("1", "Kindle Paperwhite")]);
        var catalogues = new MerchantCatalogues();
        var old = await catalogues.FindAsync(_knowledge);
        await _knowledge.PutAsync([Product("2", "Echo Dot")]);
        await _knowledge.SynchroniseAsync();

        ICatalogueNames latest;
        do
        {
            latest = await catalogues.FindAsync(_knowledge);
            await Task.Yield();
        }
        while (ReferenceEquals(latest, old));

        Assert.Single(latest.Find("echo dot"));
        Assert.Empty(old.Find("echo dot"));
    }

    [Fact]
    public async Task FindAsync_TwoMerchants_AreApart()
    {
        var other = new KnowledgeBase("other", new InMemoryKnowledgeStore(TimeProvider.System), new InProcessKnowledgeIndex());
        await _knowledge.PutAsync([Product("1", "Kindle Paperwhite")]);
        await other.PutAsync([Product("1", "Echo Dot")]);
        var catalogues = new MerchantCatalogues();

        Assert.Empty((await catalogues.FindAsync(_knowledge)).Find("echo dot"));
        Assert.Single((await catalogues.FindAsync(other)).Find("echo dot"));
    }

    private static KnowledgeEntry Product(string id, string title) => new() { Id = id, Kind = KnowledgeKind.Product, Title = title };
}

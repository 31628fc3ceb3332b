using Microsoft.Extensions.Options;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Catalogues;

public sealed class KnowledgeProductCatalogTests
{
    private static readonly MerchantId Shop = new("shop");
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));
    private readonly KnowledgeBases _knowledge;
    private readonly KnowledgeProductCatalog _catalog;

    public KnowledgeProductCatalogTests()
    {
        var options = Options.Create(new SmartCustomerServiceOptions());
        _knowledge = new KnowledgeBases(new InMemoryKnowledgeStore(_time), new InProcessKnowledgeIndex(options), options, _time);
        _catalog = new KnowledgeProductCatalog(_knowledge, new OneMerchant(), _time);
    }

    private static KnowledgeEntry Entry(string id = "p1", params Facet[] facets) =>
        new() { Id = id, Kind = KnowledgeKind.Product, Title = "Reading lamp " + id, Body = "Warm light.", Facets = [.. facets], Identifiers = ["SKU-" + id], Source = "https://shop.example/" + id };

    private async Task<List<Product>> ReadAsync(MerchantId? merchant = null)
    {
        var products = new List<Product>();
        await foreach (var product in _catalog.ReadAsync(merchant ?? Shop))
        {
            products.Add(product);
        }

        return products;
    }

    [Fact]
    public async Task Read_EntryWithFacets_IsAProduct()
    {
        await _knowledge.For(Shop).PutAsync([Entry("p1", new Facet("price_cents", 3990), new Facet("brand", "Lux"), new Facet("category", "Lamps"), new Facet("stock", 3), new Facet("colour", "black"))]);

        var product = Assert.Single(await ReadAsync());

        Assert.Equal(("p1", "Reading lamp p1", "Lux", "Lamps"), (product.Id.Value, product.Name, product.Brand, product.Category));
        var variant = Assert.Single(product.Variants);
        Assert.Equal(("SKU-p1", new Money(39.90m, "USD"), 3, true), (variant.Sku.Value, variant.Price, variant.Stock, variant.IsAvailable));
        Assert.Equal("colour", Assert.Single(product.Attributes).Name);
        Assert.Equal(new Uri("https://shop.example/p1"), product.Url);
    }

    [Fact]
    public async Task Read_EntriesThatCannotBeSold_AreLeftOut()
    {
        await _knowledge.For(Shop).PutAsync(
            [
                Entry("no-price"),
                Entry("negative", new Facet("price", -1)),
                Entry("bad-currency", new Facet("price", 5), new Facet("currency", "coins")),
                Entry("huge", new Facet("price", 1e300)),
                Entry("draft", new Facet("price", 5)) with { State = ApprovalState.Draft },
                Entry("over", new Facet("price", 5)) with { ValidUntil = _time.GetUtcNow() },
                Entry("old", new Facet("price", 5)),
                Entry("new", new Facet("price", 6)) with { Supersedes = ["old"] },
                new KnowledgeEntry { Id = "faq", Kind = KnowledgeKind.Faq, Title = "Price?", Body = "5", Facets = [new Facet("price", 5)] },
            ]);

        Assert.Equal(["new"], (await ReadAsync()).Select(static product => product.Id.Value));
        Assert.Null(await _catalog.FindAsync(Shop, "old"));
        Assert.Null(await _catalog.FindAsync(Shop, "draft"));
        Assert.Null(await _catalog.FindAsync(Shop, "faq"));
        Assert.NotNull(await _catalog.FindAsync(Shop, "new"));
    }

    [Fact]
    public async Task Find_AfterACorrection_HasThePriceOfNow()
    {
        await _knowledge.For(Shop).PutAsync([Entry("p1", new Facet("price", 40), new Facet("currency", "eur"))]);
        await _knowledge.For(Shop).PutAsync([Entry("p1", new Facet("price", 35), new Facet("currency", "eur"), new Facet("available", false))]);

        var product = await _catalog.FindBySkuAsync(Shop, "SKU-p1");

        Assert.Equal(new Money(35, "EUR"), product!.Variants[0].Price);
        Assert.False(product.Variants[0].IsAvailable);
        await _knowledge.For(Shop).RemoveAsync("p1");
        Assert.Null(await _catalog.FindAsync(Shop, "p1"));
        Assert.Null(await _catalog.FindBySkuAsync(Shop, "SKU-p1"));
    }

    [Fact]
    public async Task Find_ProductOfAnotherMerchant_IsNone()
    {
        await _knowledge.For(Shop).PutAsync([Entry("p1", new Facet("price", 40))]);

        Assert.Null(await _catalog.FindAsync("other", "p1"));
        Assert.Null(await _catalog.FindBySkuAsync("other", "SKU-p1"));
        Assert.Empty(await ReadAsync("other"));
    }

    private sealed class OneMerchant : IMerchantDirectory
    {
        public ValueTask<MerchantProfile?> FindAsync(MerchantId merchant, CancellationToken cancellationToken = default) =>
            new(new MerchantProfile { Id = merchant, Routing = new RoutingSettings { Slots = new SlotSettings { Currency = "USD" } } });
    }
}

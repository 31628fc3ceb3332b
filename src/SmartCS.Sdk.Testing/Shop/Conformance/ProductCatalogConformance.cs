using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Testing;

/// <summary>What a catalogue must keep to, as tests. A host derives one class.</summary>
public abstract class ProductCatalogConformance
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Gives out a catalogue.</summary>
    /// <returns>The catalogue and whose it is.</returns>
    protected abstract ValueTask<ProductCatalogSubject> CreateAsync();

    /// <summary>All products are the merchant's, whole, and each there once.</summary>
    [Fact]
    public async Task ReadAsync_Merchant_GivesEachProductOnceAndWhole()
    {
        var subject = await CreateAsync();

        var products = await ReadAsync(subject.Catalog, subject.Merchant);

        Assert.True(products.Count >= 2, "The merchant must have at least two products.");
        Assert.Equal(products.Count, products.Select(static product => product.Id).Distinct().Count());
        Assert.All(products, product =>
        {
            Assert.Equal(subject.Merchant, product.Merchant);
            Assert.NotEmpty(product.Name);
            Assert.NotEmpty(product.Variants);
            Assert.All(product.Variants, variant => Assert.True(variant.Price.Amount >= 0 && Money.IsCurrency(variant.Price.Currency) && variant.Price.Currency == product.Variants[0].Price.Currency));
        });
        var skus = products.SelectMany(static product => product.Variants).Select(static variant => variant.Sku).ToList();
        Assert.Equal(skus.Count, skus.Distinct().Count());
    }

    /// <summary>Each product is found by its id and by each of its articles.</summary>
    [Fact]
    public async Task FindAsync_EachProduct_IsFoundByIdAndArticle()
    {
        var subject = await CreateAsync();

        foreach (var product in (await ReadAsync(subject.Catalog, subject.Merchant)).Take(20))
        {
            Assert.Equal(product.Id, (await subject.Catalog.FindAsync(subject.Merchant, product.Id, Token))?.Id);
            foreach (var variant in product.Variants)
            {
                var found = await subject.Catalog.FindBySkuAsync(subject.Merchant, variant.Sku, Token);
                Assert.Equal(product.Id, found?.Id);
                Assert.Contains(found!.Variants, one => one.Sku == variant.Sku);
            }
        }
    }

    /// <summary>What there is not is not found.</summary>
    [Fact]
    public async Task FindAsync_Unknown_IsNothing()
    {
        var subject = await CreateAsync();

        Assert.Null(await subject.Catalog.FindAsync(subject.Merchant, "no such product", Token));
        Assert.Null(await subject.Catalog.FindBySkuAsync(subject.Merchant, "no such article", Token));
    }

    /// <summary>Whatever another merchant is asked for, the answer is that merchant's.</summary>
    [Fact]
    public async Task AllCalls_OtherMerchant_GiveNothingOfTheFirst()
    {
        var subject = await CreateAsync();
        var product = (await ReadAsync(subject.Catalog, subject.Merchant))[0];

        Assert.True((await subject.Catalog.FindAsync(subject.OtherMerchant, product.Id, Token))?.Merchant != subject.Merchant);
        Assert.True((await subject.Catalog.FindBySkuAsync(subject.OtherMerchant, product.Variants[0].Sku, Token))?.Merchant != subject.Merchant);
        Assert.DoesNotContain(await subject.Catalog.SearchAsync(subject.OtherMerchant, new ProductQuery { Text = product.Name }, Token), found => found.Merchant == subject.Merchant);
        Assert.DoesNotContain(await ReadAsync(subject.Catalog, subject.OtherMerchant), found => found.Merchant == subject.Merchant);
    }

    /// <summary>A search finds a product by its name, and gives no more than were asked for.</summary>
    [Fact]
    public async Task SearchAsync_NameOfAProduct_FindsIt()
    {
        var subject = await CreateAsync();
        var product = (await ReadAsync(subject.Catalog, subject.Merchant))[^1];

        Assert.Contains(await subject.Catalog.SearchAsync(subject.Merchant, new ProductQuery { Text = product.Name, Count = 10 }, Token), found => found.Id == product.Id);
        Assert.True((await subject.Catalog.SearchAsync(subject.Merchant, new ProductQuery { Count = 1 }, Token)).Count <= 1);
    }

    private static async Task<List<Product>> ReadAsync(IProductCatalog catalog, MerchantId merchant)
    {
        List<Product> products = [];
        await foreach (var product in catalog.ReadAsync(merchant, Token))
        {
            products.Add(product);
        }

        return products;
    }
}

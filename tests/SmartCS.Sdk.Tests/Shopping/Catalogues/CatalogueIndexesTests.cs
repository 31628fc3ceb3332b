using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Shopping.Dialogue;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Catalogues;

public sealed class CatalogueIndexesTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly ChangingShop _shop = new([.. SmallCatalogues.OfGifts, .. SmallCatalogues.OfLaptops]);

    private CatalogueIndexes Indexes(ShoppingGuideOptions? options = null, IProductCatalog? catalog = null) => new(catalog ?? _shop, options ?? new ShoppingGuideOptions(), _time);

    [Fact]
    public async Task Find_TwoMerchants_KeepsThemApart()
    {
        var indexes = Indexes();

        var gifts = await indexes.FindAsync(SmallCatalogues.Gifts);
        var laptops = await indexes.FindAsync(SmallCatalogues.Laptops);

        Assert.Equal(SmallCatalogues.OfGifts.Count, gifts!.Guide.Index.Count);
        Assert.Equal(SmallCatalogues.OfLaptops.Count, laptops!.Guide.Index.Count);
        Assert.Null(gifts.Guide.Index.Find("hush-14"));
        Assert.False(gifts.Skus.ContainsKey("L-hush-14"));
    }

    [Fact]
    public async Task Find_CatalogueThatHandsOutOthers_DropsThem()
    {
        var indexes = Indexes(catalog: new Mixed(_shop));

        Assert.Null((await indexes.FindAsync(SmallCatalogues.Gifts))!.Guide.Index.Find("hush-14"));
    }

    [Fact]
    public async Task Find_SlowCatalogue_WaitsNoLongerThanThePatienceAndHasItLater()
    {
        _shop.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var indexes = Indexes();

        var waiting = indexes.FindAsync(SmallCatalogues.Gifts).AsTask();
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(await waiting);
        _shop.Gate.SetResult();

        Assert.NotNull(await indexes.FindAsync(SmallCatalogues.Gifts));
        Assert.Equal(1, _shop.Readings);
    }

    [Fact]
    public async Task Find_GrownOld_ServesTheOldOneWhileTheNewIsRead()
    {
        var indexes = Indexes();
        var before = await indexes.FindAsync(SmallCatalogues.Gifts);
        _shop.Change(SmallCatalogues.Gift("new", "新品手镯", "首饰", 100));
        _shop.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.Same(before, await indexes.FindAsync(SmallCatalogues.Gifts));
        Assert.Equal(1, _shop.Readings);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Same(before, await indexes.FindAsync(SmallCatalogues.Gifts));
        _shop.Gate.SetResult();
        await indexes.SettleAsync(SmallCatalogues.Gifts);
        Assert.NotNull((await indexes.FindAsync(SmallCatalogues.Gifts))!.Guide.Index.Find("new"));
        Assert.Equal(2, _shop.Readings);
    }

    [Fact]
    public async Task Find_CatalogueThatFails_IsNullAndTriedAgainAfterAWhile()
    {
        var failing = new Failing(_shop);
        var indexes = Indexes(catalog: failing);
        Assert.Null(await indexes.FindAsync(SmallCatalogues.Gifts));
        Assert.Null(await indexes.FindAsync(SmallCatalogues.Gifts));
        Assert.Equal(1, failing.Readings);
        failing.IsDown = false;
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.NotNull(await indexes.FindAsync(SmallCatalogues.Gifts));
    }

    [Fact]
    public async Task Find_MoreProductsThanMayBeKept_LetsTheLeastRecentMerchantGo()
    {
        var indexes = Indexes(new ShoppingGuideOptions { MaxProducts = 15 });
        await indexes.FindAsync(SmallCatalogues.Gifts);
        await indexes.FindAsync(SmallCatalogues.Laptops);

        Assert.Equal(SmallCatalogues.OfLaptops.Count, indexes.Products);
        Assert.NotNull(await indexes.FindAsync(SmallCatalogues.Gifts));
        Assert.Equal(SmallCatalogues.OfGifts.Count, indexes.Products);
    }

    [Fact]
    public async Task Find_OneMerchantWithMoreThanMayBeKept_KeepsTheFirst()
    {
        var indexes = Indexes(new ShoppingGuideOptions { MaxProducts = 3 });

        Assert.Equal(3, (await indexes.FindAsync(SmallCatalogues.Gifts))!.Guide.Index.Count);
    }

    [Fact]
    public async Task Find_ManyAtOnce_ReadsOnce()
    {
        var indexes = Indexes();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await indexes.FindAsync(SmallCatalogues.Gifts))));

        Assert.Equal(1, _shop.Readings);
    }

    private sealed class Mixed(ChangingShop shop) : Passing(shop)
    {
        public override async IAsyncEnumerable<Product> ReadAsync(MerchantId merchant, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var product in SmallCatalogues.OfLaptops.Concat(SmallCatalogues.OfGifts))
            {
                await Task.Yield();
                yield return product;
            }
        }
    }

    private sealed class Failing(ChangingShop shop) : Passing(shop)
    {
        public bool IsDown { get; set; } = true;

        public int Readings { get; private set; }

        public override IAsyncEnumerable<Product> ReadAsync(MerchantId merchant, CancellationToken cancellationToken = default)
        {
            Readings++;
            return IsDown ? throw new InvalidOperationException("down") : Shop.ReadAsync(merchant, cancellationToken);
        }
    }

    private abstract class Passing(ChangingShop shop) : IProductCatalog
    {
        protected ChangingShop Shop => shop;

        public abstract IAsyncEnumerable<Product> ReadAsync(MerchantId merchant, CancellationToken cancellationToken = default);

        public ValueTask<IReadOnlyList<Product>> SearchAsync(MerchantId merchant, ProductQuery query, CancellationToken cancellationToken = default) => shop.SearchAsync(merchant, query, cancellationToken);

        public ValueTask<Product?> FindAsync(MerchantId merchant, ProductId product, CancellationToken cancellationToken = default) => shop.FindAsync(merchant, product, cancellationToken);

        public ValueTask<Product?> FindBySkuAsync(MerchantId merchant, Sku sku, CancellationToken cancellationToken = default) => shop.FindBySkuAsync(merchant, sku, cancellationToken);
    }
}

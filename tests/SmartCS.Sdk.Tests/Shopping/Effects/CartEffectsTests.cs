using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Tests.Shopping.Dialogue;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Effects;

public sealed class CartEffectsTests
{
    private readonly ChangingShop _shop = new([.. SmallCatalogues.OfLaptops, .. SmallCatalogues.OfGifts]);
    private readonly AddToCart _add;
    private readonly RemoveFromCart _remove;
    private EffectContext _context = new() { Profile = new MerchantProfile { Id = SmallCatalogues.Laptops }, Conversation = "c", Shopper = "s1", Locale = Locale.English };

    public CartEffectsTests()
    {
        var ports = new ShopPorts(_shop, carts: _shop, promotions: _shop);
        var source = new ProductSource(ports.Catalog!, IsKnowledge: false);
        _add = new AddToCart(ports, source, Options.Create(new ShoppingGuideOptions()), TimeProvider.System);
        _remove = new RemoveFromCart(ports, source);
    }

    private static DataValue Items(params (string Sku, DataValue Quantity)[] items) =>
        DataValue.MapOf(("items", DataValue.ListOf(items.Select(static item => DataValue.MapOf(("sku", item.Sku), ("quantity", item.Quantity))))));

    private ValueTask<EffectPlan> PlanAsync(DataValue arguments) => _add.PlanAsync(_context, arguments);

    [Fact]
    public async Task Plan_OfItsOwnArguments_GivesTheSame()
    {
        _shop.Promotions.Add(new Promotion { Merchant = SmallCatalogues.Laptops, Id = "p", Title = "Sale", Percent = 10 });
        var plan = await PlanAsync(Items(("L-hush-14", 2), ("A-mouse", 1)));

        var again = await PlanAsync(plan.Arguments);

        Assert.Equal(plan.Arguments, again.Arguments);
        Assert.Equal(plan.Summary, again.Summary);
        Assert.Equal((779m * 0.9m * 2) + 22.5m, plan.Arguments["total"].Number);
        Assert.Equal(779, plan.Arguments["items"].Items[0]["price"].Number);
    }

    [Fact]
    public async Task Plan_PromotionEnded_GivesOtherArguments()
    {
        _shop.Promotions.Add(new Promotion { Merchant = SmallCatalogues.Laptops, Id = "p", Title = "Sale", Percent = 10 });
        var plan = await PlanAsync(Items(("L-hush-14", 1)));
        _shop.Promotions.Clear();

        Assert.NotEqual(plan.Arguments, (await PlanAsync(plan.Arguments)).Arguments);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(1_000_000_000)]
    public async Task Plan_QuantityOutOfRange_IsRefused(int quantity) => Assert.Equal(ShopPortRefusals.InvalidQuantity, (await PlanAsync(Items(("A-mouse", quantity)))).Refusal);

    [Fact]
    public async Task Plan_NotAWholeNumberOrText_IsRefused()
    {
        Assert.Equal(ShopPortRefusals.InvalidQuantity, (await PlanAsync(Items(("A-mouse", 1.5m)))).Refusal);
        Assert.Equal(ShopPortRefusals.InvalidQuantity, (await PlanAsync(Items(("A-mouse", "many")))).Refusal);
        Assert.Equal(ShopPortRefusals.InvalidQuantity, (await PlanAsync(Items(("A-mouse", 60), ("A-mouse", 60)))).Refusal);
        Assert.Equal(ShopPortRefusals.Nothing, (await PlanAsync(DataValue.None)).Refusal);
        Assert.Equal(ShopPortRefusals.Nothing, (await PlanAsync(Items(("\u0000", 1)))).Refusal);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("G-perfume")]
    public async Task Plan_ArticleThatThisMerchantDoesNotSell_IsRefused(string sku) => Assert.Equal("not_found", (await PlanAsync(Items((sku, 1)))).Refusal);

    [Fact]
    public async Task Plan_MoreThanInStockTogetherWithTheCart_IsRefused()
    {
        Assert.Equal("out_of_stock", (await PlanAsync(Items(("L-hush-14", 10)))).Refusal);
        var plan = await PlanAsync(Items(("L-hush-14", 6)));
        await _add.ExecuteAsync(new ShopWrite(SmallCatalogues.Laptops, "s1", "k1"), plan.Arguments);

        Assert.Equal("out_of_stock", (await PlanAsync(Items(("L-hush-14", 4)))).Refusal);
        Assert.Null((await PlanAsync(Items(("L-hush-14", 3)))).Refusal);
    }

    [Fact]
    public async Task Plan_PriceOtherThanShown_IsRefusedNamingBoth()
    {
        var plan = await PlanAsync(Items(("L-hush-14", 1)));
        _shop.Reprice(SmallCatalogues.Laptops, "hush-14", 700);

        var again = await PlanAsync(plan.Arguments);

        Assert.Equal("price_changed", again.Refusal);
        Assert.Contains("$779.00", again.Explanation, StringComparison.Ordinal);
        Assert.Contains("$700.00", again.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ShownInAnotherCurrency_IsRefused()
    {
        var arguments = DataValue.MapOf(("items", DataValue.ListOf([DataValue.MapOf(("sku", "L-hush-14"), ("quantity", 1), ("price", 779), ("currency", "CNY"))])));

        Assert.Equal("price_changed", (await PlanAsync(arguments)).Refusal);
    }

    [Fact]
    public async Task Plan_InChinese_IsWordedInChinese()
    {
        _context = _context with { Locale = Locale.Chinese };

        Assert.Equal("加入购物车：「Hush 14」× 1，单价 ¥779.00，合计 ¥779.00".Replace('¥', '$'), (await PlanAsync(Items(("L-hush-14", 1)))).Summary);
        Assert.Contains("1 到 99", (await PlanAsync(Items(("L-hush-14", -1)))).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_Twice_WritesOnceAndIsFound()
    {
        var plan = await PlanAsync(Items(("A-mouse", 2)));
        var write = new ShopWrite(SmallCatalogues.Laptops, "s1", "k1");
        Assert.Null(await _add.FindAsync(write, plan.Arguments));

        await _add.ExecuteAsync(write, plan.Arguments);
        await _add.ExecuteAsync(write, plan.Arguments);

        Assert.Equal(new CartItem("A-mouse", 2, new Money(25, "USD")), Assert.Single(_shop.Cart));
        Assert.Equal(WriteStatus.Done, (await _add.FindAsync(write, plan.Arguments))!.Status);
    }

    [Fact]
    public async Task PlanRemove_MoreThanHeld_TakesWhatIsHeld()
    {
        Assert.Equal("not_found", (await _remove.PlanAsync(_context, DataValue.MapOf(("sku", "A-mouse")))).Refusal);
        await _add.ExecuteAsync(new ShopWrite(SmallCatalogues.Laptops, "s1", "k1"), (await PlanAsync(Items(("A-mouse", 2)))).Arguments);

        var plan = await _remove.PlanAsync(_context, DataValue.MapOf(("sku", "A-mouse"), ("quantity", 5)));

        Assert.Equal(2, plan.Arguments["quantity"].Number);
        Assert.Equal(plan.Arguments, (await _remove.PlanAsync(_context, plan.Arguments)).Arguments);
        Assert.Equal(ShopPortRefusals.InvalidQuantity, (await _remove.PlanAsync(_context, DataValue.MapOf(("sku", "A-mouse"), ("quantity", -1)))).Refusal);
    }

    [Fact]
    public void Plan_AnyQuantity_IsAllowedExactlyWithinTheLimits() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), quantity =>
        (PlanAsync(Items(("A-mouse", quantity))).AsTask().GetAwaiter().GetResult().Refusal is null) == quantity is >= 1 and <= 50).QuickCheckThrowOnFailure();
}

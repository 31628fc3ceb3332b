using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Tests.Shopping.Dialogue;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Pricing;

public sealed class PromotionPricingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly Product Item = SmallCatalogues.Gift("a", "A", "首饰", 199.99m);

    private static Promotion Promotion(string id = "p") => new() { Merchant = SmallCatalogues.Gifts, Id = id, Title = id };

    private static decimal Total(int quantity, params Promotion[] promotions) => PromotionPricing.Price(Item, Item.Variants[0], quantity, promotions, Now).TotalAmount;

    [Fact]
    public void Price_Percent_IsRoundedToCentsForEach() => Assert.Equal(2 * 169.99m, Total(2, Promotion() with { Percent = 15 }));

    [Fact]
    public void Price_AmountOverALeastSpend_IsTakenOffOnce()
    {
        var promotion = Promotion() with { Amount = new Money(50, "CNY"), MinimumSpend = new Money(300, "CNY") };

        Assert.Equal(199.99m, Total(1, promotion));
        Assert.Equal((2 * 199.99m) - 50, Total(2, promotion));
    }

    [Fact]
    public void Price_Several_TakesTheBestAndAddsNoneUp() =>
        Assert.Equal(99.99m, Total(1, Promotion() with { Percent = 10 }, Promotion("q") with { Amount = new Money(100, "CNY") }));

    [Theory]
    [InlineData("code")]
    [InlineData("bundle")]
    [InlineData("over")]
    [InlineData("not yet")]
    [InlineData("currency")]
    [InlineData("product")]
    [InlineData("category")]
    public void Price_PromotionThatDoesNotHold_IsNotTakenOff(string why)
    {
        var promotion = Promotion() with { Percent = 50 };
        promotion = why switch
        {
            "code" => promotion with { Code = "X" },
            "bundle" => promotion with { IsBundle = true },
            "over" => promotion with { ValidUntil = Now },
            "not yet" => promotion with { ValidFrom = Now.AddSeconds(1) },
            "currency" => promotion with { Percent = null, Amount = new Money(10, "USD") },
            "product" => promotion with { Products = ["b"] },
            _ => promotion with { Categories = ["香水"] },
        };

        Assert.Equal(199.99m, Total(1, promotion));
    }

    [Fact]
    public void Price_AnyPromotions_IsNeverNegativeNorAboveTheFullPrice() => Prop.ForAll(
        ArbMap.Default.ArbFor<(int Percent, int Amount, int Least, int Quantity)>(),
        static drawn =>
        {
            var quantity = 1 + Math.Abs(drawn.Quantity % 1_000);
            var total = Total(quantity, Promotion() with { Percent = Math.Abs(drawn.Percent % 101) }, Promotion("q") with { Amount = new Money(drawn.Amount, "CNY"), MinimumSpend = drawn.Least > 0 ? new Money(drawn.Least, "CNY") : null });
            return total >= 0 && total <= 199.99m * quantity;
        }).QuickCheckThrowOnFailure();
}

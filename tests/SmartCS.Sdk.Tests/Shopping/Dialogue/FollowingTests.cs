using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Dialogue;

public sealed class FollowingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly ChangingShop _shop = new(SmallCatalogues.OfLaptops);
    private readonly ShopperId _shopper = new("s1");

    private GuideTalk Talk(ShopperId? shopper) => new(_shop, SmallCatalogues.Laptops, shopper, "USD", new ManualTimeProvider(Now));

    [Fact]
    public async Task Confirm_ProductWithAccessories_OffersThoseThatSayTheyFitIt()
    {
        var talk = Talk(_shopper);
        await talk.SayAsync("Hush 14");
        await talk.SayAsync("add it to the cart");

        await talk.ConfirmAsync();

        // By its id, its make and its kind; the dock is for another one.
        Assert.Equal(["charger", "mouse", "sleeve-14"], talk.Reply.Cards.Select(static card => card.Product.Value).Order(StringComparer.Ordinal));
        var first = talk.Reply.Cards[0];
        await talk.SayAsync("the first one please");
        Assert.Contains(first.Name, talk.Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_AccessoryBought_DoesNotOfferTheDearerProductItIsFor()
    {
        var talk = Talk(_shopper);
        await talk.SayAsync("Felt sleeve 14");
        await talk.SayAsync("add it to the cart");

        await talk.ConfirmAsync();

        Assert.Empty(talk.Reply.Cards);
    }

    [Fact]
    public async Task Say_WhatGoesWithIt_AnswersFromTheOtherSideToo()
    {
        var talk = Talk(_shopper);
        await talk.SayAsync("Felt sleeve 14");

        await talk.SayAsync("what goes with it");

        Assert.Contains(talk.Reply.Cards, static card => card.Product == "hush-14");
    }

    [Fact]
    public async Task Say_NoToAccessories_IsRespected()
    {
        var talk = Talk(_shopper);
        await talk.SayAsync("Hush 14");
        await talk.SayAsync("add it to the cart");
        await talk.ConfirmAsync();

        await talk.SayAsync("no thanks");

        Assert.Empty(talk.Reply.Cards);
        Assert.Null(talk.Question);
    }

    [Fact]
    public async Task Confirm_SoldOutAccessory_IsNotOffered()
    {
        _shop.SellOut(SmallCatalogues.Laptops, "sleeve-14");
        var talk = Talk(_shopper);
        await talk.SayAsync("Hush 14");
        await talk.SayAsync("add it to the cart");

        await talk.ConfirmAsync();

        Assert.DoesNotContain(talk.Reply.Cards, static card => card.Product == "sleeve-14");
    }

    [Fact]
    public async Task Confirm_Bundle_IsNamed()
    {
        _shop.Promotions.Add(new Promotion { Merchant = SmallCatalogues.Laptops, Id = "set", Title = "Travel set, 15% off", Percent = 15, IsBundle = true, Products = ["hush-14", "sleeve-14"] });
        var talk = Talk(_shopper);
        await talk.SayAsync("Hush 14");
        await talk.SayAsync("add it to the cart");
        Assert.Contains("$779.00 in total", talk.Question, StringComparison.Ordinal);

        Assert.Contains("Bundle: together with Felt sleeve 14 you get \"Travel set, 15% off\"", await talk.ConfirmAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_SomethingUsuallyBoughtAboutNow_IsRemindedOfOnce()
    {
        Buy("charger", 62, 31);
        var talk = Talk(_shopper);
        await talk.SayAsync("Slab 15");
        await talk.SayAsync("add it to the cart");
        _shop.Withdraw(SmallCatalogues.Laptops, "mouse");
        Assert.Contains("about every 31 days", await talk.ConfirmAsync(), StringComparison.Ordinal);

        Assert.DoesNotContain("every", await talk.SayAsync("no thanks"), StringComparison.Ordinal);
        await talk.SayAsync("Slab 17");
        await talk.SayAsync("add it to the cart");
        Assert.DoesNotContain("about every", await talk.ConfirmAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(62, 40, false)]
    [InlineData(300, 200, false)]
    [InlineData(4, 2, false)]
    [InlineData(60, 30, true)]
    [InlineData(60, 33, true)]
    public void IsDue_ByTheUsualInterval(int first, int last, bool isDue)
    {
        Buy("charger", first, last);
        var bought = Assert.Single(Reordering.Read(_shop.Orders));

        // 62 and 40 days ago: every 22 days, 40 gone by, and not yet three times as long.
        Assert.Equal(isDue || (first, last) == (62, 40) || (first, last) == (300, 200), bought.IsDue(Now));
    }

    [Fact]
    public void Read_CancelledOrdersAndSingleDays_HaveNoInterval()
    {
        Buy("charger", 30);
        _shop.Orders.Add(Order("charger", 60) with { Status = OrderStatus.Cancelled });

        Assert.Null(Assert.Single(Reordering.Read(_shop.Orders)).Interval);
    }

    [Fact]
    public async Task Say_BuyAgain_ShowsWhatWasBoughtToAVerifiedShopperOnly()
    {
        Buy("charger", 30);
        var talk = Talk(_shopper);
        talk.Flow = ShoppingGuide.BuyingAgain;
        await talk.SayAsync("buy again what I bought last time");
        Assert.Equal("charger", Assert.Single(talk.Reply.Cards).Product.Value);
        await talk.SayAsync("yes");
        Assert.Contains("Travel charger", talk.Question, StringComparison.Ordinal);

        var stranger = Talk(null);
        stranger.Flow = ShoppingGuide.BuyingAgain;
        Assert.Contains("sign in", await stranger.SayAsync("buy again what I bought last time"), StringComparison.Ordinal);
        Assert.Empty(stranger.Reply.Cards);
    }

    [Fact]
    public async Task Say_OrdersOfAnotherShopper_AreNeverShown()
    {
        _shop.Orders.Add(Order("charger", 30) with { Shopper = "s2" });
        var talk = Talk(_shopper);
        talk.Flow = ShoppingGuide.BuyingAgain;

        Assert.DoesNotContain("charger", await talk.SayAsync("buy again"), StringComparison.OrdinalIgnoreCase);
    }

    private void Buy(string product, params int[] daysAgo) => _shop.Orders.AddRange(daysAgo.Select(days => Order(product, days)));

    private Order Order(string product, int daysAgo) => new()
    {
        Merchant = SmallCatalogues.Laptops,
        Shopper = _shopper,
        Id = $"o-{product}-{daysAgo}",
        Status = OrderStatus.Delivered,
        PlacedAt = Now.AddDays(-daysAgo),
        Total = new Money(45, "USD"),
        Lines = [new OrderLine { Id = "1", Product = product, Sku = "A-" + product, Name = product, Price = new Money(45, "USD") }],
    };
}

using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.AfterSales;

public sealed class ActionTests
{
    private readonly FakeShop _shop = new();

    [Fact]
    public async Task FindOrder_OwnOrder_HasWhatFlowsUse()
    {
        var value = (await Run(new FindOrderAction(_shop.Records), ("order", "W1002"))).Value;

        Assert.Equal("#W1002", value["id"].Text);
        Assert.Equal("delivered", value["status"].Text);
        Assert.Equal("2026-11-15T04:00:00+00:00", value["delivered_at"].Text);
        Assert.Equal(5, value["lines"].Items.Count);
        Assert.Equal("T-Shirt (red, S, cotton)", value["lines"].Items[3]["title"].Text);
        Assert.Equal("red", value["lines"].Items[3]["options"]["color"].Text);
        Assert.Equal(462, value["total"].Number);
        Assert.Equal("USD", value["currency"].Text);
        Assert.Equal("Ann Lee, 445 Maple Drive, Suite 394, Fort Worth, TX 76165, USA", value["address"].Text);
        Assert.Equal("card_1", value["paid_by"].Text);
        Assert.True(value["invoice"].IsNone);
    }

    [Theory]
    [InlineData("1002", "ok")]
    [InlineData("2002", "not_found")]
    [InlineData("002", "not_found")]
    [InlineData("9999", "not_found")]
    public async Task FindOrder_DigitsAlone_MeanOneOfTheShoppersOwn(string digits, string outcome) => Assert.Equal(outcome, (await Run(new FindOrderAction(_shop.Records), ("order", digits))).Outcome);

    [Fact]
    public async Task FindOrder_InChinese_NamesTheStatus() =>
        Assert.Equal("已签收", (await FakeShop.RunAsync(new FindOrderAction(_shop.Records), FakeShop.Ann, Locale.Chinese, null, ("order", "W1002"))).Value["status_title"].Text);

    [Fact]
    public async Task ListOrders_ByStatus_OffersThose()
    {
        var all = await Run(new ListOrdersAction(_shop.Records));
        Assert.Equal(6, all.Choices.Count);

        var some = await Run(new ListOrdersAction(_shop.Records), ("status", "pending, pending_changed"));
        Assert.Equal(["#W1001", "#W1005"], some.Choices.Select(static choice => choice.Value));
        Assert.Equal("#W1001: Mechanical Keyboard and 2 more; $210.00, not sent yet", some.Choices[0].Title.For(Locale.English));

        Assert.Equal("none", (await Run(new ListOrdersAction(_shop.Records), ("status", "shipped"))).Outcome);
    }

    [Fact]
    public async Task EveryActionOfAnOrder_AnotherShoppersOrNoShopper_FindsNothing()
    {
        IFlowAction[] actions =
        [
            new FindOrderAction(_shop.Records), new ReadLinesAction(_shop.Records), new ReadVariantAction(_shop.Records), new ReadChangesAction(_shop.Records), new TrackDeliveryAction(_shop.Records),
            new CheckPolicyAction(_shop.Records), new PriceDifferenceAction(_shop.Records),
        ];
        _shop.Parcels.Add(new Shipment { Merchant = FakeShop.Merchant, Order = "#W2001", TrackingId = "SF1", Status = "in_transit" });
        foreach (var action in actions)
        {
            (string, DataValue)[] arguments = [("order", "#W2001"), ("line", "1"), ("text", "all"), ("kind", "return")];
            var foreign = await Run(action, arguments);
            var anonymous = await FakeShop.RunAsync(action, null, Locale.English, null, arguments);
            var unknown = await Run(action, [("order", "#W9999"), .. arguments[1..]]);

            Assert.Equal("not_found", foreign.Outcome);
            Assert.Equal((unknown.Text, unknown.Value, 0), (foreign.Text, foreign.Value, foreign.Choices.Count));
            Assert.Equal("not_found", anonymous.Outcome);
            Assert.True(anonymous.Value.IsNone);
        }
    }

    [Fact]
    public async Task EveryListOfAShopper_NoShopper_IsEmpty()
    {
        _shop.Tickets.Add(new Ticket { Merchant = FakeShop.Merchant, Shopper = FakeShop.Bob, Id = "T9", Kind = "complaint", Status = "open" });
        _shop.Returns.Add(new ReturnCase { Merchant = FakeShop.Merchant, Shopper = FakeShop.Bob, Id = "R9", Order = "#W2002", Kind = ReturnKind.Refund, Status = "requested" });
        IFlowAction[] actions = [new ListOrdersAction(_shop.Records), new FindShopperAction(_shop.Records), new PaymentMethodsAction(_shop.Records), new ListReturnsAction(_shop.Records), new FindOpenReturnsAction(_shop.Records), new ListTicketsAction(_shop.Records)];
        foreach (var action in actions)
        {
            Assert.Equal("none", (await FakeShop.RunAsync(action, null, Locale.English, null, ("order", "#W2002"))).Outcome);
        }

        Assert.Equal("none", (await Run(new ListTicketsAction(_shop.Records))).Outcome);
        Assert.Equal("none", (await Run(new ListReturnsAction(_shop.Records), ("order", "#W2002"))).Outcome);
    }

    [Fact]
    public async Task Identify_Claims_AreTheHostsToDecide()
    {
        var action = new IdentifyShopperAction(_shop.Records);
        Assert.Equal(FakeShop.Ann, (await FakeShop.RunAsync(action, null, Locale.English, null, ("email", "ann@example.com"))).Identified);
        Assert.Equal("needs_more", (await FakeShop.RunAsync(action, null, Locale.English, null, ("name", "Ann Lee"))).Outcome);
        Assert.Equal("code_sent", (await FakeShop.RunAsync(action, null, Locale.English, null, ("phone", "13800138000"))).Outcome);
        Assert.Equal("not_found", (await FakeShop.RunAsync(action, null, Locale.English, null, ("email", "eve@example.com"))).Outcome);
        Assert.Equal("needs_more", (await FakeShop.RunAsync(action, null, Locale.English, null)).Outcome);
    }

    [Fact]
    public async Task Identify_ShopperWhoIsKnown_StaysWhoTheyAre()
    {
        var result = await FakeShop.RunAsync(new IdentifyShopperAction(_shop.Records), FakeShop.Bob, Locale.English, null, ("email", "ann@example.com"));

        Assert.Null(result.Identified);
        Assert.Equal("bob", result.Value.Text);
    }

    [Fact]
    public async Task ReadLines_UnclearText_OffersTheLines()
    {
        var unclear = await Run(new ReadLinesAction(_shop.Records), ("order", "#W1003"), ("text", "hm"));
        Assert.Equal("Which of these do you mean? Desk Lamp (black, brightness: low)", unclear.Text);
        Assert.Equal(["1"], unclear.Choices.Select(static choice => choice.Value));

        var many = await Run(new ReadLinesAction(_shop.Records), ("order", "#W1001"), ("text", "the t-shirt"));
        Assert.Equal("The order has 3 of T-Shirt. How many do you mean? You can say, for example, \"1 × T-Shirt\".", many.Text);
        Assert.Equal("ok", (await Run(new ReadLinesAction(_shop.Records), ("order", "#W1001"), ("text", "1 × T-Shirt"))).Outcome);

        var ok = await Run(new ReadLinesAction(_shop.Records), ("order", "#W1001"), ("text", "two t-shirts"));
        Assert.Equal(("2", 2m, "T-Shirt (blue, S, cotton) × 2"), (ok.Value.Items[0]["line"].Text, ok.Value.Items[0]["quantity"].Number!.Value, ok.Value.Items[0]["title"].Text));
    }

    [Fact]
    public async Task ReadVariant_UnclearText_SaysWhatThereIs()
    {
        var unclear = await Run(new ReadVariantAction(_shop.Records), ("order", "#W1003"), ("line", "1"), ("text", "another"));
        Assert.Equal("These versions of Desk Lamp are available: white, brightness: low ($55.00); black, brightness: high ($60.00). Which one would you like?", unclear.Text);

        var chosen = await Run(new ReadVariantAction(_shop.Records), ("order", "#W1003"), ("line", "1"), ("text", unclear.Choices[0].Title.For(Locale.English)));
        Assert.Equal(("l3", "1", 1m), (chosen.Value["sku"].Text, chosen.Value["line"].Text, chosen.Value["quantity"].Number!.Value));

        var missing = await FakeShop.RunAsync(new ReadVariantAction(_shop.Records), FakeShop.Ann, Locale.Chinese, null, ("order", "#W1006"), ("line", "1"), ("text", "红色"), ("quantity", 2));
        Assert.Equal(("unavailable", "您要的纯棉T恤目前缺货。现有：白色、M（¥99.00）；黑色、L（¥109.00）。"), (missing.Outcome, missing.Text));
    }

    [Fact]
    public void EveryOfferOfAnArticle_Title_IsUnderstoodAgain()
    {
        foreach (var product in Goods.All)
        {
            var line = Goods.Line("1", product, product.Variants[0].Sku.Value);
            foreach (var choice in ReadVariantAction.Ask(VariantReader.Read(FakeShop.Profile(), product, line, "?", Locale.English), line, AfterSalesPhrases.English).Choices)
            {
                var text = choice.Title.For(Locale.English);
                Assert.Equal((choice.Value, text), (VariantReader.Read(FakeShop.Profile(), product, line, text, Locale.English).Variant?.Sku.Value, text));
            }
        }
    }

    [Fact]
    public async Task ReadAddress_DefaultOrAnotherOrders_IsTheShoppersOwn()
    {
        var own = await Run(new ReadAddressAction(_shop.Records), ("text", "my default address please"));
        Assert.Equal("445 Maple Drive", own.Value["line1"].Text);
        Assert.Equal("ok", (await Run(new ReadAddressAction(_shop.Records), ("text", "the same as order #W1002"))).Outcome);
        Assert.Equal("incomplete", (await Run(new ReadAddressAction(_shop.Records), ("text", "the same as order #W2002"))).Outcome);
        Assert.Equal("I still need the city and the state and postal code to have the whole address.", (await Run(new ReadAddressAction(_shop.Records), ("text", "1 Oak Street"))).Text);
    }

    [Fact]
    public async Task PaymentMethods_ForARefund_AreWhereMoneyMayGo()
    {
        var settings = new AfterSalesSettings { RefundTo = ["original", "gift_card"] };
        var methods = await FakeShop.RunAsync(new PaymentMethodsAction(_shop.Records), FakeShop.Ann, Locale.English, settings, ("order", "#W1002"), ("for", "refund"));
        Assert.Equal(["card_1", "gift_1"], methods.Choices.Select(static choice => choice.Value));
        Assert.Equal("Gift card ($20.00)", methods.Choices[1].Title.For(Locale.English));

        var unclear = await Run(new ReadPaymentMethodAction(_shop.Records), ("text", "credit card"));
        Assert.Equal("Which one do you mean? Visa ending in 1234; Mastercard ending in 9212", unclear.Text);
        Assert.Equal("unclear", (await FakeShop.RunAsync(new ReadPaymentMethodAction(_shop.Records), FakeShop.Ann, Locale.English, settings, ("order", "#W1002"), ("for", "refund"), ("text", "paypal"))).Outcome);
        Assert.Equal("card_1", (await Run(new ReadPaymentMethodAction(_shop.Records), ("text", "原路退回"), ("order", "#W1002"))).Value.Text);
    }

    [Fact]
    public async Task CheckPolicy_Verdict_QuotesTheClauseInTheShoppersLanguage()
    {
        var settings = new AfterSalesSettings
        {
            Clauses = [new PolicyClause { Id = "seven_days", Kind = PolicyKind.Return, Window = 7, Freight = FreightPayer.Shopper, Text = LocalizedText.Of("Goods may be returned within 7 days.", "签收后7天内可退货。"), Entry = "faq-7" }],
        };
        var action = new CheckPolicyAction(_shop.Records);
        var allowed = await FakeShop.RunAsync(action, FakeShop.Ann, Locale.Chinese, settings, ("kind", "return"), ("order", "#W1002"));
        Assert.Equal("店铺规则：“签收后7天内可退货。”还剩2天，到2026年11月22日为止。", allowed.Text);
        Assert.Equal(("seven_days", "faq-7", 2m, "shopper"), (allowed.Value["clause"].Text, allowed.Value["entry"].Text, allowed.Value["days_left"].Number!.Value, allowed.Value["freight"].Text));

        _shop.Orders[1] = _shop.Orders[1] with { DeliveredAt = FakeShop.Now.AddDays(-20) };
        var refused = await FakeShop.RunAsync(action, FakeShop.Ann, Locale.English, settings, ("kind", "return"), ("order", "#W1002"), ("lines", DataValue.ListOf(DataValue.MapOf(("line", "5"), ("quantity", 1)))));
        Assert.Equal(("not_allowed", "The 7 days for this ended on 7 November 2026. Our policy says: \"Goods may be returned within 7 days.\""), (refused.Outcome, refused.Text));

        var none = await Run(action, ("kind", "return"), ("order", "#W1002"));
        Assert.Equal(("ok", null), (none.Outcome, none.Text));
        Assert.True(none.Value["clause"].IsNone);
    }

    [Fact]
    public async Task ExplainPolicy_Kind_QuotesOrSaysThatItHasNone()
    {
        var settings = new AfterSalesSettings { Clauses = [new PolicyClause { Id = "a", Kind = PolicyKind.Repair, Text = LocalizedText.Of("Repairs are free for a year.", "一年内免费维修。") }] };
        Assert.Equal("Our policy says: \"Repairs are free for a year.\"", (await FakeShop.RunAsync(new ExplainPolicyAction(_shop.Records), null, Locale.English, settings, ("kind", "repair"))).Text);
        Assert.Equal(("none", "这方面我手上没有相关规则。需要的话，我可以为您转接人工客服。"), await Both(FakeShop.RunAsync(new ExplainPolicyAction(_shop.Records), null, Locale.Chinese, settings, ("kind", "return"))));
    }

    [Fact]
    public async Task Track_Parcel_SaysWhereItIs()
    {
        Assert.Equal(("none", "Order #W1003 is being prepared; there is no parcel to follow yet."), await Both(Run(new TrackDeliveryAction(_shop.Records), ("order", "#W1003"))));
        _shop.Parcels.Add(new Shipment
        {
            Merchant = FakeShop.Merchant,
            Order = "#W1003",
            TrackingId = "SF123",
            Carrier = "顺丰",
            Status = "in_transit",
            ExpectedAt = FakeShop.Now.AddDays(1),
            Events = [new ShipmentEvent(FakeShop.Now.AddHours(-1), "已到达杭州转运中心")],
        });
        Assert.Equal(
            ("ok", "包裹SF123（顺丰）：运输中。预计2026年11月21日送达。最新动态，11月20日 11:00：已到达杭州转运中心"),
            await Both(FakeShop.RunAsync(new TrackDeliveryAction(_shop.Records), FakeShop.Ann, Locale.Chinese, null, ("order", "#W1003"))));
    }

    [Fact]
    public async Task Lists_OfReturnsAndTickets_SayHowFarTheyAre()
    {
        _shop.Returns.Add(new ReturnCase { Merchant = FakeShop.Merchant, Shopper = FakeShop.Ann, Id = "R5", Order = "#W1002", Kind = ReturnKind.Refund, Status = "refunded", Refund = Goods.Usd(300), RefundedAt = FakeShop.Now, RefundTo = "card_1" });
        _shop.Tickets.Add(new Ticket { Merchant = FakeShop.Merchant, Shopper = FakeShop.Ann, Id = "T5", Kind = "lost_parcel", Status = "with_the_carrier", LastNote = "We asked them." });

        Assert.Equal("Return R5 for order #W1002: refunded. $300.00 was paid back to Visa ending in 1234 on 20 November 2026.", (await Run(new ListReturnsAction(_shop.Records))).Text);
        Assert.Equal("Case T5 (lost parcel): with the carrier. Last message: We asked them.", (await Run(new ListTicketsAction(_shop.Records))).Text);
        Assert.Equal("none", (await Run(new FindOpenReturnsAction(_shop.Records))).Outcome);
    }

    [Fact]
    public async Task Promotions_OfAProduct_AreToldByTheirRules()
    {
        _shop.Promotions.Add(new Promotion { Merchant = FakeShop.Merchant, Id = "p1", Title = LocalizedText.Of("Lamp week", "台灯周"), Rules = LocalizedText.Of("10% off all lamps", "台灯九折"), Products = ["dl"], Code = "LAMP10", ValidUntil = FakeShop.Now.AddDays(2) });
        Assert.Equal("Lamp week: 10% off all lamps. Code: LAMP10. Until 22 November, 12:00.", (await Run(new ListPromotionsAction(_shop.Records), ("product", "desk lamp"))).Text);
        Assert.Equal("none", (await Run(new ListPromotionsAction(_shop.Records), ("product", "tablet"))).Outcome);
    }

    [Fact]
    public async Task PriceDifference_FellAfterBuying_SaysByHowMuch()
    {
        Assert.Equal("none", (await Run(new PriceDifferenceAction(_shop.Records), ("order", "#W1001"), ("line", "2"))).Outcome);
        _shop.Products[_shop.Products.IndexOf(Goods.Shirt)] = Goods.Shirt with { Variants = [.. Goods.Shirt.Variants.Select(static variant => variant with { Price = Goods.Usd(15) })] };
        var settings = new AfterSalesSettings { Clauses = [new PolicyClause { Id = "p", Kind = PolicyKind.PriceProtection, Window = 3, From = PolicyWindowStart.Order, Text = "Within 3 days." }] };

        Assert.Equal("ok", (await Run(new PriceDifferenceAction(_shop.Records), ("order", "#W1001"), ("line", "2"))).Outcome);
        Assert.Equal("too_late", (await FakeShop.RunAsync(new PriceDifferenceAction(_shop.Records), FakeShop.Ann, Locale.English, settings, ("order", "#W1001"), ("line", "2"))).Outcome);
    }

    [Theory]
    [InlineData("2026-11-20T04:00:00Z", true, "We are open right now, until 18:00. Opening hours: Mon–Fri 09:00–18:00, Sat 10:00–02:00, Sun closed.")]
    [InlineData("2026-11-20T11:00:00Z", false, "We are closed right now. We open again on 21 November 2026 at 10:00. Opening hours: Mon–Fri 09:00–18:00, Sat 10:00–02:00, Sun closed.")]
    [InlineData("2026-11-21T17:30:00Z", true, "We are open right now, until 02:00. Opening hours: Mon–Fri 09:00–18:00, Sat 10:00–02:00, Sun closed.")]
    [InlineData("2026-10-01T04:00:00Z", false, "We are closed right now. We open again on 3 October 2026 at 10:00. Opening hours: Mon–Fri 09:00–18:00, Sat 10:00–02:00, Sun closed. National Day (1 October 2026–2 October 2026): closed.")]
    public async Task Hours_AtAnInstant_SayWhetherItIsOpen(string now, bool isOpen, string expected)
    {
        var hours = new ShopHours
        {
            Weekly =
            [
                new() { Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], Opens = new(9, 0), Closes = new(18, 0) },
                new() { Days = [DayOfWeek.Saturday], Opens = new(10, 0), Closes = new(2, 0) },
            ],
            Special = [new() { From = new(2026, 10, 1), Until = new(2026, 10, 2), Title = LocalizedText.Of("National Day", "国庆") }],
        };
        var result = await new ShopHoursAction(_shop.Records).RunAsync(new FlowActionContext
        {
            Profile = FakeShop.Profile(new AfterSalesSettings { Hours = hours }),
            Conversation = "c",
            Locale = Locale.English,
            Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture),
            Arguments = new Dictionary<string, DataValue>(),
        });

        Assert.Equal((isOpen, expected), (result.Value["open"].Flag, result.Text));
    }

    [Fact]
    public async Task Hours_Unknown_AreNotMadeUp() => Assert.Equal("none", (await Run(new ShopHoursAction(_shop.Records))).Outcome);

    private static ValueTask<FlowActionResult> Run(IFlowAction action, params (string, DataValue)[] arguments) => FakeShop.RunAsync(action, FakeShop.Ann, Locale.English, null, arguments);

    private static async Task<(string, string?)> Both(ValueTask<FlowActionResult> result)
    {
        var found = await result;
        return (found.Outcome, found.Text);
    }
}

using SmartCS.Sdk.AfterSales;
using Xunit;

namespace SmartCS.Sdk.Tests.AfterSales;

public sealed class PolicyCheckTests
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly AfterSalesSettings s_settings = new()
    {
        Clauses =
        [
            Clause("faulty") with { Window = 30, Reasons = ["defective", "damaged"], Freight = FreightPayer.Merchant, Proofs = [LocalizedText.Of("a photo", "照片")] },
            Clause("no_underwear") with { IsForbidding = true, Categories = ["Underwear"] },
            Clause("seven_days") with { Window = 7, Except = ["food"], Freight = FreightPayer.ByReason },
        ],
    };

    [Fact]
    public void Decide_NoClauses_LeavesItToTheShop()
    {
        Assert.True(Decide(new AfterSalesSettings(), Order(1), null).IsAllowed);
        Assert.Equal("not_delivered", Decide(new AfterSalesSettings(), Order(1) with { Status = OrderStatus.Processed }, null).Refusal);
        Assert.True(Decide(new AfterSalesSettings(), Order(1) with { Status = new OrderStatus("at_the_counter") }, null).IsAllowed);
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(6, 1)]
    [InlineData(7, 0)]
    public void Decide_WithinTheDays_SaysHowManyAreLeft(int days, int left)
    {
        var verdict = Decide(s_settings, Order(days), "changed_mind");

        Assert.True(verdict.IsAllowed);
        Assert.Equal("seven_days", verdict.Clause!.Id);
        Assert.Equal(left, verdict.DaysLeft);
        Assert.Equal(FreightPayer.Shopper, verdict.Freight);
    }

    [Fact]
    public void Decide_AfterTheDays_IsTooLate()
    {
        var verdict = Decide(s_settings, Order(8), "changed_mind");

        Assert.Equal("too_late", verdict.Refusal);
        Assert.Equal("seven_days", verdict.Clause!.Id);
        Assert.Equal(new DateOnly(2026, 11, 19), verdict.LastDay);
    }

    [Fact]
    public void Decide_LastInstantOfTheLastDayOnTheMerchantsClocks_IsInTime()
    {
        // 23:59 in Shanghai.
        var now = new DateTimeOffset(2026, 11, 19, 15, 59, 0, TimeSpan.Zero);
        var order = Order(0) with { DeliveredAt = new DateTimeOffset(2026, 11, 12, 1, 0, 0, TimeSpan.Zero) };

        Assert.True(Decide(s_settings, order, "changed_mind", now).IsAllowed);
        Assert.Equal("too_late", Decide(s_settings, order, "changed_mind", now.AddMinutes(1)).Refusal);
    }

    [Fact]
    public void Decide_ReasonThatAnEarlierClauseHas_TakesThatClause()
    {
        var verdict = Decide(s_settings, Order(20), "damaged");

        Assert.Equal("faulty", verdict.Clause!.Id);
        Assert.Equal(FreightPayer.Merchant, verdict.Freight);
        Assert.Single(verdict.Proofs);
    }

    [Fact]
    public void Decide_OnlyAReasonWouldAllowIt_AsksForOne()
    {
        Assert.Equal("needs_reason", Decide(s_settings, Order(20), null).Refusal);
        Assert.Equal("needs_reason", Decide(s_settings, Order(1, "underwear"), null).Refusal);
        Assert.Equal(FreightPayer.ByReason, Decide(s_settings, Order(2), null).Freight);
    }

    [Fact]
    public void Decide_ForbiddenKindOfGoods_NamesTheClause()
    {
        var verdict = Decide(s_settings, Order(1, "underwear"), "changed_mind");

        Assert.Equal("forbidden", verdict.Refusal);
        Assert.Equal("no_underwear", verdict.Clause!.Id);
        Assert.True(Decide(s_settings, Order(1, "underwear"), "defective").IsAllowed);
    }

    [Fact]
    public void Decide_ForbiddingByReason_IsNotPassedByGivingNone()
    {
        var settings = new AfterSalesSettings { Clauses = [Clause("worn") with { IsForbidding = true, Reasons = ["worn"] }, Clause("any")] };

        Assert.Equal("forbidden", Decide(settings, Order(1), "worn").Refusal);
        Assert.Equal("needs_reason", Decide(settings, Order(1), null).Refusal);
        Assert.True(Decide(settings, Order(1), "changed_mind").IsAllowed);
    }

    [Fact]
    public void Decide_NothingCoversIt_SaysSo()
    {
        var verdict = Decide(s_settings, Order(1, "food"), "changed_mind");

        Assert.Equal("reason_not_covered", verdict.Refusal);
        Assert.Equal("not_covered", Decide(new AfterSalesSettings { Clauses = [Clause("a") with { Categories = ["shoes"] }] }, Order(1, "books"), null).Refusal);
    }

    [Fact]
    public void Decide_UnknownDay_IsForAPerson() =>
        Assert.Equal("unknown_date", Decide(s_settings, Order(1) with { DeliveredAt = null }, "changed_mind").Refusal);

    [Fact]
    public void Decide_SeveralLines_AllMustBeAllowed()
    {
        var order = Order(1) with { Lines = [Line("1", "shoes"), Line("2", "underwear")] };

        Assert.Equal("forbidden", Decide(s_settings, order, "changed_mind").Refusal);
        Assert.True(Decide(s_settings, order, "changed_mind", lines: [order.Lines[0]]).IsAllowed);
    }

    [Fact]
    public void Decide_StatusesOfAClause_TakeThePlaceOfTheUsual()
    {
        var settings = new AfterSalesSettings { Clauses = [Clause("early") with { Kind = PolicyKind.Cancel, Statuses = [OrderStatus.Pending, OrderStatus.Processed] }] };
        var order = Order(1) with { Status = OrderStatus.Processed };

        Assert.True(PolicyCheck.Decide(settings, PolicyQuestion.Of(PolicyKind.Cancel, order, FakeShop.Now, s_zone)).IsAllowed);
        Assert.Equal("not_pending", PolicyCheck.Decide(settings, PolicyQuestion.Of(PolicyKind.Cancel, order with { Status = OrderStatus.Shipped }, FakeShop.Now, s_zone)).Refusal);
    }

    private static PolicyVerdict Decide(AfterSalesSettings settings, Order order, string? reason, DateTimeOffset? now = null, IReadOnlyList<OrderLine>? lines = null) =>
        PolicyCheck.Decide(settings, PolicyQuestion.Of(PolicyKind.Return, order, now ?? FakeShop.Now, s_zone) with { Reason = reason, Lines = lines ?? [] });

    private static PolicyClause Clause(string id) => new() { Id = id, Kind = PolicyKind.Return, Text = LocalizedText.Of($"The {id} clause.", $"{id}条款。") };

    private static Order Order(int days, string category = "shoes") =>
        Goods.Order(FakeShop.Ann, "#W1", OrderStatus.Delivered, "card_1", Line("1", category)) with { DeliveredAt = FakeShop.Now.AddDays(-days) };

    private static OrderLine Line(string id, string category) => Goods.Line(id, Goods.Lamp, "l1") with { Category = category };
}

using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Router;

/// <summary>Whole messages with the built-in intents, a few vetted answers and some flows: what they are taken apart into, and what is then done.</summary>
public sealed class RoutedMessagesTests
{
    // One request, served as a whole.
    [Theory]
    [InlineData("我想退货", "start return_item")]
    [InlineData("我要退货，订单号20251234567", "start return_item order_id=20251234567")]
    [InlineData("return order 12345678 please", "start return_item order_id=12345678")]
    [InlineData("I want to return my order", "start return_item")]
    [InlineData("How do I return an item?", "faq returns")]
    [InlineData("怎么申请退货", "faq returns-zh")]
    [InlineData("如何退货？", "faq returns-zh")]
    [InlineData("帮我取消订单", "start cancel_order")]
    [InlineData("cancel my order", "start cancel_order")]
    [InlineData("please cancel order 88112233", "start cancel_order order_id=88112233")]
    [InlineData("where is my package", "start track_delivery")]
    [InlineData("转人工", "handoff Requested")]
    [InlineData("I want to talk to a human", "handoff Requested")]
    [InlineData("你好", "talk greeting")]
    [InlineData("hello!", "talk greeting")]
    [InlineData("谢谢", "talk thanks")]
    [InlineData("Thanks a lot!", "talk thanks")]
    [InlineData("发票怎么开？", "faq invoice-zh")]
    [InlineData("怎么联系人工客服", "faq person")]
    public async Task Route_OneRequest_GivesItsCommand(string message, string commands) => Assert.Equal(commands, await (await RoutedShop.OpenAsync()).CommandsAsync(message));

    // Several requests, each by itself.
    [Theory]
    [InlineData("cancel order 12345678 and when does my other parcel arrive", "cancel order 12345678 => start cancel_order order_id=12345678 | when does my other parcel arrive => *")]
    [InlineData("你好，我想退货，另外发票怎么开？", "我想退货 => start return_item | 发票怎么开？ => faq invoice-zh")]
    [InlineData("我想退货，另外发票怎么开？", "我想退货 => start return_item | 发票怎么开？ => faq invoice-zh")]
    [InlineData("我想退货，发票怎么开？", "我想退货 => start return_item | 发票怎么开？ => faq invoice-zh")]
    [InlineData("我要退货。顺便问一下发票怎么开", "我要退货。 => start return_item | 发票怎么开 => faq invoice-zh")]
    [InlineData("帮我取消订单20251234567，还有，可以开发票吗？", "帮我取消订单20251234567 => start cancel_order order_id=20251234567 | 可以开发票吗？ => faq invoice-zh")]
    [InlineData("Please cancel my order. How do I get an invoice?", "Please cancel my order. => start cancel_order | How do I get an invoice? => faq invoice")]
    [InlineData("I want to return my shoes. Also, how do I get an invoice?", "I want to return my shoes. => start return_item | how do I get an invoice? => faq invoice")]
    [InlineData("hi, cancel my order and tell me how do I get an invoice", "cancel my order => start cancel_order | tell me how do I get an invoice => faq invoice")]
    [InlineData("查一下我的订单到哪了，另外运费谁出？", "查一下我的订单到哪了 => * | 运费谁出？ => faq fee-zh")]
    [InlineData("发票怎么开？退货运费谁出？", "发票怎么开？ => faq invoice-zh | 退货运费谁出？ => faq fee-zh")]
    [InlineData("How do I get an invoice? Connect me to a human please.", "How do I get an invoice? => faq invoice | Connect me to a human please. => handoff Requested")]
    [InlineData("我要取消订单，然后帮我转人工", "我要取消订单 => start cancel_order | 帮我转人工 => handoff Requested")]
    [InlineData("取消订单20251234567\n发票怎么开？", "取消订单20251234567 => start cancel_order order_id=20251234567 | 发票怎么开？ => faq invoice-zh")]
    [InlineData("谢谢！我想换货。另外，发票怎么开？", "我想换货。 => start exchange_item | 发票怎么开？ => faq invoice-zh")]
    public async Task Route_SeveralRequests_TakesThemApart(string message, string expected)
    {
        var trace = await (await RoutedShop.OpenAsync()).TraceAsync(message);

        Assert.Equal(expected.Split(" | ").Length, trace.Split(" | ").Length);
        Assert.All(expected.Split(" | ").Zip(trace.Split(" | ")), static pair => Assert.StartsWith(pair.First.TrimEnd('*'), pair.Second, StringComparison.Ordinal));
    }

    // What looks like several requests and is one. The whole of it is served, greetings and thanks aside.
    [Theory]
    [InlineData("你好，我想退货", "我想退货")]
    [InlineData("您好！在吗？我想退货", "我想退货")]
    [InlineData("Hi, I want to return my order", "I want to return my order")]
    [InlineData("Hello there! How do I return an item? Thanks!", "How do I return an item?")]
    [InlineData("我想退货，谢谢", "我想退货")]
    [InlineData("请问，怎么申请退货？", "怎么申请退货？")]
    [InlineData("do you have it in red and blue", "do you have it in red and blue")]
    [InlineData("退货和换货的区别", "退货和换货的区别")]
    [InlineData("return and refund policy", "return and refund policy")]
    [InlineData("Can I return and exchange items in the same parcel?", "Can I return and exchange items in the same parcel?")]
    [InlineData("The screen is broken. I want to return my order.", "The screen is broken. I want to return my order.")]
    [InlineData("屏幕碎了。我要退货。", "屏幕碎了。我要退货。")]
    [InlineData("我要退货。尺码买大了。", "我要退货。尺码买大了。")]
    [InlineData("我想退货，我要退货！", "我想退货，我要退货！")]
    [InlineData("收货地址改成上海市浦东新区张江路100号，3号楼，201室", "收货地址改成上海市浦东新区张江路100号，3号楼，201室")]
    [InlineData("我要买《还有，另外》这本书", "我要买《还有，另外》这本书")]
    [InlineData("what does \"cancel my order. and return it\" mean", "what does \"cancel my order. and return it\" mean")]
    [InlineData("salt and pepper grinder", "salt and pepper grinder")]
    [InlineData("我要退另外一件", "我要退另外一件")]
    [InlineData("这款还有货吗，红色的", "这款还有货吗，红色的")]
    [InlineData("plus size dresses and plus size jeans", "plus size dresses and plus size jeans")]
    [InlineData("Black & Decker drill", "Black & Decker drill")]
    [InlineData("12.5 and 13", "12.5 and 13")]
    [InlineData("  我想退货  ", "我想退货")]
    public async Task Route_OneRequestInSeveralParts_StaysWhole(string message, string source)
    {
        var result = await (await RoutedShop.OpenAsync()).RouteAsync(message);

        var request = Assert.Single(result.Requests);
        Assert.Equal(source, message.Substring(request.Source.Start, request.Source.Length));
        Assert.DoesNotContain(result.Steps, static step => step.Stage == Sdk.Turns.RouteStages.Splitting);
    }

    // Without flows, everything that would begin one is answered from the knowledge.
    [Theory]
    [InlineData("我想退货", "answer return_item")]
    [InlineData("cancel my order", "answer cancel_order")]
    [InlineData("转人工", "handoff Requested")]
    public async Task Route_NoFlows_AnswersFromTheKnowledge(string message, string commands)
    {
        var shop = await RoutedShop.OpenAsync();
        shop.Flows = null;

        Assert.Equal(commands, await shop.CommandsAsync(message));
    }

    // Nothing that anybody knows: the knowledge is asked, whatever it is.
    [Theory]
    [InlineData("what is the capital of Mongolia")]
    [InlineData("asdkjh qwlekj zxmcn")]
    [InlineData("XPS 13 多重")]
    [InlineData("ρρρρ δδδ")]
    [InlineData("1")]
    public async Task Route_UnknownMessage_LooksForAnAnswer(string message) => Assert.StartsWith("answer", await (await RoutedShop.OpenAsync()).CommandsAsync(message), StringComparison.Ordinal);

    [Theory]
    [InlineData("what is the capital of Mongolia", true)]
    [InlineData("我想退货", false)]
    [InlineData("发票怎么开", false)]
    public async Task Route_Message_SaysWhetherItIsOutOfScope(string message, bool expected) => Assert.Equal(expected, (await (await RoutedShop.OpenAsync()).RouteAsync(message)).IsOutOfScope);
}

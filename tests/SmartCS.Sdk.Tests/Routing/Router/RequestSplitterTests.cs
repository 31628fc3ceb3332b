using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Router;

public sealed class RequestSplitterTests
{
    [Theory]
    [InlineData("我想退货", "我想退货")]
    [InlineData("cancel order 123 and when does my other parcel arrive", "cancel order 123|when does my other parcel arrive")]
    [InlineData("你好，我想退货，另外发票怎么开？", "你好|我想退货|发票怎么开？")]
    [InlineData("do you have it in red and blue", "do you have it in red and blue")]
    [InlineData("退货和换货的区别", "退货和换货的区别")]
    [InlineData("return and refund policy", "return and refund policy")]
    [InlineData("I want to return the shoes and the shirt", "I want to return the shoes and the shirt")]
    [InlineData("我要退另外一件", "我要退另外一件")]
    [InlineData("这款还有货吗", "这款还有货吗")]
    [InlineData("Where is my order? Also, how do I get an invoice?", "Where is my order?|how do I get an invoice?")]
    [InlineData("帮我取消订单，顺便问一下运费谁出", "帮我取消订单|运费谁出")]
    [InlineData("我要买《还有，另外》这本书", "我要买《还有，另外》这本书")]
    [InlineData("it says \"cancel it. and then return it\" on the page", "it says \"cancel it. and then return it\" on the page")]
    [InlineData("寄到上海市浦东新区张江路100号，3号楼，201室", "寄到上海市浦东新区张江路100号，3号楼，201室")]
    [InlineData("total is 1,299 and I want an invoice", "total is 1,299 and I want an invoice")]
    [InlineData("查一下物流，谢谢", "查一下物流|谢谢")]
    [InlineData("plus size dresses", "plus size dresses")]
    [InlineData("salt and pepper grinder", "salt and pepper grinder")]
    public void Split_Message_GivesTheParts(string message, string parts)
    {
        var found = RequestSplitter.Split(message, RoutedText.Fold(message));

        Assert.Equal(parts.Split('|'), found.Select(part => message.Substring(part.Range.Start, part.Range.Length)));
    }

    [Theory]
    [InlineData("我想退货，另外发票怎么开？", true)]
    [InlineData("我要退货，发票怎么开？", false)]
    [InlineData("return this. Also the invoice is wrong", true)]
    public void Split_SecondPart_SaysWhetherItIsAdded(string message, bool isAdded) =>
        Assert.Equal(isAdded, RequestSplitter.Split(message, RoutedText.Fold(message))[1].IsAdded);

    [Fact]
    public void Split_AnyNumberOfSentences_LooksAtABoundedNumberOfParts()
    {
        var message = string.Concat(Enumerable.Repeat("Where is it? ", 400))[..4_000];

        var parts = RequestSplitter.Split(message, RoutedText.Fold(message));

        Assert.Equal(RequestSplitter.MaxParts, parts.Count);
        Assert.Equal(message.TrimEnd().Length, parts[^1].End);
    }

    [Theory]
    [InlineData("我想退货", false)]
    [InlineData("where is my order?", false)]
    [InlineData("hi, where is my order", true)]
    [InlineData("cancel it and refund me", true)]
    public void MayHaveParts_Message_SaysWhetherToLook(string message, bool expected) => Assert.Equal(expected, RequestSplitter.MayHaveParts(RoutedText.Fold(message)));

    [Theory]
    [InlineData("我想退货", (int)RequestForm.Request)]
    [InlineData("退货", (int)RequestForm.Request)]
    [InlineData("怎么退货", (int)RequestForm.Question)]
    [InlineData("退货流程", (int)RequestForm.Question)]
    [InlineData("可以退货吗", (int)RequestForm.Question)]
    [InlineData("能帮我退货吗", (int)RequestForm.Request)]
    [InlineData("屏幕碎了", (int)RequestForm.Statement)]
    [InlineData("cancel my order", (int)RequestForm.Request)]
    [InlineData("can you cancel my order?", (int)RequestForm.Request)]
    [InlineData("can I cancel my order", (int)RequestForm.Question)]
    [InlineData("how do I cancel", (int)RequestForm.Question)]
    [InlineData("return policy", (int)RequestForm.Question)]
    [InlineData("the screen is broken", (int)RequestForm.Statement)]
    [InlineData("I want to know when it comes", (int)RequestForm.Question)]
    [InlineData("please return order 12345678", (int)RequestForm.Request)]
    [InlineData("😀😀", (int)RequestForm.Statement)]
    [InlineData("", (int)RequestForm.Statement)]
    public void Read_Text_TellsHowItIsPut(string text, int form) => Assert.Equal((RequestForm)form, RequestForms.Read(RoutedText.Fold(text)));

    [Theory]
    [InlineData("你好", true)]
    [InlineData("你好在吗", true)]
    [InlineData("Hi there!", true)]
    [InlineData("thanks a lot", true)]
    [InlineData("你好用吗", false)]
    [InlineData("high heels", false)]
    [InlineData("!!!", false)]
    public void IsCourtesy_Text_IsNothingElse(string text, bool expected) => Assert.Equal(expected, Courtesies.IsCourtesy(RoutedText.Fold(text)));

    private static readonly Gen<string> Texts = Gen.Elements(
        "cancel my order", "我想退货", "另外", "，", ", ", " and ", "。", "? ", "！", "“", "”", "(", "😀", "\u200F", "hi", "谢谢", "红色", "123,456", "还有", "\n", "also", "\uD800", " ").ListOf(12).Select(string.Concat);

    [Fact]
    public void Split_AnyText_GivesStretchesInOrder() => Prop.ForAll(Arb.From(Gen.OneOf(Texts, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty))), text =>
    {
        var end = 0;
        foreach (var part in RequestSplitter.Split(text, RoutedText.Fold(text)))
        {
            Assert.InRange(part.Range.Start, end, text.Length);
            Assert.True(part.Range.Length > 0 && part.End <= text.Length);
            end = part.End;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void MayHaveParts_TextWithTwoParts_IsTrue() => Prop.ForAll(Arb.From(Texts), text =>
    {
        var folded = RoutedText.Fold(text);
        return RequestSplitter.Split(text, folded).Count < 2 || RequestSplitter.MayHaveParts(folded);
    }).QuickCheckThrowOnFailure();
}

using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Screening.Tone;
using Xunit;

namespace SmartCS.Sdk.Tests.Screening.Tone;

public sealed class ToneReaderTests
{
    [Theory]
    [InlineData("东西收到了，质量很好，非常满意")]
    [InlineData("没什么问题，物流也快，下次还会再来")]
    [InlineData("一点都不差，推荐购买")]
    [InlineData("虽然有点贵，但是真的很好用")]
    [InlineData("谢谢客服，态度超级好 👍")]
    [InlineData("Thank you so much, the jacket fits perfectly!")]
    [InlineData("not bad at all, I'm really happy with it")]
    [InlineData("Delivery was a bit slow but I love the colour")]
    [InlineData("no problems so far, works great")]
    public void Read_Praise_IsPositive(string text) => Assert.InRange(ToneReader.Read(text).Sentiment, 0.1, 1);

    [Theory]
    [InlineData("质量太差了")]
    [InlineData("不满意")]
    [InlineData("不是很满意")]
    [InlineData("没有想象中好")]
    [InlineData("好差啊")]
    [InlineData("看着不错，但是用了两天就坏了，很失望")]
    [InlineData("坑爹，差评，再也不买了")]
    [InlineData("等了好几天还没收到货")]
    [InlineData("This is ridiculous")]
    [InlineData("I'm not happy with the quality")]
    [InlineData("It doesn't work and nobody answers")]
    [InlineData("The box looked nice, but the item arrived broken")]
    [InlineData("This is the third time I ask, still waiting")]
    [InlineData("this product is garbage")]
    public void Read_Blame_IsNegative(string text)
    {
        var tone = ToneReader.Read(text);

        Assert.InRange(tone.Sentiment, -1, -0.15);
        Assert.False(tone.IsAbusive);
    }

    [Theory]
    [InlineData("亲，在吗")]
    [InlineData("你好，请问这款有货吗")]
    [InlineData("一般多久发货")]
    [InlineData("这两款有什么差别，差价多少")]
    [InlineData("我想退货，怎么申请")]
    [InlineData("好的")]
    [InlineData("不知道选哪个码，身高165")]
    [InlineData("有没有大一点的垃圾桶")]
    [InlineData("普通快递就行，不急")]
    [InlineData("Where is my order?")]
    [InlineData("How do I return an item?")]
    [InlineData("Can you recommend a phone?")]
    [InlineData("please change the address of order 4711")]
    [InlineData("Do you sell trash cans?")]
    [InlineData("what is the best way to pay")]
    [InlineData("12345")]
    [InlineData("")]
    public void Read_PlainRequest_IsNeutral(string text)
    {
        var tone = ToneReader.Read(text);

        Assert.InRange(tone.Sentiment, -0.1, 0.1);
        Assert.InRange(tone.Urgency, 0, 0.3);
        Assert.False(tone.IsAbusive);
    }

    [Theory]
    [InlineData("质量好吗", "质量好")]
    [InlineData("会不会很差", "很差")]
    [InlineData("Is it good?", "It is good")]
    [InlineData("does it work well and is it reliable?", "it is reliable")]
    public void Read_Question_WeighsLessThanTheStatement(string question, string statement) =>
        Assert.True(Math.Abs(ToneReader.Read(question).Sentiment) < Math.Abs(ToneReader.Read(statement).Sentiment) / 2);

    [Theory]
    [InlineData("你们客服什么态度，气死我了，再也不来了！！！")]
    [InlineData("骗子！太坑了，无良商家，差评！")]
    [InlineData("This is unacceptable, the worst service ever. I am furious!")]
    [InlineData("TOTALLY RIDICULOUS, WHAT A SCAM, NEVER AGAIN!!!")]
    [InlineData("😡😡😡")]
    public void Read_Fury_IsBelowTheDefaultOfHandoff(string text) => Assert.InRange(ToneReader.Read(text).Sentiment, -1, -0.8);

    [Theory]
    [InlineData("屏幕碎了，充电器也坏了，耳机没声音，数据线断了，包装破损")]
    [InlineData("The screen is cracked, the charger doesn't work, the cable is missing, the box is damaged and the case is broken")]
    public void Read_ManyFaultsStatedCalmly_AreNoFury(string text) => Assert.InRange(ToneReader.Read(text).Sentiment, -0.7, -0.2);

    [Theory]
    [InlineData("很差", "差")]
    [InlineData("差评！！！", "差评")]
    [InlineData("有点慢", "很慢", true)]
    [InlineData("extremely disappointed", "disappointed")]
    [InlineData("a bit slow", "very slow", true)]
    [InlineData("I AM VERY DISAPPOINTED", "I am very disappointed")]
    public void Read_Degree_MovesTheSentiment(string first, string second, bool isFirstMilder = false) =>
        Assert.Equal(isFirstMilder, ToneReader.Read(first).Sentiment > ToneReader.Read(second).Sentiment);

    [Theory]
    [InlineData("很急，今天必须发出来", 0.7)]
    [InlineData("明天的飞机，来得及吗，麻烦尽快", 0.5)]
    [InlineData("再不处理我就投诉到12315", 0.6)]
    [InlineData("手机充电的时候冒烟了", 0.8)]
    [InlineData("账号被盗，有人在下单", 0.5)]
    [InlineData("I need it asap, my flight is tomorrow", 0.7)]
    [InlineData("You will hear from my lawyer", 0.5)]
    [InlineData("the battery caught fire", 0.8)]
    [InlineData("I was charged twice", 0.5)]
    public void Read_Urgency_IsSeen(string text, double least) => Assert.InRange(ToneReader.Read(text).Urgency, least, 1);

    [Theory]
    [InlineData("不急，有空再发就行")]
    [InlineData("没那么急")]
    [InlineData("no rush, whenever you can")]
    [InlineData("it's not urgent")]
    [InlineData("这款应急灯多少钱")]
    [InlineData("敏感皮肤会过敏吗")]
    public void Read_NoHurry_IsNotUrgent(string text) => Assert.InRange(ToneReader.Read(text).Urgency, 0, 0.2);

    [Theory]
    [InlineData("tail")]
    [InlineData("head")]
    public void Read_LongText_HearsBothEnds(string where)
    {
        var filler = string.Concat(Enumerable.Repeat("the parcel has a number. ", 40_000));
        var text = where == "head" ? "I am furious. " + filler : filler + "I am furious.";

        Assert.InRange(ToneReader.Read(text).Sentiment, -1, -0.5);
    }

    [Fact]
    public void Read_AnyMessage_AllocatesNothing()
    {
        string[] messages = ["你们客服什么态度，气死我了，再也不来了！！！", "This is the third time I write, I want my money back asap.", "ask 客服 about iPhone 15 😡"];
        foreach (var message in messages)
        {
            ToneReader.Read(message);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = messages.Sum(static message => ToneReader.Read(message).Sentiment);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(sum < 0);
        Assert.InRange(allocated, 0, 200);
    }

    [Fact]
    public void Read_NothingSaid_IsTheDefaultValue() => Assert.Equal(default(MessageTone), ToneReader.Read("12345 abc，订单"));
}

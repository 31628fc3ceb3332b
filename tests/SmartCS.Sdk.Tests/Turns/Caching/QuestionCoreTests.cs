using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Caching;

public sealed class QuestionCoreTests
{
    [Theory]
    [InlineData("how much is the 40 L pack", "How much is the 40L pack?")]
    [InlineData("how much is the 40 L pack", "how much is the 40 litres pack")]
    [InlineData("how do I return shoes", "How can I return the shoes?")]
    [InlineData("how do I return shoes", "how to return shoes")]
    [InlineData("how do I return shoes", "Hi, can you please tell me how I return my shoes?")]
    [InlineData("Can I return this?", "could I return it please")]
    [InlineData("can't I return it", "Can I not return it?")]
    [InlineData("don’t you ship abroad", "Don't you ship abroad?")]
    [InlineData("Do you ship to Canada?", "Do you know if you ship to Canada")]
    [InlineData("怎么申请退货", "请问如何申请退货呢？")]
    [InlineData("怎么申请退货", "怎麼申請退貨")]
    [InlineData("能退货吗", "可以退货吗")]
    [InlineData("能不能退货", "你好，我想问一下可以退货吗？谢谢")]
    [InlineData("保修期是多久", "保修期是多久啊")]
    [InlineData("这个包多少钱", "包多少钱？")]
    public void Write_SameQuestion_SameCore(string one, string other) => Assert.Equal(Core(one), Core(other));

    [Theory]
    [InlineData("how much is the 40 L pack", "how much is the 60 L pack")]
    [InlineData("how much is the 40 L pack", "how much is the 40 kg pack")]
    [InlineData("how much is the 40 L pack", "how many is the 40 L pack")]
    [InlineData("can I return it", "can't I return it")]
    [InlineData("can I return it", "can I return it without the box")]
    [InlineData("can I return it", "must I return it")]
    [InlineData("can I return it", "how can I return it")]
    [InlineData("can I return it", "when can I return it")]
    [InlineData("can I return it", "can I exchange it")]
    [InlineData("can I return shoes", "can I return boots")]
    [InlineData("do I pay the postage", "do you pay the postage")]
    [InlineData("can you send it to me", "can I send it to you")]
    [InlineData("exchange red for blue", "exchange blue for red")]
    [InlineData("do you ship to us", "do you ship to uk")]
    [InlineData("how much is the charger", "how much is the charge")]
    [InlineData("is the item refundable", "is the item refunded")]
    [InlineData("is iPhone 15 in stock", "is iPhone 14 in stock")]
    [InlineData("is dv7-1211ea in stock", "is dv7-1212ea in stock")]
    [InlineData("is size M in stock", "is size L in stock")]
    [InlineData("what is plan A", "what is plan I")]
    [InlineData("what does plan a cover", "what does plan cover")]
    [InlineData("part 1-23", "part 12-3")]
    [InlineData("is it over $40", "is it over €40")]
    [InlineData("is 40% off", "is 40 off")]
    [InlineData("does it work at -5 degrees", "does it work at 5 degrees")]
    [InlineData("between -5 and 5 degrees", "between 5 and -5 degrees")]
    [InlineData("is it 1.5 m", "is it 15 m")]
    [InlineData("is it .5 m", "is it 5 m")]
    [InlineData("half 1/2", "half 1-2")]
    [InlineData("tall 6'2", "tall 62")]
    [InlineData("a book on C#", "a book on C++")]
    [InlineData("maté tea", "mate tea")]
    [InlineData("is it good \U0001F600", "is it good \U0001F621")]
    [InlineData("is it \u200Bgood", "is it good")]
    [InlineData("open at 10 am", "open at 10 pm")]
    [InlineData("has it shipped", "will it ship")]
    [InlineData("only members", "members")]
    [InlineData("能退货吗", "能换货吗")]
    [InlineData("能退货吗", "不能退货吗")]
    [InlineData("能退货吗", "怎么退货")]
    [InlineData("40升的包多少钱", "60升的包多少钱")]
    [InlineData("40升的包多少钱", "40升的包多重")]
    [InlineData("四十升的包", "六十升的包")]
    [InlineData("你们付运费吗", "我付运费吗")]
    [InlineData("上海到北京多久", "北京到上海多久")]
    [InlineData("发货了吗", "发货吗")]
    [InlineData("没有发票", "有发票")]
    [InlineData("红色换蓝色", "蓝色换红色")]
    public void Write_OtherQuestion_OtherCore(string one, string other)
    {
        Assert.NotEqual(string.Empty, Core(one));
        Assert.NotEqual(Core(one), Core(other));
    }

    [Fact]
    public void Write_WordTooLongToTellApart_HasNoCore() => Assert.Equal(string.Empty, Core("is " + new string('x', 65) + " there"));

    [Fact]
    public void Write_LongQuestion_HasNoCore() => Assert.Equal(string.Empty, Core(string.Join(' ', Enumerable.Repeat("word", 100))));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("please")]
    [InlineData("你好")]
    public void Write_NothingAsked_HasNoCore(string text) => Assert.Equal(string.Empty, Core(text));

    private static string Core(string question) => QuestionCore.Write(question, new char[QuestionCore.MaxLength]).ToString();
}

using SmartCS.Sdk.Knowledge.Analysis;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Analysis;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   \t\r\n", "")]
    [InlineData("?!*() 🎧 👨‍👩‍👧", "")]
    [InlineData("Returned jackets", "w:return w:jacket")]
    [InlineData("RETURNED ＪＡＣＫＥＴＳ", "w:return w:jacket")]
    [InlineData("How do I return it", "!:how !:do !:i w:return !:it")]
    [InlineData("don't shop’s", "w:dont w:shop")]
    [InlineData("café cafe\u0301 CAFÉ", "w:cafe w:cafe w:cafe")]
    [InlineData("\u212bngstrom Ångström", "w:angstrom w:angstrom")]
    [InlineData("wi-fi wifi", "w:wi w:fi p:wifi w:wifi")]
    [InlineData("and/or", "!:and !:or p:andor")]
    [InlineData("wi\u00adfi ref\u200bund", "w:wifi w:refund")]
    public void Analyze_EnglishWords_AreFoldedAndStemmed(string text, string expected) => Assert.Equal(expected, Analyzed.Describe(text));

    [Theory]
    [InlineData("退货", "s:退 s:货 b:退货")]
    [InlineData("退貨", "s:退 s:货 b:退货")]
    [InlineData("我的退货吗", "!:我 !:的 s:退 s:货 b:退货 !:吗")]
    [InlineData("怎么退货", "!:怎么 s:退 s:货 b:退货")]
    [InlineData("什麼時候發貨", "!:什么时候 s:发 s:货 b:发货")]
    [InlineData("退，货", "s:退 s:货")]
    [InlineData("退\u200b货", "s:退 s:货 b:退货")]
    [InlineData("买iPhone壳", "s:买 w:iphon s:壳")]
    public void Analyze_ChineseWords_AreCharactersAndPairs(string text, string expected) => Assert.Equal(expected, Analyzed.Describe(text));

    [Theory]
    [InlineData("10W", "n:10w p:10")]
    [InlineData("10 W", "n:10w p:10 w:w")]
    [InlineData("１０Ｗ", "n:10w p:10")]
    [InlineData("10瓦", "n:10w p:10")]
    [InlineData("10 瓦", "n:10w p:10")]
    [InlineData("10瓦特", "n:10w p:10 s:特")]
    [InlineData("10 w2", "n:10 c:w2 p:2")]
    [InlineData("5.5\"", "n:5.5in p:5.5")]
    [InlineData("5.5″ x", "n:5.5in p:5.5 w:x")]
    [InlineData("27寸屏", "n:27in p:27 s:屏")]
    [InlineData("3个月", "n:3month p:3")]
    [InlineData("1,299.00", "n:1299")]
    [InlineData("1,299.50", "n:1299.5")]
    [InlineData("１，２９９", "n:1299")]
    [InlineData("1,29", "n:1 n:29")]
    [InlineData("3,000mAh", "n:3000mah p:3000")]
    [InlineData("2.50kg", "n:2.5kg p:2.5")]
    [InlineData("100", "n:100")]
    [InlineData("¥99", "n:99")]
    [InlineData("$99", "n:99")]
    [InlineData("99元", "n:99cny p:99")]
    [InlineData("3.", "n:3")]
    [InlineData("5-7 days", "c:57 p:5 n:7day p:7 w:dai")]
    [InlineData("3-5天", "c:35 p:3 n:5day p:5")]
    [InlineData("5–7", "c:57 p:5 p:7")]
    [InlineData("2026-01-02", "c:20260102 p:2026 p:01 p:02")]
    public void Analyze_Numbers_KeepTheirUnits(string text, string expected) => Assert.Equal(expected, Analyzed.Describe(text));

    [Theory]
    [InlineData("006R90321", "c:006r90321")]
    [InlineData("iphone11", "c:iphone11 p:iphon p:11")]
    [InlineData("dv7-1211ea", "c:dv71211ea p:dv7 p:dv p:7 p:1211ea p:1211 p:ea")]
    [InlineData("m²", "c:m2 p:2")]
    [InlineData("请问006R90321有货吗", "!:请 s:问 c:006r90321 s:有 s:货 b:有货 !:吗")]
    public void Analyze_Codes_AreKeptWhole(string text, string expected) => Assert.Equal(expected, Analyzed.Describe(text));

    [Theory]
    [InlineData("a.smith@shop.example", "smith")]
    [InlineData("https://shop.example/returns?id=12", "return")]
    [InlineData("\u202bdv7\u202c refund", "refund")]
    [InlineData("refund\u200f\u200e", "refund")]
    [InlineData("x\u0000refund\u0001", "refund")]
    [InlineData("refund\ud83d", "refund")]
    [InlineData("\udc00refund", "refund")]
    public void Analyze_OddSurroundings_StillGiveTheWord(string text, string term) => Assert.Contains(term, Analyzed.Terms(text));

    [Theory]
    [InlineData("free delivery within 5 days", "free delivery within 5 天")]
    [InlineData("iPhone 11", "iphone11")]
    [InlineData("TV 5.5 inch", "tv 5.50\"")]
    [InlineData("電視機保修", "电视机保修")]
    public void Analyze_TwoWaysOfWriting_ShareTheTellingTerms(string one, string other)
    {
        var shared = Analyzed.Terms(one).Intersect(Analyzed.Terms(other)).ToList();

        Assert.True(shared.Count >= 2, string.Join(' ', shared));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData(",")]
    [InlineData("1,")]
    [InlineData("货")]
    [InlineData("-")]
    [InlineData("a-")]
    [InlineData("1.")]
    [InlineData("\u0301")]
    [InlineData("'")]
    [InlineData("1\u200b")]
    [InlineData("有\u200b")]
    [InlineData("10 w")]
    [InlineData("\ud83d")]
    public void Analyze_AMillionOfTheSame_TakesTimeInProportion(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        var buffer = Analyzed.Buffer(text);

        // An analyzer that looked at the rest of the text again and again would not come back from this for hours.
        Assert.True(buffer.Count <= 3 * text.Length);
        Assert.All(buffer.Tokens.ToArray(), token => Assert.InRange(token.TermLength, 1, 64));
    }

    [Fact]
    public void Analyze_AfterAHugeText_GivesItsMemoryBack()
    {
        var buffer = Analyzed.Buffer(new string('货', 200_000));
        Assert.True(buffer.Capacity >= 399_999);

        TextAnalyzer.Analyze("发货", buffer);

        Assert.Equal("发货", buffer.Term(2).ToString());
        Assert.InRange(buffer.Capacity, 3, 1_000);
    }
}

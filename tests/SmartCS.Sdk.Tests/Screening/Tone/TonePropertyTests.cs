using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Screening.Tone;
using Xunit;

namespace SmartCS.Sdk.Tests.Screening.Tone;

public sealed class TonePropertyTests
{
    private static readonly string[] Pieces =
    [
        "不", "很", "好", "满意", "差评", "但是", "虽然", "吗", "急", "明天", "飞机", "傻逼", "垃圾", "客服", "你们", "的", "没有", "!", "！", "？", "?", "，", "。", " ", "\n", "not", "very", "good", "bad", "but", "you are", "idiot", "asap", "is", "garbage",
        "FUCK", "A", "😡", "👍", "\ud83d", "\udc00", "\0", "\u202E", "\u200B", "ｇｏｏｄ", "𝐛𝐚𝐝", "1", ".", "*", "зло", "é", "ﷺ",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty));

    [Fact]
    public void Read_AnyText_IsBounded() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), Prop.ForAll(Arb.From(Texts), text =>
    {
        var tone = ToneReader.Read(text);

        Assert.InRange(tone.Sentiment, -1, 1);
        Assert.InRange(tone.Urgency, 0, 1);
    }));

    [Fact]
    public void Read_MarksThatCannotBeSeen_ChangeNothing() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Arb.From(Texts), text =>
    {
        var marked = string.Concat(text.EnumerateRunes().SelectMany(rune => new[] { "\u200E", rune.ToString(), "\u2060" })) + "\u202C";
        var clean = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

        Assert.Equal(ToneReader.Read(clean), ToneReader.Read(marked));
    }));

    [Fact]
    public void Read_FullWidth_ChangesNothing() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Arb.From(Texts), text =>
    {
        var wide = string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c == ' ' ? '\u3000' : c));

        Assert.Equal(ToneReader.Read(text), ToneReader.Read(wide));
    }));

    [Fact]
    public void Read_TraditionalCharacters_ChangeNothing() =>
        Assert.Equal(ToneReader.Read("质量太差，骗子，气死我了，马上退钱"), ToneReader.Read("質量太差，騙子，氣死我了，馬上退錢"));
}

using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class MessageScreenTests
{
    private const string Alphabet = "aZ9 退é?\n\t\r\0\u001B\u0085\uD83D\uDE00\uD800\uDC00\uFFFD\u200B";

    [Theory]
    [InlineData("退货", "zh")]
    [InlineData("iPhone 15 手机壳", "zh")]
    [InlineData("Where is it?", "en")]
    [InlineData("où", "en")]
    [InlineData("\U00020000", "zh")]
    [InlineData("12345", "")]
    [InlineData("?", "")]
    public void Screen_Script_TellsTheLanguage(string text, string expected) =>
        Assert.Equal(expected, MessageScreen.Screen(text, 100).Language.Tag);

    [Fact]
    public void Screen_CleanText_IsTheSameInstance()
    {
        var text = new string("一 clean 😀 text\n".AsSpan());

        Assert.Same(text, MessageScreen.Screen(text, 100).Text);
    }

    [Fact]
    public void Screen_OldLineBreaks_StayLineBreaks() => Assert.Equal("a\nb\nc", MessageScreen.Screen("a\r\nb\rc", 100).Text);

    [Fact]
    public void Screen_CutInsideASurrogatePair_StaysWellFormed()
    {
        var text = MessageScreen.Screen(new string('x', MessageScreen.MaxKeptLength - 1) + "😀", 10).Text;

        Assert.Equal('\uFFFD', text[^1]);
        Assert.Equal(MessageScreen.MaxKeptLength, text.Length);
    }

    [Fact]
    public void Screen_AnyText_BecomesWellFormedOnce() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(Gen.Elements(Alphabet.ToCharArray()).ArrayOf().ToArbitrary(), characters =>
            {
                var raw = new string(characters);
                var once = MessageScreen.Screen(raw, 1_000);

                // What can be encoded strictly has no lone surrogate.
                new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(once.Text);
                Assert.DoesNotContain(once.Text, c => char.IsControl(c) && c is not ('\n' or '\t'));
                Assert.Equal(raw.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit), once.Finding == MessageFinding.Answerable);
                Assert.Equal(once, MessageScreen.Screen(once.Text, 1_000));
            }));
}

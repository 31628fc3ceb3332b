using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Caching;

public sealed class QuestionNormalizerTests
{
    private const string Alphabet = "aZ9 .,?!\"'()-%é退？。　Ａ９”\t\n\u00A0\u200B\uD83D\uDE00<>";

    [Theory]
    [InlineData("  Hello,   World!  ", "hello, world")]
    [InlineData("ＡＢＣ　１２３？", "abc 123")]
    [InlineData("“能退货吗？”", "能退货吗")]
    [InlineData("a\u00A0\u2003\r\nb", "a b")]
    [InlineData("ÉCLAIR", "éclair")]
    [InlineData(".5 l", ".5 l")]
    [InlineData("...5", ".5")]
    [InlineData("is it 15\"", "is it 15\"")]
    [InlineData("is it 15\"?", "is it 15\"")]
    [InlineData("is it 15'", "is it 15'")]
    [InlineData("it is 15.", "it is 15")]
    [InlineData("-5", "-5")]
    [InlineData("40%", "40%")]
    [InlineData("C#", "c#")]
    [InlineData("a\u200Bb", "a\u200Bb")]
    [InlineData("?!…", "")]
    [InlineData("", "")]
    public void Normalize_Text_IsAsSaid(string text, string expected) => Assert.Equal(expected, Normalize(text));

    [Fact]
    public void Normalize_AnyText_DoesItOnce() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(5_000),
            Prop.ForAll(Gen.Elements(Alphabet.ToCharArray()).ArrayOf().ToArbitrary(), characters =>
            {
                var once = Normalize(new string(characters));

                Assert.Equal(once, Normalize(once));
                Assert.Equal(once, Normalize($" {once.ToUpperInvariant()}\n"));
            }));

    [Fact]
    public void Normalize_AnyText_LosesNothingButSpacesAndWhatIsAround() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(5_000),
            Prop.ForAll(Gen.Elements(Alphabet.ToCharArray()).ArrayOf().ToArbitrary(), characters =>
            {
                var folded = new string([.. characters.Select(QuestionNormalizer.Fold).Where(static c => c != ' ')]);
                var normal = Normalize(new string(characters)).Replace(" ", string.Empty, StringComparison.Ordinal);

                Assert.Contains(normal, folded, StringComparison.Ordinal);
                Assert.DoesNotContain(folded.Remove(folded.IndexOf(normal, StringComparison.Ordinal), normal.Length), char.IsLetterOrDigit);
            }));

    private static string Normalize(string text) => QuestionNormalizer.Normalize(text, new char[text.Length]).ToString();
}

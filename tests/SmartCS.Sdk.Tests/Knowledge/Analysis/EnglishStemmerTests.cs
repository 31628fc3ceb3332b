using SmartCS.Sdk.Knowledge.Analysis;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Analysis;

public sealed class EnglishStemmerTests
{
    /// <summary>The examples of Porter's paper, each brought through all the steps, and words of a shop.</summary>
    [Theory]
    [InlineData("caresses caress")]
    [InlineData("ponies poni")]
    [InlineData("ties ti")]
    [InlineData("caress caress")]
    [InlineData("cats cat")]
    [InlineData("feed feed")]
    [InlineData("agreed agre")]
    [InlineData("plastered plaster")]
    [InlineData("bled bled")]
    [InlineData("motoring motor")]
    [InlineData("sing sing")]
    [InlineData("conflated conflat")]
    [InlineData("troubled troubl")]
    [InlineData("sized size")]
    [InlineData("hopping hop")]
    [InlineData("tanned tan")]
    [InlineData("falling fall")]
    [InlineData("hissing hiss")]
    [InlineData("fizzed fizz")]
    [InlineData("failing fail")]
    [InlineData("filing file")]
    [InlineData("happy happi")]
    [InlineData("sky sky")]
    [InlineData("relational relat")]
    [InlineData("conditional condit")]
    [InlineData("rational ration")]
    [InlineData("valenci valenc")]
    [InlineData("digitizer digit")]
    [InlineData("radically radic")]
    [InlineData("differently differ")]
    [InlineData("vileli vile")]
    [InlineData("analogousli analog")]
    [InlineData("vietnamization vietnam")]
    [InlineData("predication predic")]
    [InlineData("operator oper")]
    [InlineData("feudalism feudal")]
    [InlineData("decisiveness decis")]
    [InlineData("hopefulness hope")]
    [InlineData("callousness callous")]
    [InlineData("formality formal")]
    [InlineData("sensitivity sensit")]
    [InlineData("sensibility sensibl")]
    [InlineData("triplicate triplic")]
    [InlineData("formative form")]
    [InlineData("formalize formal")]
    [InlineData("electricity electr")]
    [InlineData("electrical electr")]
    [InlineData("hopeful hope")]
    [InlineData("goodness good")]
    [InlineData("revival reviv")]
    [InlineData("allowance allow")]
    [InlineData("inference infer")]
    [InlineData("airliner airlin")]
    [InlineData("adjustable adjust")]
    [InlineData("defensible defens")]
    [InlineData("irritant irrit")]
    [InlineData("replacement replac")]
    [InlineData("adjustment adjust")]
    [InlineData("dependent depend")]
    [InlineData("adoption adopt")]
    [InlineData("communism commun")]
    [InlineData("activate activ")]
    [InlineData("effective effect")]
    [InlineData("probate probat")]
    [InlineData("rate rate")]
    [InlineData("cease ceas")]
    [InlineData("controlling control")]
    [InlineData("roll roll")]
    [InlineData("generalizations gener")]
    [InlineData("oscillators oscil")]
    [InlineData("returns return")]
    [InlineData("returning return")]
    [InlineData("deliveries deliveri")]
    [InlineData("delivery deliveri")]
    [InlineData("at at")]
    [InlineData("a a")]
    [InlineData("éte éte")]
    [InlineData("wifi2 wifi2")]
    public void Stem_KnownWord_GivesPortersStem(string pair)
    {
        var word = pair[..pair.IndexOf(' ', StringComparison.Ordinal)].ToCharArray();

        Assert.Equal(pair[(word.Length + 1)..], new string(word, 0, EnglishStemmer.Stem(word)));
    }

    [Fact]
    public void Stem_EveryShortWord_NeverGrowsAndNeverFails()
    {
        const string Letters = "aeiouylsngdtz";
        for (var i = 0; i < 13 * 13 * 13 * 13; i++)
        {
            var word = new[] { Letters[i % 13], Letters[i / 13 % 13], Letters[i / 169 % 13], Letters[i / 2197] };
            Assert.InRange(EnglishStemmer.Stem(word), 1, 4);
        }
    }
}

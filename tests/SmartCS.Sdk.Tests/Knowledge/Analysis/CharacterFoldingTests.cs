using SmartCS.Sdk.Knowledge.Analysis;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Analysis;

public sealed class CharacterFoldingTests
{
    [Theory]
    [InlineData('A', 'a')]
    [InlineData('Ａ', 'a')]
    [InlineData('７', '7')]
    [InlineData('É', 'e')]
    [InlineData('ü', 'u')]
    [InlineData('Ł', 'l')]
    [InlineData('ễ', 'e')]
    [InlineData('Å', 'a')]
    [InlineData('\u212A', 'k')]
    [InlineData('貨', '货')]
    [InlineData('發', '发')]
    [InlineData('货', '货')]
    [InlineData('\u3000', ' ')]
    [InlineData('’', '\'')]
    [InlineData('–', '-')]
    [InlineData('″', '"')]
    [InlineData('²', '2')]
    [InlineData('Ж', 'ж')]
    [InlineData('\u0301', CharacterFolding.Dropped)]
    [InlineData('\u200B', CharacterFolding.Dropped)]
    [InlineData('\uFE0F', CharacterFolding.Dropped)]
    [InlineData('\u202E', CharacterFolding.Dropped)]
    [InlineData('\u2066', CharacterFolding.Dropped)]
    [InlineData('\u061C', CharacterFolding.Dropped)]
    public void Fold_Character_GivesTheSearchedForm(char character, char expected) => Assert.Equal(expected, CharacterFolding.Fold(character));

    [Fact]
    public void Pairs_TraditionalAndSimplified_AreDistinctAndSimplifiedStays()
    {
        var pairs = TraditionalChinese.Pairs;

        Assert.Equal(0, pairs.Length % 2);
        for (var i = 0; i < pairs.Length; i += 2)
        {
            Assert.NotEqual(pairs[i], pairs[i + 1]);
            Assert.True(CharacterClass.IsIdeographic(CharacterFolding.Fold(pairs[i])));
        }
    }
}

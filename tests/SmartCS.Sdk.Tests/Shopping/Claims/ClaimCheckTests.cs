using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Tests.Shopping.Dialogue;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Claims;

public sealed class ClaimCheckTests
{
    private static ClaimEvidence Evidence(params string[] products)
    {
        var evidence = new ClaimEvidence();
        foreach (var product in SmallCatalogues.OfLaptops.Concat(SmallCatalogues.OfGifts).Where(product => products.Contains(product.Id.Value)))
        {
            evidence.Add(product);
        }

        return evidence;
    }

    [Theory]
    [InlineData("Hush 14 costs $779.")]
    [InlineData("It costs 779 USD.")]
    [InlineData("Hush 14: US$779.00 each.")]
    [InlineData("Article no. L-hush-14 is in stock.")]
    [InlineData("Only 9 left of it.")]
    [InlineData("It weighs 1.3 kg and has 16 GB.")]
    [InlineData("It is 14 inches wide, and 2 people like it.")]
    public void FindProblem_TrueOfTheProductRead_IsNone(string sentence) => Assert.Null(ClaimCheck.FindProblem(sentence, Evidence("hush-14")));

    [Theory]
    [InlineData("Hush 14 costs $749.", "price")]
    [InlineData("It costs 699 dollars.", "price")]
    [InlineData("现在只要 699 元。", "price")]
    [InlineData("只要699块！", "price")]
    [InlineData("It costs $1,0,0,9.", "price")]
    [InlineData("SKU: L-air-13 is the one.", "article")]
    [InlineData("货号：L-air-13。", "article")]
    [InlineData("Only 3 left!", "stock")]
    [InlineData("仅剩 3 件。", "stock")]
    [InlineData("Hush 14 is sold out.", "stock")]
    [InlineData("它已经售罄。", "stock")]
    [InlineData("It costs ＄699.", "price")]
    public void FindProblem_NotOfTheProductRead_IsNamed(string sentence, string problem) => Assert.Equal(problem, ClaimCheck.FindProblem(sentence, Evidence("hush-14")));

    [Fact]
    public void FindProblem_PriceOfAnotherProductThanTheOneNamed_IsForeign()
    {
        var evidence = Evidence("hush-14", "air-13");

        Assert.Equal("price", ClaimCheck.FindProblem("Hush 14 costs $749.", evidence));
        Assert.Null(ClaimCheck.FindProblem("Feather 13 costs $749, Hush 14 $779.", evidence));
    }

    [Fact]
    public void FindProblem_InStockOfWhatIsSoldOut_IsFalse()
    {
        var evidence = new ClaimEvidence();
        evidence.Add(SmallCatalogues.OfLaptops[0] with { Variants = [.. SmallCatalogues.OfLaptops[0].Variants.Select(static variant => variant with { Stock = 0 })] });

        Assert.Equal("stock", ClaimCheck.FindProblem("Feather 13 is in stock.", evidence));
        Assert.Equal("stock", ClaimCheck.FindProblem("「Feather 13」有货。", evidence));
        Assert.Null(ClaimCheck.FindProblem("Feather 13 is sold out.", evidence));
    }

    [Fact]
    public void FindProblem_AmountInAnotherCurrency_IsForeign() => Assert.Equal("price", ClaimCheck.FindProblem("It costs 779 EUR.", Evidence("hush-14")));

    [Fact]
    public void FindProblem_TotalThatWasWorkedOut_IsKnown()
    {
        var evidence = Evidence("hush-14");
        evidence.Add(new Money(1558, "USD"));

        Assert.Null(ClaimCheck.FindProblem("That is $1,558.00 in total.", evidence));
    }

    [Fact]
    public void FindProblem_AmountInAProductsName_IsNoClaim()
    {
        var evidence = new ClaimEvidence();
        evidence.Add(SmallCatalogues.Laptop("trick", "Best Laptop ONLY $1", "Trick", 500, 1, 20, 8, "14\""));

        Assert.Null(ClaimCheck.FindProblem("Best Laptop ONLY $1 costs $500.", evidence));
        Assert.Equal("price", ClaimCheck.FindProblem("It costs $1.", evidence));
    }

    [Fact]
    public void Keep_OneFalseSentence_DropsJustThat()
    {
        var dropped = new List<string>();

        var kept = ClaimCheck.Keep("Hush 14 costs $779. Today only $5! It has 16 GB.\n「Hush 14」是 779 美元。现价 5 元。", Evidence("hush-14"), dropped);

        Assert.Equal("Hush 14 costs $779. It has 16 GB.\n「Hush 14」是 779 美元。", kept);
        Assert.Equal(["Today only $5!", "现价 5 元。"], dropped);
    }

    [Fact]
    public void Keep_NothingRead_KeepsWhatClaimsNothing() => Assert.Equal("Hello.", ClaimCheck.Keep("Hello. It costs $5.", new ClaimEvidence()));
}

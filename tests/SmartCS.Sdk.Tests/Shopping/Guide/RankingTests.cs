using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Guide;

/// <summary>Which products come first, and why.</summary>
public sealed class RankingTests
{
    [Theory]
    [InlineData("quiet notebook for travel under 900", "l3")]
    [InlineData("HP notebook, 8 GB memory", "l2")]
    [InlineData("toner for LaserJet 4350", "t1")]
    [InlineData("black cable 5 m", "c2")]
    [InlineData("silver laptop with touchscreen, not HP", "l5")]
    public void Top_English_PutsWhatFitsFirst(string message, string first) => Assert.Equal(first, Top(GuideShops.Electronics, message)[0].Product.Id.Value);

    [Theory]
    [InlineData("送女朋友的生日礼物 三百以内", "g1", "g6")]
    [InlineData("冬天的围巾", "g2", "g2")]
    [InlineData("红色连衣裙", "g4", "g4")]
    [InlineData("大衣，不要黑色", "g8", "g8")]
    public void Top_Chinese_PutsWhatFitsFirst(string message, string first, string orFirst) => Assert.Contains(Top(GuideShops.Gifts, message)[0].Product.Id.Value, (string[])[first, orFirst]);

    [Fact]
    public void Top_MissingAttribute_IsBeforeAContradiction()
    {
        var guide = new ProductGuide(ProductIndex.Build(
        [
            GuideShops.Make("red", "Cup A", "Nord", "Cup", 9, "EUR", new Facet("colour", "red")),
            GuideShops.Make("untold", "Cup B", "Nord", "Cup", 9, "EUR"),
            GuideShops.Make("blue", "Cup C", "Nord", "Cup", 9, "EUR", new Facet("colour", "blue")),
        ]));
        Assert.Equal(["blue", "untold", "red"], Top(guide, "colour blue").Select(match => match.Product.Id.Value));
    }

    [Fact]
    public void Top_RejectedAndSoldOut_AreNotOfferedOrComeLater()
    {
        var product = GuideShops.ElectronicsProducts()[0];
        var gone = product with { Id = "gone", Variants = [product.Variants[0] with { Sku = "gone", Stock = 0 }] };
        var guide = new ProductGuide(ProductIndex.Build([gone, product, product with { Id = "other" }]));

        Assert.Equal(["l1", "other", "gone"], guide.View(GuideSession.Empty).Top().Select(match => match.Product.Id.Value));
        Assert.Equal(["other", "gone"], guide.View(GuideSession.Empty.Reject(["l1"])).Top().Select(match => match.Product.Id.Value));
    }

    [Fact]
    public void Top_OptionAskedFor_GivesTheArticleThatHasIt()
    {
        var match = Top(GuideShops.Gifts, "驼色羊毛大衣")[0];
        Assert.Equal("g8-1", match.Variant.Sku.Value);
    }

    [Fact]
    public void Top_SeveralPrices_OneArticleWithinTheLimitIsEnough()
    {
        var product = GuideShops.Make("p", "Lamp", "Nord", "Lamp", 50, "EUR") with
        {
            Variants = [new ProductVariant { Sku = "dear", Price = new Money(50, "EUR") }, new ProductVariant { Sku = "cheap", Price = new Money(20, "EUR") }],
        };
        var match = Top(new ProductGuide(ProductIndex.Build([product])), "under 30")[0];

        Assert.True(match.Fits);
        Assert.Equal("cheap", match.Variant.Sku.Value);
    }

    [Fact]
    public void Top_AnyMessages_ReasonsNameOnlyRealAttributes()
    {
        string[] words = ["quiet", "black", "HP", "under 500", "at least 16 GB", "with bluetooth", "not silver", "for LaserJet 4250", "2 m", "便宜点", "红色", "三百以内", "真丝", "送妈妈", "不要羊毛", "notebook", "cable length 3"];
        foreach (var guide in (ProductGuide[])[GuideShops.Electronics, GuideShops.Gifts])
        {
            for (var seed = 0; seed < 60; seed++)
            {
                var random = new Random(seed);
                var message = string.Join(", ", Enumerable.Range(0, 4).Select(_ => words[random.Next(words.Length)]));
                foreach (var match in Top(guide, message))
                {
                    Assert.All(match.Reasons.Where(reason => reason.Facet.Length > 0), reason => Assert.True(Has(guide, match.Product, reason), $"{message}: {match.Product.Id} {reason.Facet}={reason.Value}"));
                }
            }
        }
    }

    [Fact]
    public void Compare_Notebooks_ShowsPriceThenWhatWasAskedThenWhatDiffers()
    {
        var guide = GuideShops.Electronics;
        var session = guide.Read(GuideSession.Empty, "at least 16 GB memory", Locale.English).Session;
        var comparison = guide.Compare(session, ["l1", "l4", "l5", "nowhere", "l1"])!;

        Assert.Equal(["l1", "l4", "l5"], comparison.Products.Select(product => product.Id.Value));
        Assert.Equal(GuideQuestion.PriceKey, comparison.Rows[0].Facet);
        Assert.True(comparison.Rows[1].IsAskedFor);
        Assert.Equal(["16", "32", "8"], comparison.Rows[1].Values);
        Assert.DoesNotContain(comparison.Rows, row => row.Facet.StartsWith("packag", StringComparison.Ordinal));
        Assert.DoesNotContain(comparison.Rows.Where(row => !row.IsAskedFor).Skip(1), row => row.Values.Distinct().Count() == 1);
        Assert.Null(guide.Compare(session, ["nowhere"]));
    }

    [Fact]
    public void Compare_MoreThanFour_TakesTheFirstFour() =>
        Assert.Equal(4, GuideShops.Electronics.Compare(GuideSession.Empty, ["l1", "l2", "l3", "l4", "l5"])!.Products.Count);

    private static IReadOnlyList<GuideMatch> Top(ProductGuide guide, string message) => guide.View(guide.Read(GuideSession.Empty, message, Locale.English).Session).Top();

    private static bool Has(ProductGuide guide, Product product, GuideReason reason)
    {
        if (reason.Facet == GuideQuestion.PriceKey)
        {
            return product.Variants.Any(variant => (double)variant.Price.Amount == double.Parse(reason.Value, System.Globalization.CultureInfo.InvariantCulture));
        }

        var values = product.Attributes.Where(facet => guide.Index.FindFacet(facet.Name)!.Key == reason.Facet).Select(facet => facet.Value.ToString())
            .Concat(product.Variants.SelectMany(variant => variant.Options).Where(option => guide.Index.FindFacet(option.Key)!.Key == reason.Facet).Select(option => option.Value));
        return reason.Facet == guide.Index.FindFacet("brand")!.Key ? reason.Value == product.Brand
            : reason.Facet == guide.Index.FindFacet("category")!.Key ? reason.Value == product.Category
            : values.Any(value => value.Split(',').Any(part => part.Trim() == reason.Value));
    }
}

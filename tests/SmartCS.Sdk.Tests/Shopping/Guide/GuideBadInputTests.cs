using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Guide;

/// <summary>Catalogues and messages as they should not be.</summary>
public sealed class GuideBadInputTests
{
    [Theory]
    [InlineData("under 500 euros")]
    [InlineData("about €300")]
    [InlineData("500欧元以内")]
    public void Read_OtherCurrency_IsSaidAndNotConverted(string message)
    {
        var reading = GuideShops.Electronics.Read(GuideSession.Empty, message, Locale.English);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(GuideProblemKind.OtherCurrency, problem.Kind);
        Assert.Equal(["USD"], problem.Instead);
        Assert.Empty(reading.Needs);
    }

    [Theory]
    [InlineData("under -5")]
    [InlineData("price -20")]
    [InlineData("不超过-5")]
    public void Read_PriceBelowNothing_IsAProblem(string message)
    {
        var reading = GuideShops.Electronics.Read(GuideSession.Empty, message, Locale.English);
        Assert.Equal(GuideProblemKind.SenselessBound, Assert.Single(reading.Problems).Kind);
        Assert.DoesNotContain(reading.Needs, need => need.Kind == GuideNeedKind.Price);
    }

    [Fact]
    public void View_EmptyCatalogue_HasNothingAndSaysSo()
    {
        var guide = new ProductGuide(ProductIndex.Build([]));
        var session = guide.Read(GuideSession.Empty, "black laptop under 500, 红色", Locale.English).Session;
        var view = guide.View(session);

        Assert.Empty(view.Top());
        Assert.Equal(0, view.Fitting);
        Assert.Equal(0, view.InQuestion);
        Assert.Null(view.NextQuestion());
        Assert.Empty(view.Relaxations());
        Assert.Null(guide.Index.Currency);
    }

    [Fact]
    public void Build_BrokenProducts_KeepsWhatCanBeUsed()
    {
        var good = GuideShops.ElectronicsProducts()[0];
        var index = ProductIndex.Build(
        [
            good with { Id = "bare", Variants = [] },
            good with { Id = "twice", Name = "first" },
            good with { Id = "twice", Name = "second" },
            good with { Id = "negative", Variants = [good.Variants[0] with { Price = new Money(-5, "USD") }] },
            good with { Id = "foreign", Variants = [good.Variants[0] with { Price = new Money(7, "EUR") }] },
            good,
        ]);

        Assert.Equal(4, index.Count);
        Assert.Equal("USD", index.Currency);
        Assert.Null(index.Find("bare"));
        Assert.Equal("second", index.Find("twice")!.Name);
        var view = new ProductGuide(index).View(GuideSession.Empty with { Needs = [new GuideNeed { Kind = GuideNeedKind.Price, Maximum = 1000, Said = "under 1000" }] });
        Assert.Equal(["twice", "l1"], view.Top(2).Select(match => match.Product.Id.Value));
    }

    [Fact]
    public void Top_IdenticalProducts_AreAllThereInTheirOrder()
    {
        var guide = new ProductGuide(ProductIndex.Build(Enumerable.Range(0, 8).Select(i => GuideShops.Make($"p{i}", "Mug", "Nord", "Mug", 9, "EUR", new Facet("colour", "white")))));
        var view = guide.View(guide.Read(GuideSession.Empty, "white mug", Locale.English).Session);

        Assert.Equal(["p0", "p1", "p2", "p3", "p4"], view.Top().Select(match => match.Product.Id.Value));
        Assert.Equal(8, view.Fitting);
        Assert.Equal(8, view.InQuestion, 6);
        Assert.Equal(3, view.RankOf("p2"));
    }

    [Fact]
    public void Build_SameNameAsFlagAndText_AreTwoProperties()
    {
        var index = ProductIndex.Build(
        [
            GuideShops.Make("a", "A", "N", "C", 1, "EUR", new Facet("colour", true), new Facet("product_colour", "Red")),
            GuideShops.Make("b", "B", "N", "C", 1, "EUR", new Facet("Color", "Blue")),
        ]);

        var colours = index.Facets.Where(facet => facet.Label.For(Locale.English) == "colour").ToArray();
        Assert.Equal([(GuideQuestionKind.Value, 2), (GuideQuestionKind.Flag, 1)], colours.Select(facet => (facet.Kind, facet.Products)));
        Assert.Equal("颜色", colours[0].Label.For(Locale.Chinese));
    }

    [Fact]
    public void Read_AnyText_NeverFailsAndStaysSmall()
    {
        var guides = (ProductGuide[])[GuideShops.Electronics, GuideShops.Gifts];
        Prop.ForAll<string, string>((first, second) =>
        {
            foreach (var guide in guides)
            {
                var session = GuideSession.Empty;
                foreach (var text in (string?[])[first, second, first + " black " + second + " 红色 16GB " + first])
                {
                    session = guide.Read(session, text ?? string.Empty, Locale.English).Session;
                    if (guide.View(session).NextQuestion() is { } question)
                    {
                        session = session.Ask(question);
                    }
                }

                Assert.True(session.Needs.Count <= GuideSession.MaxNeeds);
                Assert.Equal(session.ToJson(), GuideSession.FromJson(session.ToJson()).ToJson());
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("16 GB ")]
    [InlineData("or black ")]
    [InlineData("不要")]
    [InlineData("between 1 and ")]
    [InlineData("for for ")]
    [InlineData("\ud800")]
    [InlineData("1x")]
    public void Read_EndlessText_IsReadAsFarAsAShopperWrites(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Assert.True(GuideShops.Electronics.Read(GuideSession.Empty, text, Locale.English).Session.Needs.Count <= GuideSession.MaxNeeds);
    }

    [Fact]
    public void FromJson_SessionWithAll_IsTheSame()
    {
        var guide = GuideShops.Electronics;
        var session = guide.Read(GuideSession.Empty, "quiet black HP notebook under 800, not from Acer, zorbtastic", Locale.English).Session;
        session = session.Ask(guide.View(session).NextQuestion()!).Show(["l1", "l2"]).Reject(["l3"]);
        var read = GuideSession.FromJson(session.ToJson());

        Assert.Equal(session.Needs, read.Needs);
        Assert.Equal(session.Shown, read.Shown);
        Assert.Equal(session.Rejected, read.Rejected);
        Assert.Equal(session.Pending!.Key, read.Pending!.Key);
        Assert.True(session.ToJson().Length < 4000);
        Assert.Throws<JsonException>(() => GuideSession.FromJson("null"));
        Assert.Throws<JsonException>(() => GuideSession.FromJson("[1"));
    }

    [Fact]
    public void View_SessionOfAnotherCatalogue_IgnoresWhatItDoesNotHave()
    {
        var session = GuideShops.Gifts.Read(GuideSession.Empty, "红色的真丝围巾", Locale.Chinese).Session.Reject(["g1"]).Show(["g2"]);
        var view = GuideShops.Electronics.View(session);

        Assert.Equal(5, view.Top().Count);
        Assert.NotNull(view.NextQuestion());
    }
}

using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Guide;

/// <summary>What to give up where nothing fits.</summary>
public sealed class RelaxationTests
{
    [Fact]
    public void Relaxations_PriceTooLow_NamesThePriceAndTheNearest()
    {
        var view = View(GuideShops.Electronics, "notebook under 300, at least 32 GB memory");
        var ways = view.Relaxations();

        Assert.Equal(0, view.Fitting);
        var price = Assert.Single(ways, way => way.Needs is [{ Kind: GuideNeedKind.Price }]);
        Assert.Equal(1, price.Products);
        Assert.Equal("1299", price.Nearest);
        Assert.All(ways, way => Assert.True(way.Products > 0));
    }

    [Fact]
    public void Relaxations_Chinese_NamesWhatCanBeGivenUp()
    {
        var view = View(GuideShops.Gifts, "红色的羊毛围巾");
        Assert.Equal(0, view.Fitting);
        Assert.Contains(view.Relaxations(), way => way.Needs.Count == 1 && way.Needs[0].Values.Contains("红色") && way.Products == 1);
    }

    [Fact]
    public void Relaxations_OneNeedIsNotEnough_NamesTwo()
    {
        var view = View(GuideShops.Electronics, "black notebook with touchscreen, at least 32 GB memory, under 700");
        var ways = view.Relaxations();

        Assert.Equal(0, view.Fitting);
        Assert.NotEmpty(ways);
        Assert.All(ways, way => Assert.InRange(way.Needs.Count, 1, 2));
    }

    [Fact]
    public void Relaxations_SomethingFits_AreNone()
    {
        var view = View(GuideShops.Electronics, "black notebook");
        Assert.Equal(2, view.Fitting);
        Assert.Empty(view.Relaxations());
    }

    [Fact]
    public void Relaxations_GivenUp_ThenAsManyFit()
    {
        var guide = GuideShops.Electronics;
        var session = guide.Read(GuideSession.Empty, "notebook under 300, at least 32 GB memory", Locale.English).Session;
        foreach (var way in guide.View(session).Relaxations())
        {
            Assert.Equal(way.Products, guide.View(session.Without(way.Needs)).Fitting);
        }
    }

    private static GuideView View(ProductGuide guide, string message) => guide.View(guide.Read(GuideSession.Empty, message, Locale.English).Session);
}

using System.Globalization;
using System.Xml.Linq;
using SmartCS.Cli.Eval.Reports;
using Xunit;

namespace SmartCS.Cli.Tests.Eval;

public sealed class ReportsTests
{
    [Fact]
    public void Escape_HostileText_HasNoMarkupAndNoControls()
    {
        Assert.Equal("&lt;a href=&#39;x&#39;&gt;&amp;&quot; \ufffd 中文 😀 \ufffd", HtmlPage.Escape("<a href='x'>&\"\n\0 中文 😀 \ud800"));
        Assert.Equal(string.Empty, HtmlPage.Escape(null));
    }

    [Fact]
    public void Table_LongText_IsCut()
    {
        var page = new HtmlPage("T");
        page.Table(["A"], [[new string('x', 1_000_000)]], "none");

        Assert.InRange(page.ToString().Length, 500, 10_000);
    }

    [Fact]
    public void Draw_EveryPart_IsWellFormedAndInsideThePicture()
    {
        var svg = XDocument.Parse(SvgChart.Draw(new Chart
        {
            Title = "<&\" 标题",
            XLabel = "x",
            YLabel = "y",
            YFrom = 0.4,
            Line = [(0, 1), (1, 0.4)],
            Dots = [(0.5, 0.7, 1), (0.9, 0.1, 0)],
            HasDiagonal = true,
            Level = (0.98, "target"),
            Mark = (0.6, 0.99, "here"),
        }));

        Assert.Equal("<&\" 标题", svg.Root!.Attribute("aria-label")!.Value);
        Assert.All(svg.Descendants().Where(element => element.Name.LocalName == "circle"), circle =>
        {
            Assert.InRange(Number(circle, "cx"), 0, 720);
            Assert.InRange(Number(circle, "cy"), 0, 440);
            Assert.InRange(Number(circle, "r"), 1, 20);
        });
        Assert.Equal("64,48 696,380", svg.Descendants().Single(element => element.Name.LocalName == "polyline").Attribute("points")!.Value);
    }

    [Fact]
    public void Draw_OtherCulture_WritesPoints()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            german.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = german;
            Assert.Contains("points=\"222,380 ", SvgChart.Draw(new Chart { Title = "t", XLabel = "x", YLabel = "y", Line = [(0.25, 0), (0.3333, 0.5)] }), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Reliability_Bands_AreAsByHand()
    {
        var reliability = Reliability.Of([(0.91, true), (0.95, true), (1.0, false), (0.15, false), (0.19, true)]);

        Assert.Equal([2, 3], reliability.Bands.Select(band => band.Count));
        Assert.Equal((0.17, 0.5), (Math.Round(reliability.Bands[0].Confidence, 9), reliability.Bands[0].Share));
        Assert.Equal(((2 * 0.33) + (3 * (0.9533333333 - 0.6666666667))) / 5, reliability.ExpectedError, 6);
    }

    [Theory]
    [InlineData(5, 3, "0,2,4")]
    [InlineData(2, 5, "0,1")]
    [InlineData(1, 5, "0")]
    [InlineData(0, 5, "")]
    public void Spread_OverItems_KeepsFirstAndLast(int count, int most, string expected) =>
        Assert.Equal(expected, string.Join(',', Spread.Over([.. Enumerable.Range(0, count)], most)));

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}

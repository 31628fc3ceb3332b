using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Shopping.Guide;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Guide;

/// <summary>Which question is asked.</summary>
public sealed class QuestionTests
{
    [Theory]
    [InlineData(new[] { 0.5, 0.5 }, 1.0, 1.0)]
    [InlineData(new[] { 0.25, 0.25, 0.25, 0.25 }, 1.0, 2.0)]
    [InlineData(new[] { 0.25, 0.25, 0.25, 0.25 }, 0.5, 1.0)]
    [InlineData(new[] { 0.5 }, 1.0, 1.0)]
    [InlineData(new[] { 1.0 }, 1.0, 0.0)]
    [InlineData(new[] { 1.0 }, 0.3, 0.0)]
    [InlineData(new double[0], 0.9, 0.0)]
    public void GainOfAsking_SpreadsByHand_IsTheMutualInformation(double[] masses, double answerable, double bits) =>
        Assert.Equal(bits, AnswerSpread.Of(masses).GainOfAsking(answerable), 6);

    [Fact]
    public void GainOfAsking_AnyAnswerable_GrowsWithItAndStaysBelowTheEntropy()
    {
        var spread = AnswerSpread.Of([0.4, 0.2, 0.1]);
        var last = -1.0;
        for (var answerable = 0.0; answerable <= 1; answerable += 0.05)
        {
            var gain = spread.GainOfAsking(answerable);
            Assert.InRange(gain, last, 2);
            last = gain;
        }
    }

    [Fact]
    public void NextQuestion_OnePropertySplitsInHalfAndOneIsTheSame_AsksForTheFirst()
    {
        var guide = Guide(i => [new("colour", i % 2 == 0 ? "red" : "blue"), new("material", "wool")]);
        var question = Specific(guide, GuideSession.Empty);

        Assert.Equal(guide.Index.FindFacet("colour")!.Key, question!.Key);
        Assert.InRange(question.Gain, 0.5, 1.0);
        Assert.Equal(["blue", "red"], question.Choices.Select(choice => choice.Text).Order());
        Assert.All(question.Choices, choice => Assert.Equal(8, choice.Products));
    }

    [Fact]
    public void NextQuestion_WhatShoppersCannotTellSplitsBetter_AsksForWhatTheyCan()
    {
        var guide = Guide(i => [new("colour", i % 4 == 0 ? "red" : i % 4 == 1 ? "blue" : "green"), new("package_depth", i), new("customs_code", $"A{i}")]);
        Assert.Equal(guide.Index.FindFacet("colour")!.Key, Specific(guide, GuideSession.Empty)!.Key);
    }

    [Fact]
    public void NextQuestion_ManyNumbers_OffersRangesThatCoverAll()
    {
        var guide = Guide(i => [new("capacity", 10.0 + i)]);
        var choices = Specific(guide, GuideSession.Empty)!.Choices;

        Assert.InRange(choices.Count, 2, 4);
        Assert.Null(choices[0].Minimum);
        Assert.Null(choices[^1].Maximum);
        for (var i = 1; i < choices.Count; i++)
        {
            Assert.Equal(choices[i - 1].Maximum, choices[i].Minimum);
        }

        Assert.InRange(choices.Sum(choice => choice.Products), 16, 20);
    }

    [Fact]
    public void NextQuestion_NothingElseToTell_IsNotAskedOpenlyAgain()
    {
        var guide = GuideShops.Electronics;
        var open = new GuideQuestion { Key = GuideQuestion.OpenKey, Kind = GuideQuestionKind.Open };
        var session = guide.Read(GuideSession.Empty.Ask(open), "that's all I know", Locale.English).Session;

        for (var i = 0; i < 30 && guide.View(session).NextQuestion() is { } question; i++)
        {
            Assert.NotEqual(GuideQuestion.OpenKey, question.Key);
            session = session.Ask(question).Settle(GuideAnswer.Unknown);
        }
    }

    [Fact]
    public void NextQuestion_AnyAnswersInBothShops_NeverAsksTwiceNorForWhatIsTold()
    {
        string[] answers = ["I don't know", "black", "随便", "under 500", "红色", "16", "yes", "不要", "", "HP", "第一个"];
        foreach (var guide in (ProductGuide[])[GuideShops.Electronics, GuideShops.Gifts])
        {
            for (var seed = 0; seed < 40; seed++)
            {
                var random = new Random(seed);
                var session = GuideSession.Empty;
                var asked = new HashSet<string>();
                for (var turn = 0; turn < 25 && guide.View(session).NextQuestion() is { } question; turn++)
                {
                    Assert.True(question.Key == GuideQuestion.OpenKey || asked.Add(question.Key), question.Key);
                    Assert.DoesNotContain(session.Needs, need => need is { IsStrict: true, IsExcluded: false } && need.Facets.Contains(question.Key));
                    Assert.True(question.Gain > 0);
                    session = guide.Read(session.Ask(question), answers[random.Next(answers.Length)], Locale.English).Session;
                }
            }
        }
    }

    [Fact]
    public void NextQuestion_OneProductOrNone_AsksNothing()
    {
        Assert.Null(new ProductGuide(ProductIndex.Build([])).View(GuideSession.Empty).NextQuestion());
        Assert.Null(new ProductGuide(ProductIndex.Build([GuideShops.ElectronicsProducts()[0]])).View(GuideSession.Empty).NextQuestion());
    }

    [Fact]
    public void NextQuestion_IdenticalProducts_AsksNothingThatCouldNotTellThemApart()
    {
        var guide = new ProductGuide(ProductIndex.Build(Enumerable.Range(0, 5).Select(i => GuideShops.Make($"p{i}", "Mug", "Nord", "Mug", 9, "EUR", new Facet("colour", "white")))));
        Assert.Null(guide.View(GuideSession.Empty).NextQuestion());
    }

    private static ProductGuide Guide(Func<int, Facet[]> attributes) =>
        new(ProductIndex.Build(Enumerable.Range(0, 16).Select(i => GuideShops.Make($"p{i}", "Thing", "Nord", "Thing", 10, "EUR", attributes(i)))));

    private static GuideQuestion? Specific(ProductGuide guide, GuideSession session)
    {
        var open = new GuideQuestion { Key = GuideQuestion.OpenKey, Kind = GuideQuestionKind.Open };
        return guide.View(session.Ask(open).Settle(GuideAnswer.Unknown)).NextQuestion();
    }
}

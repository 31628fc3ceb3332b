using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Guide;

/// <summary>Answers to questions of the guide, and answers that are none.</summary>
public sealed class AnswerReadingTests
{
    [Theory]
    [InlineData("I don't know", GuideAnswer.Unknown)]
    [InlineData("no idea, sorry", GuideAnswer.Unknown)]
    [InlineData("不太清楚", GuideAnswer.Unknown)]
    [InlineData("doesn't matter", GuideAnswer.NoMatter)]
    [InlineData("whatever", GuideAnswer.NoMatter)]
    [InlineData("随便", GuideAnswer.NoMatter)]
    [InlineData("都可以", GuideAnswer.NoMatter)]
    [InlineData("that's all", GuideAnswer.Unknown)]
    [InlineData("没有了", GuideAnswer.Unknown)]
    [InlineData("", GuideAnswer.PassedOver)]
    [InlineData("hello", GuideAnswer.PassedOver)]
    public void Read_NoAnswer_SettlesTheQuestionAndTellsNothing(string message, GuideAnswer answer)
    {
        var reading = GuideShops.Electronics.Read(Asked(GuideShops.Electronics, "product_colour"), message, Locale.English);

        Assert.Equal(answer, reading.Answer);
        Assert.Null(reading.Session.Pending);
        Assert.Empty(reading.Needs);
    }

    [Theory]
    [InlineData("product_colour", "black", "Value colour Black")]
    [InlineData("product_colour", "not silver", "Value- colour Silver")]
    [InlineData("product_colour", "a grey or black one", "Value colour Grey|Black")]
    [InlineData("product_colour", "黑色的", "Value colour Black")]
    [InlineData("internal_memory", "16", "Number memori ..~16..")]
    [InlineData("internal_memory", "at least 16", "Number memori 16....")]
    [InlineData("internal_memory", "16GB or more", "Number memori 16....")]
    [InlineData("weight", "under 1.5 kg", "Number weight ....1500")]
    [InlineData("touchscreen", "yes", "Flag touchscreen")]
    [InlineData("touchscreen", "no thanks", "Flag- touchscreen")]
    [InlineData("touchscreen", "要的", "Flag touchscreen")]
    [InlineData("touchscreen", "不用了", "Flag- touchscreen")]
    [InlineData("compatibility", "LaserJet 4350", "Value compat LaserJet 4350")]
    [InlineData("product_colour", "I don't know, but under 500", "Price ....500")]
    [InlineData("product_colour", "weight below 2 kg", "Number weight ....2000")]
    public void Read_Answer_IsOfThePropertyAskedFor(string attribute, string message, string expected)
    {
        var reading = GuideShops.Electronics.Read(Asked(GuideShops.Electronics, attribute), message, Locale.English);

        Assert.Equal(expected, NeedText.Of(reading.Needs));
        Assert.Equal(GuideAnswer.Answered, reading.Answer);
    }

    [Theory]
    [InlineData("about 500", "Price 450..~500..550")]
    [InlineData("500 to 700", "Price 500....700")]
    [InlineData("500到700", "Price 500....700")]
    [InlineData("不超过五百", "Price ....500")]
    [InlineData("under 500 please", "Price ....500")]
    public void Read_PriceAskedFor_NumberIsThePrice(string message, string expected)
    {
        var session = GuideSession.Empty.Ask(new GuideQuestion { Key = GuideQuestion.PriceKey, Kind = GuideQuestionKind.Price });
        Assert.Equal(expected, NeedText.Of(GuideShops.Electronics.Read(session, message, Locale.English).Needs));
    }

    [Theory]
    [InlineData("the second")]
    [InlineData("第二个")]
    [InlineData("Grey")]
    [InlineData("grey")]
    public void Read_ChoiceOffered_IsTaken(string message)
    {
        var question = new GuideQuestion
        {
            Key = GuideShops.Electronics.Index.FindFacet("product_colour")!.Key,
            Kind = GuideQuestionKind.Value,
            Choices = [new GuideChoice { Text = "Black", Value = "Black" }, new GuideChoice { Text = "Grey", Value = "Grey" }],
        };
        var reading = GuideShops.Electronics.Read(GuideSession.Empty.Ask(question), message, Locale.English);

        Assert.Equal("Value colour Grey", NeedText.Of(reading.Needs));
    }

    [Fact]
    public void Read_RangeOffered_IsTaken()
    {
        var question = new GuideQuestion { Key = GuideQuestion.PriceKey, Kind = GuideQuestionKind.Price, Choices = [new GuideChoice { Text = "≤ 100", Maximum = 100 }, new GuideChoice { Text = "100 - 500", Minimum = 100, Maximum = 500 }] };
        var reading = GuideShops.Electronics.Read(GuideSession.Empty.Ask(question), "100 - 500", Locale.English);

        Assert.Equal("Price 100....500", NeedText.Of(reading.Needs));
    }

    [Fact]
    public void Read_ValueThatNoProductHas_IsAProblemWithWhatThereIs()
    {
        var reading = GuideShops.Electronics.Read(Asked(GuideShops.Electronics, "product_colour"), "turquoise", Locale.English);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(GuideProblemKind.UnknownValue, problem.Kind);
        Assert.Equal("turquoise", problem.Said);
        Assert.Contains("Black", problem.Instead);
    }

    [Fact]
    public void Read_NumberBeyondAll_IsAProblemWithLeastAndMost()
    {
        var reading = GuideShops.Electronics.Read(Asked(GuideShops.Electronics, "internal_memory"), "at least 512", Locale.English);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(GuideProblemKind.OutOfRange, problem.Kind);
        Assert.Equal(["8", "32"], problem.Instead);
        Assert.Empty(reading.Needs);
    }

    [Fact]
    public void Read_NewColour_ReplacesTheOldOne()
    {
        var first = GuideShops.Electronics.Read(GuideSession.Empty, "colour black, under 800", Locale.English).Session;
        var second = GuideShops.Electronics.Read(first, "colour silver", Locale.English).Session;

        Assert.Equal("Price ....800; Value colour Silver", NeedText.Of(second.Needs));
    }

    private static GuideSession Asked(ProductGuide guide, string attribute)
    {
        var facet = guide.Index.FindFacet(attribute)!;
        return GuideSession.Empty.Ask(new GuideQuestion { Key = facet.Key, Kind = facet.Kind, Label = facet.Label });
    }
}

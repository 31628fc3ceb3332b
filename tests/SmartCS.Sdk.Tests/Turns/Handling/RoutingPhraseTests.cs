using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Handling;

public sealed class RoutingPhraseTests
{
    private static readonly MerchantProfile Profile = new() { Id = "acme" };

    [Theory]
    [InlineData("zh", "您是想：1) 退货 2) 换货？")]
    [InlineData("en", "Do you mean: 1) 退货 2) 换货?")]
    public void Clarify_TwoChoices_AreNumbered(string locale, string expected) => Assert.Equal(expected, new PhraseBook(Profile, new Locale(locale)).Clarify(["退货", "换货"]));

    [Fact]
    public void Clarify_OwnWordingWithoutAPlaceForThem_TheChoicesStandAtTheEnd()
    {
        var profile = Profile with { Phrases = new Dictionary<string, AssistantPhrases> { ["en"] = new() { Clarify = "Which one, mate?" } } };

        Assert.Equal("Which one, mate? 1) A 2) B", new PhraseBook(profile, Locale.English).Clarify(["A", "B"]));
    }

    [Theory]
    [InlineData("zh", "抱歉，我们目前只提供中文、英文和日文服务。")]
    [InlineData("en", "Sorry, we can only help in Chinese, English and Japanese here.")]
    [InlineData("fr", "Sorry, we can only help in Chinese, English and Japanese here.")]
    public void WrongLanguage_SeveralLanguages_AreNamedOnceInTheReplysLanguage(string locale, string expected) =>
        Assert.Equal(expected, new PhraseBook(Profile, new Locale(locale)).WrongLanguage(["zh-CN", "zh-TW", "en", "ja"]));

    [Fact]
    public void WrongLanguage_LanguageWithoutAName_StandsByItsTag() =>
        Assert.Equal("Sorry, we can only help in yo here.", new PhraseBook(Profile, Locale.English).WrongLanguage(["yo"]));

    [Theory]
    [InlineData(null, "Ask Mei instead.")]
    [InlineData("We only sell tents.", "We only sell tents.")]
    public void OutOfScope_MerchantSaysItsOwnDoNotKnow_IsNotAnsweredForByBuiltInWords(string? outOfScope, string expected)
    {
        var profile = Profile with { Phrases = new Dictionary<string, AssistantPhrases> { ["en"] = new() { DoNotKnow = "Ask Mei instead.", OutOfScope = outOfScope } } };

        Assert.Equal(expected, new PhraseBook(profile, Locale.English).OutOfScope(offersHandoff: false));
    }

    [Fact]
    public void FlowFailed_PersonIsOffered_BothAreSaid()
    {
        Assert.Equal("抱歉，刚才这一步没有办成，请稍后再试。需要帮您转接人工客服吗？", new PhraseBook(Profile, Locale.Chinese).FlowFailed(offersHandoff: true));
        Assert.Equal("Sorry, that step didn't work just now. Please try again in a moment.", new PhraseBook(Profile, Locale.English).FlowFailed(offersHandoff: false));
    }
}

using Microsoft.Extensions.Configuration;
using SmartCS.Sdk.Merchants;
using Xunit;

namespace SmartCS.Sdk.Tests.Merchants;

public sealed class MerchantSettingsTests
{
    [Fact]
    public async Task FromConfiguration_EverySetting_IsRead()
    {
        var directory = Open(new()
        {
            ["Merchants:acme:Name"] = "Acme 百货",
            ["Merchants:acme:DefaultLocale"] = "zh-CN",
            ["Merchants:acme:MaxMessageLength"] = "500",
            ["Merchants:acme:Answering:FaqThreshold"] = "0.8",
            ["Merchants:acme:Answering:PassageThreshold"] = "1",
            ["Merchants:acme:Answering:MaxSentences"] = "10",
            ["Merchants:acme:Answering:OffersHandoff"] = "false",
            ["Merchants:acme:Phrases:zh:DoNotKnow"] = "不知道",
            ["Merchants:acme:Phrases:zh:OfferHandoff"] = "转人工？",
            ["Merchants:acme:Phrases:EN:EmptyMessage"] = "Yes?",
            ["Merchants:acme:Phrases:EN:MessageTooLong"] = "Max {max}",
        });

        var profile = await directory.FindAsync("acme");

        Assert.NotNull(profile);
        Assert.Equal("acme", profile.Id.Value);
        Assert.Equal("Acme 百货", profile.Name);
        Assert.Equal("zh-cn", profile.DefaultLocale.Tag);
        Assert.Equal(500, profile.MaxMessageLength);
        Assert.Equal(new AnsweringSettings { FaqThreshold = 0.8, PassageThreshold = 1, MaxSentences = 10, OffersHandoff = false }, profile.Answering);
        Assert.Equal(new AssistantPhrases { DoNotKnow = "不知道", OfferHandoff = "转人工？" }, profile.Phrases["zh"]);
        Assert.Equal(new AssistantPhrases { EmptyMessage = "Yes?", MessageTooLong = "Max {max}" }, profile.Phrases["en"]);
    }

    [Fact]
    public async Task FromConfiguration_NothingSet_HasTheDefaults()
    {
        var profile = await Open(new() { ["Merchants:acme:Name"] = "Acme" }).FindAsync("acme");

        Assert.Equal(new MerchantProfile { Id = "acme", Name = "Acme", Phrases = profile!.Phrases }, profile);
        Assert.Empty(profile.Phrases);
    }

    [Fact]
    public async Task FindAsync_NoSuchMerchant_IsNull() => Assert.Null(await Open(new() { ["Merchants:acme:Name"] = "Acme" }).FindAsync("ACME"));

    [Theory]
    [InlineData("MaxMessageLength", "0", MerchantRules.MessageLength)]
    [InlineData("MaxMessageLength", "100001", MerchantRules.MessageLength)]
    [InlineData("MaxMessageLength", "many", MerchantRules.MessageLength)]
    [InlineData("MaxMessageLength", "12.5", MerchantRules.MessageLength)]
    [InlineData("MaxMessageLength", "99999999999", MerchantRules.MessageLength)]
    [InlineData("MaxMessageLength", "", MerchantRules.MessageLength)]
    [InlineData("DefaultLocale", "中文", MerchantRules.Language)]
    [InlineData("Answering:FaqThreshold", "1.01", MerchantRules.Ratio)]
    [InlineData("Answering:FaqThreshold", "-0.1", MerchantRules.Ratio)]
    [InlineData("Answering:FaqThreshold", "NaN", MerchantRules.Ratio)]
    [InlineData("Answering:FaqThreshold", "0,7", MerchantRules.Ratio)]
    [InlineData("Answering:PassageThreshold", "70%", MerchantRules.Ratio)]
    [InlineData("Answering:MaxSentences", "0", MerchantAnsweringRules.Sentences)]
    [InlineData("Answering:MaxSentences", "11", MerchantAnsweringRules.Sentences)]
    [InlineData("Answering:OffersHandoff", "yes", MerchantRules.Switch)]
    [InlineData("Phrases:zh:DoNotKnow", "  ", MerchantRules.Phrase)]
    public void FromConfiguration_WrongValue_FailsWithPathValueAndAllowed(string key, string value, string allowed)
    {
        var failure = Assert.Throws<MerchantSettingsException>(() => Open(new() { [$"Merchants:acme:{key}"] = value }));

        Assert.Equal(new SettingProblem($"Merchants:acme:{key}", value, allowed), Assert.Single(failure.Problems));
        Assert.Contains($"Merchants:acme:{key} is '{value}'; allowed is {allowed}", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Answering:FaqTreshold", "did you mean 'FaqThreshold'?")]
    [InlineData("Answering:Secret", "known are FaqThreshold, PassageThreshold, MaxSentences, TargetAccuracy, Calibration, OffersHandoff")]
    [InlineData("Nmae", "did you mean 'Name'?")]
    [InlineData("Phrases:zh:DontKnow", "did you mean 'DoNotKnow'?")]
    [InlineData("Phrases:zh_CN:DoNotKnow", "language tag")]
    [InlineData("Name:First", "must be a single value")]
    public void FromConfiguration_WrongKey_FailsWithAdviceAndWithoutTheValue(string key, string advice)
    {
        var failure = Assert.Throws<MerchantSettingsException>(() => Open(new() { [$"Merchants:acme:{key}"] = "s3cret" }));

        var problem = Assert.Single(failure.Problems);
        Assert.StartsWith(problem.Path, $"Merchants:acme:{key}", StringComparison.Ordinal);
        Assert.Contains(advice, problem.Allowed, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Merchants:acme", "x")]
    [InlineData("Merchants:acme:Answering", "x")]
    [InlineData("Merchants:acme:Phrases:zh", "x")]
    public void FromConfiguration_ValueInPlaceOfAGroup_Fails(string path, string value)
    {
        var failure = Assert.Throws<MerchantSettingsException>(() => Open(new() { [path] = value }));

        Assert.Equal(new SettingProblem(path, value, "a group of settings"), Assert.Single(failure.Problems));
    }

    [Fact]
    public void FromConfiguration_SeveralProblems_ListsThemAll()
    {
        var failure = Assert.Throws<MerchantSettingsException>(() => Open(new()
        {
            ["Merchants:acme:Answering:FaqThreshold"] = "2",
            ["Merchants:acme:Answering:MaxSentences"] = "none",
            ["Merchants:globex:MaxMessageLength"] = "-1",
            ["Merchants:initech:Name"] = "fine",
        }));

        Assert.Equal(
            ["Merchants:acme:Answering:FaqThreshold", "Merchants:acme:Answering:MaxSentences", "Merchants:globex:MaxMessageLength"],
            failure.Problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FromConfiguration_NoSuchSection_Fails()
    {
        var failure = Assert.Throws<MerchantSettingsException>(() => Open(new() { ["Shops:acme:Name"] = "Acme" }));

        Assert.Equal("Merchants", Assert.Single(failure.Problems).Path);
    }

    [Fact]
    public void FromConfiguration_LongValue_IsShownInPart()
    {
        var failure = Assert.Throws<MerchantSettingsException>(() => Open(new() { ["Merchants:acme:Name"] = new string('n', 300) }));

        Assert.Equal(83, Assert.Single(failure.Problems).Value!.Length);
    }

    [Fact]
    public void FromProfiles_OutOfRange_IsCheckedLikeConfiguration()
    {
        var failure = Assert.Throws<MerchantSettingsException>(() => MerchantDirectory.FromProfiles(new MerchantProfile
        {
            Id = "acme",
            MaxMessageLength = 0,
            Answering = new AnsweringSettings { FaqThreshold = double.NaN },
            Phrases = new Dictionary<string, AssistantPhrases> { ["zh"] = null! },
            DefaultLocale = default,
        }));

        Assert.Equal(
            ["AddMerchant('acme'):Answering:FaqThreshold", "AddMerchant('acme'):DefaultLocale", "AddMerchant('acme'):MaxMessageLength", "AddMerchant('acme'):Phrases:zh"],
            failure.Problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FromProfiles_SameMerchantTwice_Fails()
    {
        var failure = Assert.Throws<MerchantSettingsException>(() => MerchantDirectory.FromProfiles(new MerchantProfile { Id = "acme" }, new MerchantProfile { Id = "acme" }));

        Assert.Contains("merchant 'acme'", Assert.Single(failure.Problems).Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void FromConfiguration_KeyIsNoMerchantId_Fails()
    {
        var key = new string('a', 129);

        var failure = Assert.Throws<MerchantSettingsException>(() => Open(new() { [$"Merchants:{key}:Name"] = "Acme" }));

        Assert.Equal($"Merchants:{key}", Assert.Single(failure.Problems).Path);
    }

    private static MerchantDirectory Open(Dictionary<string, string?> settings) =>
        MerchantDirectory.FromConfiguration(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("Merchants"));
}

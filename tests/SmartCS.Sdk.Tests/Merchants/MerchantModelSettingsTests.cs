using Microsoft.Extensions.Configuration;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;
using Xunit;

namespace SmartCS.Sdk.Tests.Merchants;

public sealed class MerchantModelSettingsTests
{
    [Fact]
    public void FromConfiguration_EverySetting_IsRead()
    {
        var profile = Read(new()
        {
            ["Models:Answer:0"] = "qwen-plus",
            ["Models:Answer:1"] = "deepseek",
            ["Models:Route:0"] = "small",
            ["Models:Summarise:0"] = "small",
            ["Models:Embed:0"] = "text-embedding",
            ["Models:Economy:0"] = "small",
            ["Generation:Tone"] = "轻松活泼",
            ["Generation:ExtractiveAbove"] = "0.8",
            ["Generation:MaxEntries"] = "3",
            ["Generation:MaxKnowledgeTokens"] = "900",
            ["Generation:MaxHistoryTokens"] = "0",
            ["Generation:MaxAnswerTokens"] = "200",
            ["Generation:Temperature"] = "default",
            ["Generation:MaxRepairs"] = "0",
            ["Budgets:0:Period"] = "day",
            ["Budgets:0:Currency"] = "CNY",
            ["Budgets:0:Soft"] = "12.5",
            ["Budgets:0:Hard"] = "20",
            ["Budgets:1:Currency"] = "USD",
            ["Budgets:1:Hard"] = "0",
            ["Masking:Kinds:0"] = "Mobile",
            ["Masking:Kinds:1"] = "bankCard",
            ["Masking:Allowed:0"] = "400-800-8888",
            ["Masking:AllowedPatterns:0"] = "DD\\d{11}",
            ["Masking:Patterns:MEMBER"] = "VIP\\d{6}",
            ["ResponseCache:Mode"] = "Semantic",
            ["ResponseCache:MinSimilarity"] = "0.95",
            ["ResponseCache:MaxAge"] = "00:10:00",
            ["ResponseCache:MaxEntries"] = "50",
        }).Profile;

        Assert.NotNull(profile);
        Assert.Equal(["qwen-plus", "deepseek"], profile.Models.For(ModelPurpose.Answer));
        Assert.Equal(["small"], profile.Models.For(ModelPurpose.Route));
        Assert.Equal(["small"], profile.Models.For(ModelPurpose.Summarise));
        Assert.Equal(["text-embedding"], profile.Models.For(ModelPurpose.Embed));
        Assert.Equal(["small"], profile.Models.Economy);
        var generation = new GenerationSettings
        {
            Tone = "轻松活泼",
            ExtractiveAbove = 0.8,
            MaxEntries = 3,
            MaxKnowledgeTokens = 900,
            MaxHistoryTokens = 0,
            MaxAnswerTokens = 200,
            Temperature = null,
            MaxRepairs = 0,
        };
        Assert.Equal(generation, profile.Generation);
        Assert.Equal([new Budget { Period = BudgetPeriod.Day, Currency = "CNY", Soft = 12.5m, Hard = 20 }, new Budget { Currency = "USD", Hard = 0 }], profile.Budgets);
        Assert.Equal([PersonalDataKind.Mobile, PersonalDataKind.BankCard], profile.Masking.Kinds);
        Assert.Equal(["400-800-8888"], profile.Masking.Allowed);
        Assert.Equal(["DD\\d{11}"], profile.Masking.AllowedPatterns);
        Assert.Equal("VIP\\d{6}", profile.Masking.Patterns["MEMBER"]);
        Assert.Equal(new ResponseCacheSettings { Mode = ResponseCacheMode.Semantic, MinSimilarity = 0.95, MaxAge = TimeSpan.FromMinutes(10), MaxEntries = 50 }, profile.ResponseCache);
    }

    [Theory]
    [InlineData("Models:Answer", "qwen-plus", "Models:Answer")]
    [InlineData("Models:Answer:0", " ", "Models:Answer")]
    [InlineData("Models:Answers:0", "qwen-plus", "Models:Answers")]
    [InlineData("Generation:ExtractiveAbove", "1.5", "Generation:ExtractiveAbove")]
    [InlineData("Generation:MaxEntries", "0", "Generation:MaxEntries")]
    [InlineData("Generation:MaxEntries", "21", "Generation:MaxEntries")]
    [InlineData("Generation:MaxKnowledgeTokens", "99", "Generation:MaxKnowledgeTokens")]
    [InlineData("Generation:MaxHistoryTokens", "-1", "Generation:MaxHistoryTokens")]
    [InlineData("Generation:MaxAnswerTokens", "15", "Generation:MaxAnswerTokens")]
    [InlineData("Generation:Temperature", "2.1", "Generation:Temperature")]
    [InlineData("Generation:Temperature", "warm", "Generation:Temperature")]
    [InlineData("Generation:MaxRepairs", "3", "Generation:MaxRepairs")]
    [InlineData("Budgets:0:Hard", "20", "Budgets:0:Currency")]
    [InlineData("Budgets:0:Currency", "CNY", "Budgets:0:Soft")]
    [InlineData("Budgets:0:Period", "Year", "Budgets:0:Period")]
    [InlineData("Budgets:0:Hard", "-1", "Budgets:0:Hard")]
    [InlineData("Budgets:0:Hard", "1e3", "Budgets:0:Hard")]
    [InlineData("Masking:Kinds:0", "Phone", "Masking:Kinds")]
    [InlineData("Masking:Kinds:0", "3", "Masking:Kinds")]
    [InlineData("Masking:AllowedPatterns:0", "(?=x)x", "Masking:AllowedPatterns")]
    [InlineData("Masking:AllowedPatterns:0", "(", "Masking:AllowedPatterns")]
    [InlineData("Masking:Patterns:MEMBER", "(a)\\1", "Masking:Patterns:MEMBER")]
    [InlineData("Masking:Patterns:Member1", "a", "Masking:Patterns:Member1")]
    [InlineData("ResponseCache:Mode", "On", "ResponseCache:Mode")]
    [InlineData("ResponseCache:MinSimilarity", "0.4", "ResponseCache:MinSimilarity")]
    [InlineData("ResponseCache:MaxAge", "00:00:00", "ResponseCache:MaxAge")]
    [InlineData("ResponseCache:MaxAge", "1 hour", "ResponseCache:MaxAge")]
    [InlineData("ResponseCache:MaxEntries", "0", "ResponseCache:MaxEntries")]
    public void FromConfiguration_WrongValue_IsAProblemOfThatSetting(string key, string value, string setting)
    {
        var settings = Read(new() { [key] = value });

        Assert.Null(settings.Profile);
        Assert.Contains(settings.Problems, problem => problem.ToString().Contains($"Merchants:acme:{setting}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("30", "20")]
    [InlineData(null, null)]
    public void FromCode_BudgetWithoutASensibleLimit_IsAProblem(string? soft, string? hard)
    {
        var budget = new Budget { Currency = "CNY", Soft = soft is null ? null : decimal.Parse(soft), Hard = hard is null ? null : decimal.Parse(hard) };
        var settings = MerchantSettings.Of(new MerchantProfile { Id = "acme", Budgets = [budget] }, "code");

        Assert.Null(settings.Profile);
        Assert.Contains("Soft must not be above Hard", Assert.Single(settings.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromCode_SameModelTwice_IsAProblem()
    {
        var settings = MerchantSettings.Of(new MerchantProfile { Id = "acme", Models = new ModelAssignments { Answer = ["qwen", "QWEN"] } }, "code");

        Assert.Null(settings.Profile);
        Assert.Contains("code:Models:Answer", Assert.Single(settings.Problems).ToString(), StringComparison.Ordinal);
    }

    private static MerchantSettings Read(Dictionary<string, string?> values)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return MerchantSettings.Read("acme", configuration, "Merchants:acme");
    }
}

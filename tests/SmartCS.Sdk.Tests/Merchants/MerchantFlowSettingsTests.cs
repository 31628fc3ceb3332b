using Microsoft.Extensions.Configuration;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using Xunit;

namespace SmartCS.Sdk.Tests.Merchants;

public sealed class MerchantFlowSettingsTests
{
    [Fact]
    public void FromConfiguration_EverySetting_IsRead()
    {
        var flows = Read(new()
        {
            ["Flows:BuiltIn"] = "false",
            ["Flows:Disabled:0"] = "return_item",
            ["Flows:Disabled:1"] = "exchange_item",
            ["Flows:Folder"] = "flows/acme",
            ["Flows:Phrasing"] = "true",
        }).Profile?.Flows;

        Assert.NotNull(flows);
        Assert.False(flows.BuiltIn);
        Assert.Equal(["return_item", "exchange_item"], flows.Disabled);
        Assert.Equal("flows/acme", flows.Folder);
        Assert.True(flows.Phrasing);
    }

    [Fact]
    public void FromConfiguration_Nothing_IsWhatAllMerchantsShare()
    {
        Assert.Same(MerchantFlowSettings.Default, Read([]).Profile?.Flows);
        Assert.Equal(new FlowSettings().BuiltIn, MerchantFlowSettings.Default.BuiltIn);
    }

    [Fact]
    public void FromFile_Folder_IsRelativeToTheFile()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Flows:Folder"] = "flows" }).Build();

        Assert.Equal(Path.GetFullPath("merchants/flows"), MerchantSettings.Read("acme", configuration, "M:acme", "merchants").Profile?.Flows.Folder);
    }

    [Theory]
    [InlineData("BuiltIn", "maybe", "maybe", MerchantRules.Switch)]
    [InlineData("Disabled:0", "Return Item", "Return Item", MerchantFlowRules.Name)]
    [InlineData("Folder", "   ", "   ", MerchantFlowRules.Folder)]
    [InlineData("Phrasing", "1", "1", MerchantRules.Switch)]
    public void FromConfiguration_WrongValue_IsAProblemWithItsPath(string key, string value, string shown, string allowed) =>
        Assert.Equal(new SettingProblem($"M:acme:Flows:{key}", shown, allowed), Assert.Single(Read(new() { [$"Flows:{key}"] = value }).Problems));

    [Fact]
    public void FromConfiguration_UnknownKey_IsAProblemWithTheLikelyOne()
    {
        var problem = Assert.Single(Read(new() { ["Flows:Foldr"] = "x" }).Problems);

        Assert.Equal("M:acme:Flows:Foldr", problem.Path);
        Assert.Contains("did you mean 'Folder'?", problem.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void FromCode_OutOfRange_IsTheSameProblem()
    {
        var profile = new MerchantProfile { Id = "acme", Flows = new FlowSettings { Disabled = [.. Enumerable.Repeat("a", 201)], Folder = new string('x', 1_001) } };

        Assert.Equal(["P:Flows:Disabled", "P:Flows:Folder"], MerchantSettings.Of(profile, "P").Problems.Select(static problem => problem.Path));
    }

    private static MerchantSettings Read(Dictionary<string, string?> settings) =>
        MerchantSettings.Read("acme", new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), "M:acme");
}

using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.AfterSales;

/// <summary>The flow files that come with the engine, with every shop port there.</summary>
public sealed class BuiltInFlowFilesTests
{
    [Fact]
    public void Read_EveryFile_HasNoProblemAndMissesNothing()
    {
        using var shop = SampleShopData.CreateShop(new ManualTimeProvider());
        var services = new ServiceCollection();
        services.AddSampleShop(shop).AddSmartCustomerService();
        using var provider = services.BuildServiceProvider();

        var files = BuiltInFlows.Read(provider.GetRequiredService<FlowParts>()).ToList();

        Assert.True(files.Count >= 30, $"{files.Count} files");
        var problems = string.Join('\n', files.SelectMany(static file => file.Problems));
        Assert.True(problems.Length == 0, problems);
        Assert.All(files, static file => Assert.Null(file.Flow!.MissingPort));
    }

    [Fact]
    public void Read_EveryText_IsInBothLanguages()
    {
        var services = new ServiceCollection();
        services.AddSmartCustomerService();
        using var provider = services.BuildServiceProvider();

        foreach (var file in BuiltInFlows.Read(provider.GetRequiredService<FlowParts>()))
        {
            Assert.Equal(["en", "zh"], file.Definition!.Title.ByTag.Keys.Order(StringComparer.Ordinal));
            Assert.All(file.Definition.Slots, slot => Assert.Equal(["en", "zh"], slot.Title.ByTag.Keys.Order(StringComparer.Ordinal)));
        }
    }
}

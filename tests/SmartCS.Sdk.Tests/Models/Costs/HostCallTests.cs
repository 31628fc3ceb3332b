using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Models.Costs;

/// <summary>What a host asks a merchant's models by itself is paid by the merchant like a turn.</summary>
public sealed class HostCallTests : IDisposable
{
    private static readonly ChatOptions Short = new() { MaxOutputTokens = 10 };

    private readonly ScriptedChatClient _model = new() { Default = ScriptedResponse.Chunks("All ", "is ", "well.").WithUsage(1_000, 10) };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GetChatClient_ManyCalls_StopAtTheHardBudget(bool isStreamed)
    {
        await using var services = Build();
        var client = await ClientAsync(services);

        // 0.3 CNY each, of 1 CNY: the fourth call still begins within the limit.
        var failure = await Assert.ThrowsAsync<ModelException>(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await AskAsync(client, isStreamed);
            }
        });

        Assert.Equal(ModelFailure.BudgetExceeded, failure.Failure);
        Assert.Equal(4, _model.Requests.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GetChatClient_Call_IsInTheReports(bool isStreamed)
    {
        await using var services = Build();
        await AskAsync(await ClientAsync(services), isStreamed);

        var row = Assert.Single((await ReportAsync(services)).Rows);
        Assert.Equal("paid", row.Key);
        Assert.Equal(1_000, row.InputTokens);
    }

    [Fact]
    public async Task GetChatClient_StreamLeftEarly_IsInTheReports()
    {
        await using var services = Build();
        await foreach (var _ in (await ClientAsync(services)).GetStreamingResponseAsync("How are things?", Short, TestContext.Current.CancellationToken))
        {
            break;
        }

        Assert.Equal("paid", Assert.Single((await ReportAsync(services)).Rows).Key);
    }

    public void Dispose() => _model.Dispose();

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddSmartCustomerService()
            .AddChatModel("paid", _ => _model)
            .AddPrice(new ModelPrice { Model = "paid", Currency = "CNY", InputPerMillion = 300, OutputPerMillion = 0 })
            .AddMerchant(new MerchantProfile
            {
                Id = "acme",
                Models = new ModelAssignments { Summarise = ["paid"] },
                Budgets = [new Budget { Period = BudgetPeriod.Month, Currency = "CNY", Hard = 1 }],
            });
        return services.BuildServiceProvider();
    }

    private static async Task<IChatClient> ClientAsync(ServiceProvider services) => services.GetRequiredService<ModelClients>().GetChatClient(
        (await services.GetRequiredService<IMerchantDirectory>().FindAsync("acme", TestContext.Current.CancellationToken))!, ModelPurpose.Summarise);

    private static async Task AskAsync(IChatClient client, bool isStreamed)
    {
        if (isStreamed)
        {
            await foreach (var _ in client.GetStreamingResponseAsync("How are things?", Short, TestContext.Current.CancellationToken))
            {
            }
        }
        else
        {
            await client.GetResponseAsync("How are things?", Short, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<UsageReport> ReportAsync(ServiceProvider services)
    {
        var now = TimeProvider.System.GetUtcNow();
        return await services.GetRequiredService<UsageReports>().QueryAsync(
            new UsageQuery { Merchant = "acme", From = now.AddHours(-1), To = now.AddHours(1), GroupBy = UsageGrouping.Model }, TestContext.Current.CancellationToken);
    }
}

using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

/// <summary>A merchant's spending outlives the process that spent it.</summary>
public sealed class BudgetRestartTests : IDisposable
{
    private static readonly MerchantProfile Profile = new()
    {
        Id = "shop",
        Models = new ModelAssignments { Answer = ["m"] },
        Budgets = [new Budget { Currency = "CNY", Hard = 10 }],
    };

    private readonly TemporaryRecord _record = new();
    private readonly ManualTimeProvider _time = new();

    public void Dispose() => _record.Dispose();

    [Theory]
    [InlineData(9_000_000, true)]
    [InlineData(11_000_000, false)]
    public async Task GetResponseAsync_SpentBeforeTheRestart_CountsAgainstTheBudget(int tokens, bool isCalled)
    {
        await using (var before = Start())
        {
            // Without a cost of its own: one CNY for a million tokens.
            await before.GetRequiredService<UsageRecorder>().RecordAsync(new UsageRecord
            {
                Id = "r",
                Merchant = "shop",
                At = _time.GetUtcNow(),
                Models = [new ModelUsage { Model = "m", Purpose = ModelPurpose.Answer, InputTokens = tokens }],
            });
        }

        _time.Advance(TimeSpan.FromDays(20));
        await using var after = Start();
        var client = after.GetRequiredService<ModelClients>().GetChatClient(Profile, ModelPurpose.Answer);

        var error = await Record.ExceptionAsync(() => client.GetResponseAsync("hello"));

        Assert.Equal(isCalled ? null : ModelFailure.BudgetExceeded, (error as ModelException)?.Failure);
        Assert.Equal(isCalled, error is null);
        _time.Advance(TimeSpan.FromDays(20));
        Assert.Equal("Hello.", (await client.GetResponseAsync("hello")).Text);
    }

    private ServiceProvider Start()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time);
        services.AddSmartCustomerService()
            .AddChatModel("m", _ => new EchoClient())
            .AddPrice(new ModelPrice { Model = "m", Currency = "CNY", InputPerMillion = 1, OutputPerMillion = 1 })
            .AddMerchant(Profile)
            .UseSqlite(_record.Path);
        return services.BuildServiceProvider();
    }

    private sealed class EchoClient : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "Hello.")));

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}

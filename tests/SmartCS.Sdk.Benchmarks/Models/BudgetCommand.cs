using Microsoft.Extensions.AI;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Benchmarks.Models;

/// <summary>What the budget adds to a call: pricing its attempt, and holding its limits.</summary>
internal static class BudgetCommand
{
    private const int Chunks = 200;

    private static readonly ChatMessage[] Question = [new(ChatRole.User, string.Join(' ', Enumerable.Repeat("How long does delivery to Munich take? 多久发货？", 20)))];

    public static async Task RunAsync(Report report)
    {
        report.Section($"Budget, zero-latency model, prompt of {Question[0].Text.Length} characters");
        var priced = PriceBook.FromPrices([new ModelPrice { Model = "m", Currency = "CNY", InputPerMillion = 0.8m, CachedInputPerMillion = 0.16m, OutputPerMillion = 2 }]);
        var free = new MerchantProfile { Id = "acme", Models = new ModelAssignments { Answer = ["m"] } };
        var held = free with { Budgets = [new Budget { Currency = "CNY", Period = BudgetPeriod.Day, Hard = 1_000_000 }, new Budget { Currency = "CNY", Soft = 1_000_000, Hard = 2_000_000 }] };
        using var model = new BilledClient();
        foreach (var isStreamed in new[] { false, true })
        {
            var name = isStreamed ? $"streamed, {Chunks} chunks" : "one answer";
            var raw = await MeasureAsync(model, free, isStreamed);
            report.Add($"{name}: without the budget", null, raw.ToString(), null);
            report.Add($"{name}: added, no prices", null, (await MeasureAsync(Client(model, PriceBook.FromPrices([])), free, isStreamed) - raw).ToString(), null);
            report.Add($"{name}: added, priced", null, (await MeasureAsync(Client(model, priced), free, isStreamed) - raw).ToString(), null);
            report.Add($"{name}: added, priced, two budgets", null, (await MeasureAsync(Client(model, priced), held, isStreamed) - raw).ToString(), null);
        }
    }

    private static BudgetChatClient Client(IChatClient model, PriceBook prices) => new(model, new BudgetGate(new InMemoryUsageStore(), prices, TimeProvider.System));

    private static Task<PerCall> MeasureAsync(IChatClient client, MerchantProfile profile, bool isStreamed) => PerCall.OfAsync(async () =>
    {
        var options = new ModelCallOptions(new ModelCall { Profile = profile, Purpose = ModelPurpose.Answer, Models = profile.Models.Answer });
        if (!isStreamed)
        {
            await client.GetResponseAsync(Question, options);
            return;
        }

        await foreach (var _ in client.GetStreamingResponseAsync(Question, options))
        {
        }
    });

    private sealed class BilledClient : IChatClient
    {
        private static readonly UsageDetails Usage = new() { InputTokenCount = 500, OutputTokenCount = 100 };
        private static readonly ChatResponseUpdate Update = new(ChatRole.Assistant, "word ");
        private static readonly Task<ChatResponse> Response = Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "Two days.")));

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Note(options!);
            return Response;
        }

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            for (var i = 0; i < Chunks; i++)
            {
                yield return Update;
            }

            Note(options!);
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }

        private static void Note(ChatOptions options) => ((ModelCallOptions)options).Call.Attempts.Add(new ModelAttempt { Model = "m", Purpose = ModelPurpose.Answer, Usage = Usage });
    }
}

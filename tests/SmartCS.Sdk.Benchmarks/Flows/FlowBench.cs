using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Benchmarks.Flows;

/// <summary>A host with a flow that cancels orders of a shop that answers at once, and the built-in classifier beside it.</summary>
internal static class FlowBench
{
    public const string Flow = "cancel_order";

    public static MerchantProfile Profile { get; } = new() { Id = "flows", Flows = new FlowSettings { BuiltIn = false } };

    public static Shopper Shopper { get; } = Shopper.Verified("ann");

    /// <summary>What a shopper writes, in order; the last is the yes.</summary>
    public static IReadOnlyList<string> Messages { get; } = ["I want to cancel an order", "20240117123", "I changed my mind", "Yes"];

    public static async Task<ServiceProvider> OpenAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IFlowAction>(new FindOrder());
        services.AddSingleton<IEffect>(new CancelOrder());
        services.AddSmartCustomerService().AddMerchant(Profile).AddFlow(Definition);
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<KnowledgeBases>().For(Profile.Id).PutAsync([new() { Id = "shipping", Kind = KnowledgeKind.Faq, Title = "What does delivery cost?", Body = "Delivery is free.", Locale = "en" }]);
        while (await provider.GetRequiredService<MerchantClassifiers>().FindAsync(Profile) is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        return provider;
    }

    public static TurnRequest Request(string conversation, int message) =>
        new() { Merchant = Profile.Id, Conversation = conversation, Message = $"m{message}", Text = Messages[message], Shopper = Shopper };

    private static FlowDefinition Definition { get; } = new()
    {
        Name = Flow,
        Title = LocalizedText.Of("cancelling the order", "取消订单"),
        RequiresShopper = true,
        Slots =
        [
            new FlowSlotDefinition { Name = "order", Type = SlotType.OrderId },
            new FlowSlotDefinition { Name = "reason", Choices = [new("changed_mind", LocalizedText.Of("I changed my mind", "不想要了")), new("mistake", LocalizedText.Of("Ordered by mistake", "拍错了"))] },
        ],
        Steps =
        [
            new CollectStep { Id = "ask_order", Slot = "order", Ask = LocalizedText.Of("Which order would you like to cancel?", "请问您要取消哪一笔订单？") },
            new CallStep { Id = "find", Action = "bench.find", With = new Dictionary<string, string> { ["order"] = "{order}" }, Save = "found" },
            new ValidateStep { Id = "known", Condition = "found.status == 'pending'", Slot = "order", Otherwise = LocalizedText.Of("I cannot find order {order}.", "没有查到订单 {order}。") },
            new CollectStep { Id = "ask_reason", Slot = "reason", Ask = LocalizedText.Of("May I ask why?", "方便告诉我原因吗？") },
            new ConfirmStep { Id = "confirm", Effect = "bench.cancel", With = new Dictionary<string, string> { ["order"] = "{order}", ["reason"] = "{reason}" } },
            new SayStep { Id = "done", Text = LocalizedText.Of("Order {order} is cancelled; {found.total|money} goes back to you.", "订单 {order} 已取消，{found.total|money} 将原路退回。") },
        ],
    };

    private sealed class FindOrder : IFlowAction
    {
        public string Name => "bench.find";

        public IReadOnlyList<string> Parameters => ["order"];

        public IReadOnlyList<string> Outcomes => ["not_found"];

        public string? MissingPort => null;

        public ValueTask<FlowActionResult> RunAsync(FlowActionContext context, CancellationToken cancellationToken = default) => new(FlowActionResult.Found(DataValue.MapOf(
            ("id", context.Arguments["order"]),
            ("status", "pending"),
            ("total", 129.90m),
            ("currency", "EUR"),
            ("lines", DataValue.ListOf(Line("1", "Desk lamp"), Line("2", "Office chair"))))));

        private static DataValue Line(string id, string name) => DataValue.MapOf(("id", id), ("name", name), ("quantity", 1), ("price", 64.95m));
    }

    private sealed class CancelOrder : IEffect
    {
        public string Name => "bench.cancel";

        public string Description => "Cancels an order.";

        public IReadOnlyList<EffectParameter> Parameters { get; } =
        [
            new() { Name = "order", Kind = DataKind.Text, Description = "The order." },
            new() { Name = "reason", Kind = DataKind.Text, Description = "Why." },
        ];

        public string? MissingPort => null;

        public ValueTask<EffectPlan> PlanAsync(EffectContext context, DataValue arguments, CancellationToken cancellationToken = default) =>
            new(EffectPlan.Allow(arguments, $"Cancel order {arguments["order"]} and pay back 129.90 EUR."));

        public ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) => new(WriteResult.Done("C-1"));

        public ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) => new(WriteResult.Done("C-1"));
    }
}

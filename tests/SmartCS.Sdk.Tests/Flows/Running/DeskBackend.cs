using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Tests.Flows.Running;

/// <summary>What flows look up and write to: orders, identities, and faults on demand.</summary>
internal sealed class DeskBackend
{
    public DeskBackend() => Actions =
    [
        new DeskAction("desk.find", ["order"], ["not_found"], FindOrder),
        new DeskAction("desk.list", [], ["none"], ListOrders),
        new DeskAction("desk.read_line", ["order", "text"], ["unclear"], ReadLine),
        new DeskAction("desk.identify", ["email"], ["not_found"], Identify),
        new DeskAction("desk.fail", [], ["oops"], _ => throw new TimeoutException("The shop is away.")),
    ];

    public ManualTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public IReadOnlyList<IFlowAction> Actions { get; }

    /// <summary>The orders with their states.</summary>
    public Dictionary<string, string> Orders { get; } = new(StringComparer.Ordinal) { ["A1"] = "pending", ["A2"] = "pending", ["B7"] = "shipped" };

    /// <summary>The calls of actions, in order.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The writes that were done: the key and what.</summary>
    public List<(string Key, string Order, string Reason)> Writes { get; } = [];

    /// <summary>What the next write does instead.</summary>
    public Func<WriteResult>? NextWrite { get; set; }

    /// <summary>Whether the shop cannot say what became of writes.</summary>
    public bool CannotFind { get; set; }

    /// <summary>What is added to summaries, such as a price that has changed.</summary>
    public string Price { get; set; } = "10.00";

    private FlowActionResult FindOrder(FlowActionContext context)
    {
        var id = context.Arguments["order"].ToString();
        return Orders.TryGetValue(id, out var status)
            ? FlowActionResult.Found(DataValue.MapOf(("id", id), ("status", status), ("total", 10m), ("currency", "EUR")))
            : FlowActionResult.Of("not_found");
    }

    private FlowActionResult ListOrders(FlowActionContext context) => Orders.Count == 0
        ? FlowActionResult.Of("none", "There are no orders.")
        : new FlowActionResult { Choices = [.. Orders.Keys.Select(id => new FlowChoice(id, LocalizedText.Of($"{id} of March", $"三月的 {id}")))] };

    private static FlowActionResult ReadLine(FlowActionContext context) => context.Arguments["text"].ToString() switch
    {
        var text when text.Contains("lamp", StringComparison.OrdinalIgnoreCase) => FlowActionResult.Found(DataValue.MapOf(("line", "1"), ("title", "lamp"))),
        var text when text.Contains("chair", StringComparison.OrdinalIgnoreCase) => FlowActionResult.Found(DataValue.MapOf(("line", "2"), ("title", "chair"))),
        _ => FlowActionResult.Of("unclear", "The lamp or the chair?"),
    };

    private static FlowActionResult Identify(FlowActionContext context) => context.Arguments["email"].ToString() switch
    {
        "ann@example.com" => new FlowActionResult { Identified = "ann" },
        "bob@example.com" => new FlowActionResult { Identified = "bob" },
        _ => FlowActionResult.Of("not_found"),
    };

    private sealed class DeskAction(string name, string[] parameters, string[] outcomes, Func<FlowActionContext, FlowActionResult> run) : IFlowAction
    {
        public string Name => name;

        public IReadOnlyList<string> Parameters => parameters;

        public IReadOnlyList<string> Outcomes => outcomes;

        public string? MissingPort => null;

        public ValueTask<FlowActionResult> RunAsync(FlowActionContext context, CancellationToken cancellationToken = default) => new(run(context));
    }
}

/// <summary>Cancels an order.</summary>
internal sealed class CancelEffect(DeskBackend backend) : IEffect
{
    public string Name => "desk.cancel";

    public string Description => "Cancels an order.";

    public IReadOnlyList<EffectParameter> Parameters { get; } =
    [
        new() { Name = "order", Kind = DataKind.Text, Description = "The order." },
        new() { Name = "reason", Kind = DataKind.Text, Description = "Why.", IsRequired = false },
    ];

    public string? MissingPort => null;

    public ValueTask<EffectPlan> PlanAsync(EffectContext context, DataValue arguments, CancellationToken cancellationToken = default)
    {
        var order = arguments["order"].Text!;
        return new(!backend.Orders.TryGetValue(order, out var status) ? EffectPlan.Refuse("not_found", "There is no such order.")
            : status != "pending" ? EffectPlan.Refuse("not_pending")
            : EffectPlan.Allow(DataValue.MapOf(("order", order), ("reason", arguments["reason"]), ("price", backend.Price)), $"Cancel order {order} ({backend.Price} EUR back)."));
    }

    public ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default)
    {
        if (backend.NextWrite is { } next)
        {
            backend.NextWrite = null;
            return new(next());
        }

        backend.Writes.Add((write.Key.Value, arguments["order"].Text!, arguments["reason"].ToString()));
        backend.Orders[arguments["order"].Text!] = "cancelled";
        return new(WriteResult.Done("R-1", new Money(10m, "EUR")));
    }

    public ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) => backend.CannotFind
        ? throw new TimeoutException("The shop is away.")
        : new(backend.Writes.Exists(done => done.Key == write.Key.Value) ? WriteResult.Done("R-1", new Money(10m, "EUR")) : null);
}

using Microsoft.Extensions.Options;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Knowledge.Answering;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Routing.Router;

/// <summary>A shop with a few vetted answers, the built-in intents trained once for all tests, and the flows that a test gives it.</summary>
internal sealed class RoutedShop
{
    private static readonly Lazy<IntentClassifier> BuiltIn = new(static () => IntentClassifier.Train(
        [.. BuiltInIntents.All.SelectMany(static intent => intent.Examples, static (intent, example) => new LabelledUtterance(example, intent.Id))],
        new IntentTrainingOptions { OutOfScope = BuiltInIntents.OutOfScope }));

    private readonly MessageRouter _router;
    private readonly KnowledgeBase _knowledge;

    public RoutedShop(IRoutingStage? classifier = null, params IReadOnlyList<IRoutingStage> remote)
    {
        var bases = new KnowledgeBases(new InMemoryKnowledgeStore(Time), new InProcessKnowledgeIndex(timeProvider: Time), Options.Create(new SmartCustomerServiceOptions()), Time);
        _knowledge = bases.For("acme");
        _router = new MessageRouter(new FaqStage(new KnowledgeAnswerer(bases, Time)), classifier ?? new ClassifierStage(static (_, _) => new(BuiltIn.Value)), remote, Time);
    }

    public ManualTimeProvider Time { get; } = new();

    public RoutingSettings Routing { get; set; } = new();

    public AnsweringSettings Answering { get; set; } = new();

    public IDialogueFlows? Flows { get; set; } = new NamedFlows("return_item", "exchange_item", "cancel_order", "order_status", "track_delivery", "change_delivery_address", "request_refund", "refund_status");

    public RunningFlow? Running { get; set; }

    public IReadOnlyList<string> Offered { get; set; } = [];

    public static async Task<RoutedShop> OpenAsync()
    {
        var shop = new RoutedShop();
        await shop.PutFaqsAsync();
        return shop;
    }

    public Task PutFaqsAsync() => _knowledge.PutAsync(
    [
        AnsweringShop.Faq("returns", "How do I return an item?", "Send it back within 30 days.", "en", "can I send something back"),
        AnsweringShop.Faq("returns-zh", "怎么申请退货？", "签收后七天内在订单页申请。", "zh", "如何退货"),
        AnsweringShop.Faq("invoice-zh", "发票怎么开？", "下单时填写抬头即可。", "zh", "可以开发票吗"),
        AnsweringShop.Faq("invoice", "How do I get an invoice?", "You find it in your account.", "en"),
        AnsweringShop.Faq("fee-zh", "退货运费谁出？", "质量问题由我们承担。", "zh", "运费谁出"),
        AnsweringShop.Faq("both", "Can I return and exchange items in the same parcel?", "Yes.", "en"),
        AnsweringShop.Faq("person", "How can I reach customer service?", "By phone.", "en", "怎么联系人工客服"),
    ]);

    public async Task<RoutingResult> RouteAsync(string text, Locale locale = default) => await _router.RouteAsync(new RoutingContext
    {
        Profile = new MerchantProfile { Id = "acme", Routing = Routing, Answering = Answering },
        Text = text,
        Now = new DateTimeOffset(2026, 11, 18, 10, 0, 0, TimeSpan.Zero),
        Locale = locale,
        Flow = Running,
        Flows = Flows,
        Offered = Offered,
    });

    /// <summary>The requests in one line each: where they stand in the message, and what is to be done.</summary>
    public async Task<string> TraceAsync(string text) => string.Join(" | ", (await RouteAsync(text)).Requests.Select(request => $"{text.Substring(request.Source.Start, request.Source.Length)} => {Write(request)}"));

    /// <summary>What is to be done, request by request.</summary>
    public async Task<string> CommandsAsync(string text) => string.Join(" | ", (await RouteAsync(text)).Requests.Select(Write));

    public static string Write(RoutedRequest request) => string.Join("; ", request.Commands.Select(command => command switch
    {
        StartFlowCommand start => $"start {start.Flow}{string.Concat(start.Slots.Select(slot => $" {slot.Type}={slot.Value}"))}",
        SetSlotCommand set => $"set {set.Slot}={set.Value.Value}",
        CorrectSlotCommand correct => $"correct {correct.Slot}={correct.Value.Value}",
        CancelFlowCommand => "cancel",
        AnswerCommand { Entry: { } entry } => $"faq {entry}",
        AnswerCommand => request.Intent is null ? "answer" : $"answer {request.Intent}",
        ClarifyCommand clarify => $"clarify {string.Join(' ', clarify.Intents)}".TrimEnd(),
        SmallTalkCommand talk => $"talk {talk.Intent}",
        HandoffCommand handoff => $"handoff {handoff.Reason}",
        _ => command.ToString(),
    }));

    private sealed class NamedFlows(params string[] names) : IDialogueFlows
    {
        public bool Has(MerchantProfile profile, string flow) => names.Contains(flow);

        public ValueTask<RunningFlow?> FindRunningAsync(MerchantProfile profile, TurnRequest request, CancellationToken cancellationToken = default) => default;

        public ValueTask<FlowReply?> ExecuteAsync(FlowTurn turn, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

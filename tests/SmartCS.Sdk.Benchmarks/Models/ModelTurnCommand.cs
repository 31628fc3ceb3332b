using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Benchmarks.Models;

/// <summary>
/// Whole turns whose answer a model writes, over a zero-latency model: one tool offered, masking on, stores in memory. The
/// raw call is the same model asked the same by itself.
/// </summary>
internal static class ModelTurnCommand
{
    private const int ConversationLength = 10;
    private const string Text = "Is the Nordlys tent heavy, and how many friends fit in?";
    private static readonly MerchantId Merchant = "acme";
    private static readonly ScriptedResponse Answer = ScriptedResponse.Text("""{"sentences":[{"text":"The Nordlys tent weighs 2.4 kg.","cites":["e1"]},{"text":"It sleeps three people.","cites":["e1"]}]}""").WithUsage(400, 30);

    public static async Task RunAsync(Report report)
    {
        report.Section("Turn answered by a model, end to end, zero-latency model");
        var model = new ScriptedChatClient(Answer) { KeepsRequests = false };
        await using var services = await OpenAsync(model);
        var assistant = services.GetRequiredService<IServiceAssistant>();
        var first = await assistant.ReplyAsync(Request("check", 0));
        if (first.Outcome != ReplyOutcome.Generated)
        {
            throw new InvalidOperationException($"The turn is {first.Outcome} by {string.Join(", ", first.Route.Select(step => $"{step.Stage} {step.Detail}"))}.");
        }

        ChatMessage[] messages = [new(ChatRole.System, "You answer."), new(ChatRole.User, Text)];
        var options = new ChatOptions { Tools = [Tools.Function] };
        var raw = await PerCall.OfAsync(async () =>
        {
            await foreach (var update in model.GetStreamingResponseAsync(messages, options))
            {
                _ = update;
            }
        });
        var number = 0;
        var turn = await PerCall.OfAsync(async () =>
        {
            await assistant.ReplyAsync(Request($"c{number / ConversationLength}", number++));
        });
        var added = turn - raw;
        report.Add("raw client call, streamed", null, raw.ToString(), null);
        report.Add($"turn, in conversations of {ConversationLength}", null, turn.ToString(), null);
        report.Add(
            "added by the engine",
            string.Create(CultureInfo.InvariantCulture, $"<= {Asked.ModelTurnMicroseconds} us, {Asked.ModelTurnBytes:N0} bytes"),
            added.ToString(),
            added.Microseconds <= Asked.ModelTurnMicroseconds && added.Bytes <= Asked.ModelTurnBytes);
        await CompareEndsAsync(report, assistant);
        await RouteAsync(report, model, raw);
        await HitCacheAsync(report, model);
    }

    // The figures before this one are of a merchant that routes nothing, as they were before there was routing.
    private static async Task RouteAsync(Report report, IChatClient model, PerCall raw)
    {
        await using var services = await OpenAsync(model, routes: true);
        var assistant = services.GetRequiredService<IServiceAssistant>();
        for (var i = 0; (await assistant.ReplyAsync(Request($"train-{i}", i))).Route.All(step => step.Stage != RouteStages.Classifier); i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        var number = 0;
        var turn = await PerCall.OfAsync(async () =>
        {
            await assistant.ReplyAsync(Request($"r{number / ConversationLength}", number++));
        });
        report.Add("added by the engine, with routing by the built-in intents", null, (turn - raw).ToString(), null);
    }

    // The whole turn, each in a conversation of its own, since only a first message may be answered by another one's answer.
    private static async Task HitCacheAsync(Report report, IChatClient model)
    {
        await using var services = await OpenAsync(model, caches: true);
        var assistant = services.GetRequiredService<IServiceAssistant>();
        var number = 0;
        await assistant.ReplyAsync(Request("first", 0));
        var check = await assistant.ReplyAsync(Request("second", 0));
        if (check.Route[^1].Stage != RouteStages.Cache)
        {
            throw new InvalidOperationException($"The turn is answered by {check.Route[^1].Stage}.");
        }

        var hit = await PerCall.OfAsync(async () =>
        {
            await assistant.ReplyAsync(Request($"h{number++}", 0));
        });
        report.Add("whole turn that hits the response cache exactly", string.Create(CultureInfo.InvariantCulture, $"<= {Asked.CacheHit} us"), hit.ToString(), hit.Microseconds <= Asked.CacheHit);
    }

    private static async Task CompareEndsAsync(Report report, IServiceAssistant assistant)
    {
        var times = new List<double>[51];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = [];
        }

        for (var conversation = 0; conversation < 400; conversation++)
        {
            for (var i = 1; i <= 50; i++)
            {
                var request = Request($"ends-{conversation}", i);
                var start = Stopwatch.GetTimestamp();
                await assistant.ReplyAsync(request);
                times[i].Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        var ratio = Distribution.Of(times[46..51].SelectMany(list => list)).P50 / Distribution.Of(times[8..13].SelectMany(list => list)).P50;
        report.Add("turn 50 against turn 10, p50", string.Create(CultureInfo.InvariantCulture, $"<= {Asked.Turn50To10}"), string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}"), ratio <= Asked.Turn50To10);
    }

    private static TurnRequest Request(string conversation, int message) => new()
    {
        Merchant = Merchant,
        Conversation = conversation,
        Message = $"m{message}",
        Text = Text,
        Shopper = Tools.Shopper,
    };

    private static async Task<ServiceProvider> OpenAsync(IChatClient model, bool caches = false, bool routes = false)
    {
        var services = new ServiceCollection();
        var builder = services.AddSmartCustomerService()
            .AddChatModel("scripted", _ => model)
            .AddPrice(new ModelPrice { Model = "scripted", Currency = "CNY", InputPerMillion = 2, OutputPerMillion = 8 })
            .AddMerchant(new MerchantProfile
            {
                Id = Merchant,
                Models = new ModelAssignments { Answer = ["scripted"] },
                Routing = new() { BuiltInIntents = routes },
                ResponseCache = new ResponseCacheSettings { Mode = caches ? ResponseCacheMode.Exact : ResponseCacheMode.Off },
            });
        if (!caches)
        {
            builder.AddTools(new Tools());
        }

        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<KnowledgeBases>().For(Merchant).PutAsync(
        [
            new KnowledgeEntry { Id = "tent", Kind = KnowledgeKind.Product, Title = "Nordlys tent", Body = "The Nordlys tent weighs 2.4 kg. It sleeps three people. The poles are made of aluminium." },
            new KnowledgeEntry { Id = "returns", Kind = KnowledgeKind.Faq, Title = "How do I return an order?", Body = "Within 30 days, free of charge." },
        ]);
        return provider;
    }

    private sealed class Tools : IToolSource
    {
        private static readonly IReadOnlyList<ToolGrant> Grants = [new() { Function = AIFunctionFactory.Create((string order) => "shipped", "order_status") }];

        public static AIFunction Function => Grants[0].Function;

        public static Shopper Shopper { get; } = Shopper.Verified("shopper-7") with { Names = ["Li Lei"] };

        public ValueTask<IReadOnlyList<ToolGrant>> OfferAsync(ToolContext context, CancellationToken cancellationToken = default) => new(Grants);
    }
}

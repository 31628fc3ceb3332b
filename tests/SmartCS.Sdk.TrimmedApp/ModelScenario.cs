using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.TrimmedApp;

/// <summary>A turn that a model answers: settings, masking, a tool, the wire format, verification, cost.</summary>
internal static class ModelScenario
{
    private const string Sentence = "There is no charge for parcels that you send back to us.";
    private const string Mobile = "13800138000";

    private static readonly MerchantId Shop = "tea-house";

    private static readonly string[] Calls =
    [
        """{"id":"1","choices":[{"index":0,"delta":{"role":"assistant","tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"order_status","arguments":"{\"order\":"}}]}}]}""",
        """{"id":"1","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"\"A-17\"}"}}]}}]}""",
        """{"id":"1","choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}],"usage":{"prompt_tokens":100,"completion_tokens":10,"total_tokens":110}}""",
    ];

    private static readonly string[] Writes =
    [
        """{"id":"2","choices":[{"index":0,"delta":{"role":"assistant","content":"{\"sentences\":[{\"text\":\"There is no charge for parcels "}}]}""",
        """{"id":"2","choices":[{"index":0,"delta":{"content":"that you send back to us.\",\"cites\":[\"e1\"]}]}"}}]}""",
        """{"id":"2","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"prompt_tokens":200,"completion_tokens":20,"total_tokens":220}}""",
    ];

    public static async Task RunAsync(Checks checks)
    {
        using var vendor = new LoopbackVendor(Calls, Writes);
        await using var services = Build(vendor.Address);
        await services.GetRequiredService<KnowledgeBases>().For(Shop).PutAsync(
            [new() { Id = "returns", Kind = KnowledgeKind.Policy, Locale = Locale.English, Title = "Returns", Body = $"You can return tea within 30 days. {Sentence}" }], "owner");

        var reply = await services.GetRequiredService<IServiceAssistant>().ReplyAsync(new TurnRequest
        {
            Merchant = Shop,
            Conversation = "c1",
            Message = "m1",
            Text = $"Must I pay a charge for parcels sent back to you? Call me at {Mobile}.",
        });

        checks.Equal("a model's verified answer is said", Sentence, reply.Text);
        checks.Equal("it is told as written by a model", ReplyOutcome.Generated, reply.Outcome);
        checks.Equal("the tokens of both calls are counted", 330L, reply.Usage?.TotalTokenCount ?? 0);
        checks.Equal("the vendor is asked twice", 2, vendor.Requests.Count);
        checks.Equal("the tool's result reaches the model", true, vendor.Requests[^1].Contains("Order A-17 left the warehouse on Monday.", StringComparison.Ordinal));
        checks.Equal("a phone number does not reach the model", false, vendor.Requests.Exists(body => body.Contains(Mobile, StringComparison.Ordinal)));
        checks.Equal("its placeholder does", true, vendor.Requests[0].Contains("MOBILE_1", StringComparison.Ordinal));
        checks.Equal("the cost is in the reports", 0.36m, await CostAsync(services));
    }

    private static ServiceProvider Build(string address)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Models:loop:Provider"] = "openai",
            ["Models:loop:Vendor"] = "generic",
            ["Models:loop:Model"] = "any",
            ["Models:loop:Endpoint"] = address,
            ["Models:loop:Resilience:FirstTokenTimeout"] = "00:00:30",
            ["Prices:Models:loop:0:Currency"] = "CNY",
            ["Prices:Models:loop:0:Input"] = "1000",
            ["Prices:Models:loop:0:Output"] = "2000",
            [$"Merchants:{Shop}:Models:Answer:0"] = "loop",
            [$"Merchants:{Shop}:Generation:ExtractiveAbove"] = "1",
            [$"Merchants:{Shop}:Budgets:0:Period"] = "Day",
            [$"Merchants:{Shop}:Budgets:0:Currency"] = "CNY",
            [$"Merchants:{Shop}:Budgets:0:Hard"] = "100",
        }).Build();
        var services = new ServiceCollection();
        services.AddSmartCustomerService()
            .AddOpenAICompatible()
            .AddModels(settings.GetSection("Models"))
            .AddPrices(settings.GetSection("Prices"))
            .AddMerchants(settings.GetSection("Merchants"))
            .AddTools<OrderTools>();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static async Task<decimal> CostAsync(ServiceProvider services)
    {
        var now = TimeProvider.System.GetUtcNow();
        var report = await services.GetRequiredService<UsageReports>().QueryAsync(
            new UsageQuery { Merchant = Shop, From = now.AddHours(-1), To = now.AddHours(1), GroupBy = UsageGrouping.Model, Currency = "CNY" });
        return report.Rows.SelectMany(row => row.Costs).Sum(cost => cost.Amount);
    }
}

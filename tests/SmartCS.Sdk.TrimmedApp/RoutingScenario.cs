using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.TrimmedApp;

/// <summary>Messages that are routed: by the trained classifier, by a merchant's rule, by a model; kept with their commands and read again.</summary>
internal static class RoutingScenario
{
    private const string Settings = """
        {
          "Merchants": {
            "tea-house": {
              "DefaultLocale": "zh",
              "Models": { "Route": [ "loop" ] },
              "Routing": {
                "Intents": [ { "Id": "tea_tasting", "Action": "Handoff", "Titles": { "en": "Book a tasting" }, "Examples": [ "book a tea tasting", "预约品茶" ] } ],
                "Rules": [ { "Intent": "tea_tasting", "Pattern": "tasting \\d+" } ],
                "Languages": [ "zh", "en" ]
              }
            }
          }
        }
        """;

    private const string Answer = """{"requests":[{"words":"zorkmid","command":"intent","intents":["tea_tasting"],"confidence":0.9}]}""";

    private static readonly MerchantId Shop = "tea-house";

    public static async Task RunAsync(string recordFile, Checks checks)
    {
        using var vendor = new LoopbackVendor([$$$"""{"id":"1","choices":[{"index":0,"message":{"role":"assistant","content":"{{{JsonEncodedText.Encode(Answer)}}}"},"finish_reason":"stop"}]}"""]) { IsStreaming = false };
        await using (var services = Build(recordFile, vendor.Address))
        {
            await services.GetRequiredService<KnowledgeBases>().For(Shop).PutAsync([new() { Id = "shipping-zh", Kind = KnowledgeKind.Faq, Locale = Locale.Chinese, Title = "什么时候发货？", Body = "24小时内。" }], "owner");
            var assistant = services.GetRequiredService<IServiceAssistant>();
            checks.Equal("a greeting is returned", ReplyOutcome.SmallTalk, (await assistant.ReplyAsync(Ask("m1", "你好"))).Outcome);
            checks.Equal("a person is brought in on request", HandoffReason.Requested, (await assistant.ReplyAsync(Ask("m2", "I want to talk to a human"))).Handoff);
            checks.Equal("a rule holds", RouteStages.Rules, (await assistant.ReplyAsync(Ask("m3", "tasting 12"))).Requests[0].Stage);
            checks.Equal("another language is recognised", ReplyOutcome.NotUnderstood, (await assistant.ReplyAsync(Ask("m4", "Où est mon colis, s'il vous plaît ?"))).Outcome);
            var read = await assistant.ReplyAsync(Ask("m5", "zorkmid blorb"));
            checks.Equal("a model's reading is acted on", RouteStages.ModelRouting, read.Requests[0].Stage);
            checks.Equal("the model is told the merchant's intents only", true, vendor.Requests[0].Contains("tea_tasting", StringComparison.Ordinal));
        }

        await using (var services = Build(recordFile, vendor.Address))
        {
            var again = await services.GetRequiredService<IServiceAssistant>().ReplyAsync(Ask("m2", "I want to talk to a human"));
            checks.Equal("commands are read again after a restart", HandoffReason.Requested, (again.Requests[0].Commands[0] as HandoffCommand)?.Reason);
        }
    }

    private static ServiceProvider Build(string recordFile, string address)
    {
        var settings = new ConfigurationBuilder()
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Settings)))
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Models:loop:Provider"] = "openai",
                ["Models:loop:Vendor"] = "generic",
                ["Models:loop:Model"] = "any",
                ["Models:loop:Endpoint"] = address,
                ["Models:loop:Resilience:FirstTokenTimeout"] = "00:00:30",
            }).Build();
        var services = new ServiceCollection();
        services.AddSmartCustomerService(options => options.ClassifierPatience = TimeSpan.FromMinutes(1))
            .AddOpenAICompatible()
            .AddModels(settings.GetSection("Models"))
            .AddMerchants(settings.GetSection("Merchants"))
            .UseSqlite(recordFile);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static TurnRequest Ask(MessageId message, string text) => new() { Merchant = Shop, Conversation = "c1", Message = message, Text = text };
}

using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.TrimmedApp;

/// <summary>A shop's first day: settings, knowledge, questions in two languages, a repeated message, a correction taken back.</summary>
internal static class Scenario
{
    private const string Settings = """
        {
          "Merchants": {
            "tea-house": { "Name": "茶舍 Tea House", "DefaultLocale": "zh", "Answering": { "FaqThreshold": 0.6 } }
          }
        }
        """;

    private const string ChineseAnswer = "我们在付款后24小时内发货。";
    private const string EnglishAnswer = "You can return unopened tea within 30 days.";

    private static readonly MerchantId Shop = "tea-house";

    private static readonly KnowledgeEntry[] Entries =
    [
        new() { Id = "shipping-zh", Kind = KnowledgeKind.Faq, Locale = Locale.Chinese, Title = "什么时候发货？", Body = ChineseAnswer, Alternatives = ["多久发货"] },
        new() { Id = "returns-en", Kind = KnowledgeKind.Faq, Locale = Locale.English, Title = "How long can I return unopened tea?", Body = EnglishAnswer, Facets = [new Facet("days", 30)] },
    ];

    /// <summary>Plays it once on a new record file, then again on the record as a later process finds it.</summary>
    public static async Task RunAsync(string recordFile, Checks checks)
    {
        await using (var services = Build(recordFile))
        {
            await TradeAsync(services, checks);
        }

        await using (var services = Build(recordFile))
        {
            await ComeBackAsync(services, checks);
        }
    }

    private static ServiceProvider Build(string recordFile)
    {
        var settings = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Settings))).Build();
        var services = new ServiceCollection();
        services.AddSmartCustomerService().AddMerchants(settings.GetSection("Merchants")).UseSqlite(recordFile);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static async Task TradeAsync(ServiceProvider services, Checks checks)
    {
        var assistant = services.GetRequiredService<IServiceAssistant>();
        var knowledge = services.GetRequiredService<KnowledgeBases>().For(Shop);
        var written = await knowledge.PutAsync(Entries, "owner");
        checks.Equal("two entries are written", 2, written.Count);

        var chinese = await assistant.ReplyAsync(Ask("m1", "什么时候发货？"));
        checks.Equal("a Chinese question is answered", ReplyOutcome.Answered, chinese.Outcome);
        checks.Equal("a Chinese answer is the vetted one", ChineseAnswer, chinese.Text);
        checks.Equal("a Chinese answer cites its entry", "shipping-zh", Cited(chinese));

        var english = await assistant.ReplyAsync(Ask("m2", "How long can I return unopened tea?"));
        checks.Equal("an English answer is the vetted one", EnglishAnswer, english.Text);
        checks.Equal("an English answer cites its entry", "returns-en", Cited(english));

        var unknown = await assistant.ReplyAsync(Ask("m3", "Can you repair my bicycle?"));
        checks.Equal("a question beyond the knowledge is not answered", ReplyOutcome.Abstained, unknown.Outcome);

        const string Corrected = "我们在付款后48小时内发货。";
        await knowledge.CorrectAsync("shipping-zh", Entries[0] with { Body = Corrected }, "owner");
        checks.Equal("a correction holds in the next turn", Corrected, (await assistant.ReplyAsync(Ask("m4", "什么时候发货？"))).Text);

        var replayed = await assistant.ReplyAsync(Ask("m1", "什么时候发货？"));
        checks.Equal("a repeated message is recognised", true, replayed.IsReplay);
        checks.Equal("a repeated message gets its first reply", ChineseAnswer, replayed.Text);

        await knowledge.RollBackAsync("shipping-zh", written[0].Revision, "owner");
        checks.Equal("a rollback holds in the next turn", ChineseAnswer, (await assistant.ReplyAsync(Ask("m5", "什么时候发货？"))).Text);
    }

    private static async Task ComeBackAsync(ServiceProvider services, Checks checks)
    {
        var assistant = services.GetRequiredService<IServiceAssistant>();
        var knowledge = services.GetRequiredService<KnowledgeBases>().For(Shop);
        checks.Equal("a message is recognised after a restart", true, (await assistant.ReplyAsync(Ask("m2", "How long can I return unopened tea?"))).IsReplay);
        checks.Equal("the knowledge is there after a restart", ChineseAnswer, (await assistant.ReplyAsync(Ask("m6", "什么时候发货？"))).Text);

        var history = 0;
        await foreach (var revision in knowledge.ReadHistoryAsync("shipping-zh"))
        {
            history += revision.Entry is null ? 0 : 1;
        }

        checks.Equal("an entry keeps its whole history", 3, history);
    }

    private static string Cited(Reply reply) => string.Join(", ", reply.Citations.Select(citation => citation.Entry.Value));

    private static TurnRequest Ask(MessageId message, string text) => new() { Merchant = Shop, Conversation = "c1", Message = message, Text = text };
}

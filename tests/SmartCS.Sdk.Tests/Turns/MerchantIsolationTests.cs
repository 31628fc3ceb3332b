using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns;

/// <summary>Two merchants with the same questions and different answers, asked at the same time under the same ids.</summary>
public sealed class MerchantIsolationTests
{
    private const int Threads = 8;
    private const int TurnsPerThread = 1_250;

    private static readonly string[] Merchants = ["acme", "globex"];

    private static readonly (string Id, string Question)[] Questions =
    [
        ("returns", "How do I return an order?"),
        ("shipping", "How long does delivery take?"),
        ("payment", "Which payment methods are accepted?"),
        ("invoice", "怎么开发票？"),
        ("refund", "退款多久到账？"),
        ("exchange", "可以换尺码吗？"),
    ];

    [Fact]
    public async Task ReplyAsync_TenThousandInterleavedTurns_NothingCrossesOver()
    {
        await using var provider = await OpenAsync();
        var assistant = provider.GetRequiredService<IServiceAssistant>();

        var asked = await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            var counts = new Dictionary<string, int>();
            for (var i = 0; i < TurnsPerThread; i++)
            {
                // Both merchants see the same conversation and message ids, with different threads at different merchants.
                var merchant = Merchants[(thread + i) % Merchants.Length];
                await AskAsync(assistant, merchant, thread, i);
                counts[merchant] = counts.GetValueOrDefault(merchant) + 1;
            }

            return counts;
        })));

        foreach (var merchant in Merchants)
        {
            await CheckRecordAsync(provider, merchant, asked.Sum(counts => counts[merchant]));
        }
    }

    private static async Task<ServiceProvider> OpenAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton(SharedClassifiers.Instance);
        var builder = services.AddSmartCustomerService();
        foreach (var merchant in Merchants)
        {
            builder.AddMerchant(new MerchantProfile
            {
                Id = merchant,
                Name = $"Shop of {merchant}",
                MaxMessageLength = merchant == "acme" ? 60 : 70,
                Routing = new() { Handoff = new() { AfterUnanswered = null } },
                Phrases = new Dictionary<string, AssistantPhrases>
                {
                    ["en"] = new() { DoNotKnow = $"[{merchant}] no idea", OutOfScope = $"[{merchant}] no idea", OfferHandoff = $"[{merchant}] a person?", EmptyMessage = $"[{merchant}] empty", MessageTooLong = $"[{merchant}] max {{max}}" },
                },
            });
        }

        var provider = services.BuildServiceProvider();
        foreach (var merchant in Merchants)
        {
            await provider.GetRequiredService<KnowledgeBases>().For(merchant).PutAsync(
            [
                .. Questions.Select(question => new KnowledgeEntry
                {
                    Id = $"{merchant}-{question.Id}",
                    Kind = KnowledgeKind.Faq,
                    Title = question.Question,
                    Body = AnswerOf(merchant, question.Id),
                    Source = $"https://{merchant}.example/{question.Id}",
                }),
            ]);
        }

        return provider;
    }

    private static async Task AskAsync(IServiceAssistant assistant, string merchant, int thread, int i)
    {
        var request = new TurnRequest { Merchant = merchant, Conversation = $"c{i % 7}", Message = $"m{thread}-{i}", Text = string.Empty };
        if (i % 50 == 49)
        {
            var unknown = $"{merchant}-nowhere";
            var failure = await Assert.ThrowsAsync<UnknownMerchantException>(() => assistant.ReplyAsync(request with { Merchant = unknown }));
            Assert.Contains(unknown, failure.Message, StringComparison.Ordinal);
            AssertOf(merchant, failure.Message);
        }

        var (text, expected) = (i % 10) switch
        {
            7 => ("submarine periscope", $"[{merchant}] no idea [{merchant}] a person?"),
            8 => ("  ?  ", $"[{merchant}] empty"),
            9 => (new string('x', 71), $"[{merchant}] max {(merchant == "acme" ? 60 : 70)}"),
            var n => (Questions[n % Questions.Length].Question, AnswerOf(merchant, Questions[n % Questions.Length].Id)),
        };
        var reply = await assistant.ReplyAsync(request with { Text = text, Locale = Locale.English });

        Assert.Equal(expected, reply.Text);
        Assert.False(reply.IsReplay);
        Assert.All(reply.Citations, citation => Assert.StartsWith($"{merchant}-", citation.Entry.Value, StringComparison.Ordinal));
        Assert.All(reply.Citations, citation => Assert.StartsWith($"https://{merchant}.", citation.Source, StringComparison.Ordinal));
        Assert.All(reply.Route, step => AssertOf(merchant, step.Detail ?? string.Empty));
    }

    private static async Task CheckRecordAsync(ServiceProvider provider, string merchant, int asked)
    {
        var store = provider.GetRequiredService<IConversationStore>();
        var stored = 0;
        for (var c = 0; c < 7; c++)
        {
            var turns = await store.ReadRecentAsync(merchant, $"c{c}", int.MaxValue);
            stored += turns.Count;
            Assert.All(turns, turn => Assert.Equal(merchant, turn.Merchant.Value));
            Assert.All(turns, turn => AssertOf(merchant, turn.Reply.Text));
            Assert.Equal(Enumerable.Range(1, turns.Count), turns.Select(turn => (int)turn.Sequence));
        }

        Assert.Equal(asked, stored);
    }

    private static string AnswerOf(string merchant, string question) => $"Says {merchant} about {question}.";

    private static void AssertOf(string merchant, string text) =>
        Assert.DoesNotContain(Merchants.Single(other => other != merchant), text, StringComparison.OrdinalIgnoreCase);
}

using Microsoft.Extensions.Options;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class TurnLogTests
{
    [Fact]
    public async Task ReplyAsync_AnyTurn_IsLoggedWithoutTextOrShopper()
    {
        var log = new ListLogger<ServiceAssistant>();
        var knowledge = new KnowledgeBases(new InMemoryKnowledgeStore(), new InProcessKnowledgeIndex(), Options.Create(new SmartCustomerServiceOptions()));
        var store = new DisturbedConversationStore();
        var assistant = new ServiceAssistant(MerchantDirectory.FromProfiles(new MerchantProfile { Id = "acme" }), knowledge, store, logger: log);
        var request = new TurnRequest
        {
            Merchant = "acme",
            Conversation = "conversation-of-alice",
            Message = "m1",
            Text = "my card is 4111-1111",
            Shopper = Shopper.Verified("alice@example.com"),
        };

        await assistant.ReplyAsync(request);
        await assistant.ReplyAsync(request);
        store.StoredElsewhere = (await store.ReadRecentAsync("acme", "conversation-of-alice", 1))[0] with { Message = "m2", Reply = new Reply { Message = "m2", Text = "4111-1111", Outcome = ReplyOutcome.Supported } };
        await assistant.ReplyAsync(request with { Message = "m2" });

        Assert.Equal([1000, 1001, 1002], log.Entries.Select(entry => entry.EventId));
        Assert.All(log.Entries, entry => Assert.Contains("acme", entry.Text, StringComparison.Ordinal));
        Assert.All(log.Entries, entry => Assert.DoesNotContain("4111", entry.Text, StringComparison.Ordinal));
        Assert.All(log.Entries, entry => Assert.DoesNotContain("alice", entry.Text, StringComparison.Ordinal));
    }
}

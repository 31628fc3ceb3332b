using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Turns.ModelTurnShop;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class ModelTurnCacheTests
{
    private const string Question = "Is the Nordlys tent heavy, and how many friends fit in?";
    private static readonly MerchantProfile Caching = DefaultProfile with { ResponseCache = new() { Mode = ResponseCacheMode.Exact } };

    [Fact]
    public async Task Reply_SameQuestionOfAnotherShopper_IsSaidAgainWithoutAModel()
    {
        await using var shop = await OpenAsync(Caching);
        shop.First.When(_ => true, Says("The Nordlys tent weighs 2.4 kg."));
        var first = await shop.AskAsync("m1", Question, "c1");
        var second = await shop.AskAsync("m1", $"  {Question.ToUpperInvariant()} ", "c2", Shopper.Verified("s2"));

        Assert.Equal(1, shop.First.Calls);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Citations, second.Citations);
        Assert.Equal(["screening", "cache"], second.Route.Select(step => step.Stage));
        Assert.Equal(ReplyOutcome.Generated, second.Outcome);
        Assert.Empty(second.ModelAttempts);
        Assert.False(second.IsReplay);
    }

    [Fact]
    public async Task Reply_KnowledgeChanged_TheModelIsAskedAnew()
    {
        await using var shop = await OpenAsync(Caching);
        shop.First.When(_ => true, Says("The Nordlys tent weighs 2.4 kg."));
        await shop.AskAsync("m1", Question, "c1");
        await shop.Get<KnowledgeBases>().For("acme").PutAsync([new KnowledgeEntry { Id = "tent", Kind = KnowledgeKind.Product, Title = "Nordlys tent", Body = "The Nordlys tent weighs 2.2 kg.", Locale = "en" }]);
        var second = await shop.AskAsync("m1", Question, "c2");

        Assert.Equal(3, shop.First.Calls);
        Assert.DoesNotContain("2.4", second.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("personal data")]
    [InlineData("history")]
    [InlineData("tools")]
    [InlineData("off")]
    public async Task Reply_NotTheSameToEverybody_IsNeitherKeptNorSaidAgain(string why)
    {
        var profile = why == "off" ? DefaultProfile : Caching;
        await using var shop = await OpenAsync(profile, builder => _ = why == "tools" ? builder.AddTools(new OneTool()) : builder);
        shop.First.When(_ => true, Says("The Nordlys tent weighs 2.4 kg."));
        var question = why == "personal data" ? $"I am 13812345678. {Question}" : Question;
        foreach (var conversation in new[] { "c1", "c2" })
        {
            if (why == "history")
            {
                await shop.AskAsync("m0", TestShop.Question, conversation);
            }

            await shop.AskAsync("m1", question, conversation);
        }

        Assert.Equal(2, shop.First.Calls);
    }

    [Fact]
    public async Task Reply_ManyAskTheSameAtOnce_OneModelCallAnswersAll()
    {
        var model = new GatedModel();
        var profile = Caching with { Models = new ModelAssignments { Answer = ["gated"] } };
        await using var shop = await OpenAsync(profile, builder => builder.AddChatModel("gated", _ => model));
        var asking = Enumerable.Range(0, 20).Select(i => shop.AskAsync("m1", Question, $"c{i}")).ToList();
        model.Write("""{"sentences":[{"text":"The Nordlys tent weighs 2.4 kg.","cites":["e1"]}]}""");
        model.End();
        var replies = await Task.WhenAll(asking);

        Assert.All(replies, reply => Assert.Equal("The Nordlys tent weighs 2.4 kg.", reply.Text));
        Assert.Single(replies, reply => reply.ModelAttempts.Count > 0);
    }

    private sealed class OneTool : IToolSource
    {
        public ValueTask<IReadOnlyList<ToolGrant>> OfferAsync(ToolContext context, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<ToolGrant>>([new ToolGrant { Function = AIFunctionFactory.Create(() => "x", "order_status") }]);
    }
}

using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Turns.ModelTurnShop;

namespace SmartCS.Sdk.Tests.Turns;

/// <summary>Parts of the host that fail, hang or are cancelled around a model's turn.</summary>
public sealed class ModelTurnFaultTests
{
    private const string Question = "Is the weight of the Nordlys tent a burden?";
    private const string True = "The Nordlys tent weighs 2.4 kg.";

    public static TheoryData<string, bool> UsageFaults => new() { { "known", false }, { "known", true }, { "io", false }, { "io", true }, { "cancelled", true } };

    [Theory]
    [MemberData(nameof(UsageFaults))]
    public async Task Reply_UsageStoreFails_IsGivenKeptAndCountedInTheBudget(string fault, bool later)
    {
        var store = new BrokenUsageStore(fault switch { "known" => new SmartCustomerServiceException("disk"), "io" => new IOException("disk"), _ => new OperationCanceledException() }, later);
        var profile = DefaultProfile with { Budgets = [new Budget { Currency = "CNY", Hard = 0.01m }] };
        await using var shop = await OpenAsync(profile, builder =>
        {
            builder.Services.AddSingleton<IUsageStore>(store);
            builder.AddPrice(new ModelPrice { Model = "first", Currency = "CNY", InputPerMillion = 2, OutputPerMillion = 8 }).AddPrice(new ModelPrice { Model = "second", Currency = "CNY", InputPerMillion = 2, OutputPerMillion = 8 });
        });
        shop.First.When(_ => true, Says(True) with { Usage = new UsageDetails { InputTokenCount = 4_000, OutputTokenCount = 200 } });
        var first = await shop.AskAsync("m1", Question);
        var again = await shop.AskAsync("m1", Question);
        var second = await shop.AskAsync("m2", Question);

        Assert.Equal((ReplyOutcome.Generated, True), (first.Outcome, first.Text));
        Assert.True(again.IsReplay);
        Assert.Equal(first.ModelAttempts[0].Cost, Assert.Single(again.ModelAttempts).Cost);
        Assert.Equal(ModelFailure.BudgetExceeded, second.ModelAttempts[^1].Failure);
        Assert.Equal(1, shop.First.Calls);
        Assert.Contains("1406 ", shop.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reply_SourceOfToolsFails_GoesOnWithoutItsToolsAndIsKeptForNobodyElse(bool cancels)
    {
        var profile = DefaultProfile with { ResponseCache = new ResponseCacheSettings { Mode = ResponseCacheMode.Exact } };
        var tool = AIFunctionFactory.Create(() => "x", "other");
        await using var shop = await OpenAsync(profile, builder => builder.AddTools(new Source(_ => throw (cancels ? new OperationCanceledException() : new IOException("Password=hunter2")))).AddTools(new Source(_ => [new ToolGrant { Function = tool }])));
        shop.First.When(_ => true, Says(True));
        await shop.AskAsync("m1", Question);
        var reply = await shop.AskAsync("m1", Question, "c2");

        Assert.Equal(True, reply.Text);
        Assert.Equal(2, shop.First.Calls);
        Assert.Equal(["other"], shop.First.Requests[0].Options!.Tools!.Select(offered => offered.Name));
        Assert.Contains("1003 ", shop.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", shop.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_HistoryCannotBeReduced_TheModelIsGivenNone()
    {
        await using var shop = await OpenAsync(configure: builder => builder.Services.AddSingleton<IChatReducer>(new BrokenReducer()));
        shop.First.When(_ => true, Says(True));
        await shop.AskAsync("m1", Question);
        var reply = await shop.AskAsync("m2", "And is it a burden for friends of the Nordlys tent?");

        Assert.Equal(True, reply.Text);
        Assert.Equal(2, shop.First.Requests[1].Messages.Count);
        Assert.Contains("1004 ", shop.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_AnswerThatBrokeOff_IsNotKeptForOthers()
    {
        var profile = DefaultProfile with { ResponseCache = new ResponseCacheSettings { Mode = ResponseCacheMode.Exact } };
        await using var shop = await OpenAsync(profile);
        shop.First
            .Then(ScriptedResponse.Chunks("""{"sentences":[{"text":"The Nordlys tent weighs 2.4 kg.","cites":["e1"]},""", """{"text":"It""") with { Failure = () => new IOException("reset") })
            .Then(Says(True, "It sleeps three people."));
        var half = await shop.AskAsync("m1", Question);
        var whole = await shop.AskAsync("m1", Question, "c2");
        var kept = await shop.AskAsync("m1", Question, "c3");

        Assert.Equal([True, $"{True} It sleeps three people.", whole.Text], new[] { half, whole, kept }.Select(reply => reply.Text));
        Assert.Equal(2, shop.First.Calls);
    }

    [Fact]
    public async Task Reply_OrderInFocus_IsNeitherKeptNorTakenFromWhatIsKept()
    {
        var profile = DefaultProfile with { ResponseCache = new ResponseCacheSettings { Mode = ResponseCacheMode.Exact } };
        await using var shop = await OpenAsync(profile);
        shop.First.When(_ => true, Says(True));
        var focused = shop.Request("m1", Question) with { Focus = new TurnFocus { OrderId = "A-17" } };
        await shop.Assistant.ReplyAsync(focused);
        await shop.AskAsync("m1", Question, "c2");
        await shop.AskAsync("m1", Question, "c3");
        await shop.Assistant.ReplyAsync(focused with { Conversation = "c4" });

        Assert.Equal(3, shop.First.Calls);
    }

    [Fact]
    public async Task Reply_TwoMessagesAtOnce_TheSecondWaitsUntilTheFirstIsKept()
    {
        await using var shop = await OpenAsync();
        shop.Conversations.Yields = true;
        shop.First.When(_ => true, Says(True));
        var texts = Enumerable.Range(0, 20).Select(i => shop.AskAsync($"m{i}", $"Message {i}. {Question}")).ToArray();
        await Task.WhenAll(texts);

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"m{i}"), (await shop.Conversations.ReadRecentAsync("acme", "c1", 100)).Select(turn => turn.Message.Value));
        for (var i = 1; i < 20; i++)
        {
            Assert.Contains($"Message {i - 1}.", shop.First.Requests[i].AllText, StringComparison.Ordinal);
            Assert.Contains($"Message {i}.", shop.First.Requests[i].LastMessage!.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Reply_SomebodyElseSignsIn_LearnsNothingThatWasWrittenBefore()
    {
        const string Phone = "13812345678";
        await using var shop = await OpenAsync();
        shop.First.When(_ => true, Says(True));
        await shop.AskAsync("m1", $"Camping with my cat, {Phone}. {Question}");
        await shop.AskAsync("m2", $"Camping with my dog. {Question}", shopper: Shopper.Verified("s7"));
        await shop.AskAsync("m3", $"Camping alone. {Question}", shopper: Shopper.Verified("s8"));
        await shop.AskAsync("m4", $"Camping at home. {Question}");
        await shop.AskAsync("m5", $"Camping again. {Question}", shopper: Shopper.Verified("s7"));

        Assert.Contains("my cat", shop.First.Requests[1].AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("my cat", shop.First.Requests[2].AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("my dog", shop.First.Requests[2].AllText, StringComparison.Ordinal);
        Assert.All(["my cat", "my dog", "alone"], text => Assert.DoesNotContain(text, shop.First.Requests[3].AllText, StringComparison.Ordinal));
        Assert.Contains("my dog", shop.First.Requests[4].AllText, StringComparison.Ordinal);
        Assert.All(["my cat", "alone"], text => Assert.DoesNotContain(text, shop.First.Requests[4].AllText, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reply_CancelledAtAnyPoint_LeavesTheConversationFreeAndTheMessageServable()
    {
        var cancelled = 0;
        for (var point = 1; point <= 12; point++)
        {
            using var cancellation = new CancellationTokenSource();
            var left = point;
            void Pass()
            {
                if (--left == 0)
                {
                    cancellation.Cancel();
                }
            }

            var tool = AIFunctionFactory.Create(
                async (CancellationToken token) =>
                {
                    Pass();
                    await Task.Yield();
                    token.ThrowIfCancellationRequested();
                    return "Order A1 is open.";
                },
                "order_status");
            await using var shop = await OpenAsync(configure: builder =>
            {
                builder.Services.AddSingleton<IChatReducer>(new PassingReducer(Pass));
                builder.AddTools(new Source(_ =>
                {
                    Pass();
                    return [new ToolGrant { Function = tool }];
                }));
            });
            shop.Conversations.Yields = true;
            await shop.AskAsync("m0", TestShop.Question);
            left = point;
            shop.First.When(request => request.LastMessage!.Role == ChatRole.User && request.Options!.Tools is not null, _ =>
            {
                Pass();
                return ScriptedResponse.ToolCall("order_status", null);
            });
            shop.First.When(_ => true, _ =>
            {
                Pass();
                return Says(True);
            });
            try
            {
                await foreach (var update in shop.Assistant.ReplyStreamingAsync(shop.Request("m1", Question), cancellation.Token))
                {
                    Pass();
                }
            }
            catch (OperationCanceledException)
            {
                cancelled++;
            }

            Assert.Equal(0, ((ServiceAssistant)shop.Assistant).Sequencer.ActiveCount);
            Assert.Equal(True, (await shop.AskAsync("m1", Question)).Text);
            Assert.Equal(["m0", "m1"], (await shop.Conversations.ReadRecentAsync("acme", "c1", 10)).Select(turn => turn.Message.Value));
            Assert.DoesNotContain("Error", shop.Log.Text, StringComparison.Ordinal);
        }

        Assert.InRange(cancelled, 4, 12);
    }

    private sealed class Source(Func<ToolContext, IReadOnlyList<ToolGrant>> offer) : IToolSource
    {
        public ValueTask<IReadOnlyList<ToolGrant>> OfferAsync(ToolContext context, CancellationToken cancellationToken = default) => ValueTask.FromResult(offer(context));
    }

    private sealed class BrokenReducer : IChatReducer
    {
        public Task<IEnumerable<ChatMessage>> ReduceAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken) => throw new IOException("reducer");
    }

    private sealed class PassingReducer(Action pass) : IChatReducer
    {
        public Task<IEnumerable<ChatMessage>> ReduceAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken)
        {
            pass();
            return Task.FromResult(messages);
        }
    }

    private sealed class BrokenUsageStore(Exception exception, bool later) : IUsageStore
    {
        public ValueTask<bool> AppendAsync(UsageRecord record, CancellationToken cancellationToken = default) => later ? FailAsync() : throw exception;

        public async IAsyncEnumerable<UsageRecord> ReadAsync(MerchantId merchant, DateTimeOffset from, DateTimeOffset to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            yield break;
        }

        public ValueTask<IReadOnlyList<DailyCost>> SumAsync(MerchantId merchant, DateOnly from, DateOnly to, CancellationToken cancellationToken = default) => ValueTask.FromResult<IReadOnlyList<DailyCost>>([]);

        private async ValueTask<bool> FailAsync()
        {
            await Task.Yield();
            throw exception;
        }
    }
}

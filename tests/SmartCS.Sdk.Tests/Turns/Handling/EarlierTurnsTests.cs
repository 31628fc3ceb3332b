using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Handling;

public sealed class EarlierTurnsTests
{
    private static readonly TurnRequest Request = new() { Merchant = "acme", Conversation = "c", Message = "next", Text = "?" };

    [Theory]
    [InlineData("", 0)]
    [InlineData("A", 1)]
    [InlineData("AA", 2)]
    [InlineData("AAanswered", 0)]
    [InlineData("answeredA", 1)]
    [InlineData("AcourtesyA", 2)]
    [InlineData("AoutA", 2)]
    [InlineData("Aclarified", 0)]
    [InlineData("out", 0)]
    [InlineData("Ahanded", 0)]
    [InlineData("AAcourtesyempty", 2)]
    public async Task Read_Conversation_CountsWhatCouldNotBeAnsweredInARow(string turns, int expected)
    {
        var store = new InMemoryConversationStore();
        var names = new[] { "answered", "courtesy", "clarified", "handed", "empty", "out", "A" };
        for (var rest = turns; rest.Length > 0;)
        {
            var name = names.First(rest.StartsWith);
            rest = rest[name.Length..];
            await AppendAsync(store, name switch
            {
                "answered" => Reply(ReplyOutcome.Answered),
                "courtesy" => Reply(ReplyOutcome.SmallTalk),
                "clarified" => Reply(ReplyOutcome.Clarified),
                "handed" => Reply(ReplyOutcome.HandedOff),
                "empty" => Reply(ReplyOutcome.NotUnderstood),
                "out" => Reply(ReplyOutcome.Abstained) with { Requests = [Asked(new AnswerCommand()) with { Intent = RoutedRequest.OutOfScope }] },
                _ => Reply(ReplyOutcome.Abstained),
            });
        }

        Assert.Equal(expected, (await EarlierTurns.ReadAsync(store, Request, 24, CancellationToken.None)).Unanswered);
    }

    [Fact]
    public async Task Read_LastReplyAskedBack_TheChoicesAreOffered()
    {
        var store = new InMemoryConversationStore();
        await AppendAsync(store, Reply(ReplyOutcome.Clarified) with { Requests = [Asked(new AnswerCommand(), new ClarifyCommand { Intents = ["return_item", "exchange_item"] })] });

        Assert.Equal(["return_item", "exchange_item"], (await EarlierTurns.ReadAsync(store, Request, 24, CancellationToken.None)).Offered);
    }

    [Fact]
    public async Task Read_TheQuestionBackWasBeforeTheLastReply_NothingIsOffered()
    {
        var store = new InMemoryConversationStore();
        await AppendAsync(store, Reply(ReplyOutcome.Clarified) with { Requests = [Asked(new ClarifyCommand { Intents = ["a", "b"] })] });
        await AppendAsync(store, Reply(ReplyOutcome.Answered));

        Assert.Empty((await EarlierTurns.ReadAsync(store, Request, 24, CancellationToken.None)).Offered);
    }

    [Fact]
    public async Task Read_AnotherShopperWasAsked_NothingIsOfferedToThisOne()
    {
        var store = new InMemoryConversationStore();
        await AppendAsync(store, Reply(ReplyOutcome.Clarified) with { Requests = [Asked(new ClarifyCommand { Intents = ["a", "b"] })] }, "somebody");

        Assert.Empty((await EarlierTurns.ReadAsync(store, Request, 24, CancellationToken.None)).Offered);
        Assert.NotEmpty((await EarlierTurns.ReadAsync(store, Request with { Shopper = Shopper.Verified("somebody") }, 24, CancellationToken.None)).Offered);
    }

    private static RoutedRequest Asked(params DialogueCommand[] commands) => new() { Source = new TextRange(0, 1), Commands = commands };

    private static Reply Reply(ReplyOutcome outcome) => new() { Message = "m", Text = "…", Outcome = outcome };

    private static ValueTask<ConversationTurn> AppendAsync(InMemoryConversationStore store, Reply reply, ShopperId? shopper = null)
    {
        var id = $"m{Guid.NewGuid():N}";
        return store.AppendAsync(new ConversationTurn
        {
            Merchant = "acme",
            Conversation = "c",
            Message = id,
            Text = "?",
            Channel = "web",
            Shopper = shopper,
            ReceivedAt = DateTimeOffset.UnixEpoch,
            Reply = reply with { Message = id },
        });
    }
}

using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Testing;

/// <summary>The contract of <see cref="IConversationStore"/> as tests. A store author derives one class and gives out an empty store.</summary>
public abstract class ConversationStoreConformance
{
    private static readonly MerchantId Merchant = "shop-a";
    private static readonly ConversationId Conversation = "chat-1";
    private IConversationStore? _store;
    private object? _creating;

    /// <summary>The store under test, created on first use.</summary>
    protected IConversationStore Store => LazyInitializer.EnsureInitialized(ref _store, ref _creating, CreateStore);

    /// <summary>Creates an empty store. The derived class disposes of it.</summary>
    protected abstract IConversationStore CreateStore();

    /// <summary>Turns count from 1 without gaps, whatever the caller put into the sequence.</summary>
    [Fact]
    public async Task AppendAsync_SeveralTurns_NumbersThemFromOne()
    {
        var first = await Store.AppendAsync(Turn("m1") with { Sequence = 40 });
        var second = await Store.AppendAsync(Turn("m2"));

        Assert.Equal([1, 2], [first.Sequence, second.Sequence]);
        Assert.Equal([1, 2], (await Store.ReadRecentAsync(Merchant, Conversation, 10)).Select(turn => turn.Sequence));
    }

    /// <summary>Everything of a turn comes back, whatever characters its text holds.</summary>
    [Fact]
    public async Task AppendAsync_TurnWithEveryProperty_ComesBackWhole()
    {
        var turn = Full("消息-1");

        var stored = await Store.AppendAsync(turn);

        Same(turn with { Sequence = 1 }, stored);
        Same(stored, await Store.FindAsync(Merchant, Conversation, "消息-1"));
        Same(stored, Assert.Single(await Store.ReadRecentAsync(Merchant, Conversation, 1)));
    }

    /// <summary>Whether a reply was replayed is not stored.</summary>
    [Fact]
    public async Task AppendAsync_ReplyMarkedAsReplay_IsStoredWithoutTheMark()
    {
        var turn = Turn("m1");

        var stored = await Store.AppendAsync(turn with { Reply = turn.Reply with { IsReplay = true } });

        Assert.False(stored.Reply.IsReplay);
        Assert.False((await Store.FindAsync(Merchant, Conversation, "m1"))!.Reply.IsReplay);
    }

    /// <summary>A message id that is already there gives back what is stored and changes nothing.</summary>
    [Fact]
    public async Task AppendAsync_SameMessageAgain_GivesTheStoredTurnUnchanged()
    {
        var stored = await Store.AppendAsync(Turn("m1", "first reply"));
        await Store.AppendAsync(Turn("m2"));

        var again = await Store.AppendAsync(Turn("m1", "second reply"));

        Same(stored, again);
        Assert.Equal(["m1", "m2"], (await Store.ReadRecentAsync(Merchant, Conversation, 10)).Select(turn => turn.Message.Value));
    }

    /// <summary>A hundred turns are found by their ids and read newest last.</summary>
    [Fact]
    public async Task FindAndReadRecent_LongConversation_FindEveryTurnAndTheLastOnes()
    {
        for (var i = 1; i <= 100; i++)
        {
            await Store.AppendAsync(Turn($"m{i}", $"reply {i}"));
        }

        for (var i = 1; i <= 100; i++)
        {
            var found = await Store.FindAsync(Merchant, Conversation, $"m{i}");
            Assert.Equal((i, $"reply {i}"), (found!.Sequence, found.Reply.Text));
        }

        Assert.Equal(["m98", "m99", "m100"], (await Store.ReadRecentAsync(Merchant, Conversation, 3)).Select(turn => turn.Message.Value));
        Assert.Equal(100, (await Store.ReadRecentAsync(Merchant, Conversation, 1_000)).Count);
    }

    /// <summary>What was read stays as it was.</summary>
    [Fact]
    public async Task ReadRecentAsync_TurnsAppendedAfterwards_DoNotChangeTheResult()
    {
        await Store.AppendAsync(Turn("m1"));
        var read = await Store.ReadRecentAsync(Merchant, Conversation, 10);

        await Store.AppendAsync(Turn("m2"));

        Assert.Equal("m1", Assert.Single(read).Message.Value);
    }

    /// <summary>What is not there is not found.</summary>
    [Fact]
    public async Task FindAndReadRecent_NothingThere_GiveNothing()
    {
        Assert.Null(await Store.FindAsync(Merchant, Conversation, "m1"));
        Assert.Empty(await Store.ReadRecentAsync(Merchant, Conversation, 5));
        await Store.AppendAsync(Turn("m1"));
        Assert.Null(await Store.FindAsync(Merchant, Conversation, "M1"));
        Assert.Null(await Store.FindAsync(Merchant, "chat-2", "m1"));
        Assert.Empty(await Store.ReadRecentAsync(Merchant, "chat-2", 5));
    }

    /// <summary>A count below 1 is refused.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task ReadRecentAsync_CountBelowOne_Throws(int count) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.ReadRecentAsync(Merchant, Conversation, count));

    /// <summary>A turn without its identities is refused.</summary>
    [Fact]
    public async Task AppendAsync_IdentityMissing_Throws()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.AppendAsync(Turn("m1") with { Merchant = default }));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.AppendAsync(Turn("m1") with { Conversation = default }));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.AppendAsync(Turn("m1") with { Message = default }));
    }

    /// <summary>Two merchants with the same conversation and message ids never see each other's turns.</summary>
    [Fact]
    public async Task EveryMember_TwoMerchantsWithTheSameIds_StayApart()
    {
        await Store.AppendAsync(Turn("m1", "of shop a"));
        var other = await Store.AppendAsync(Turn("m1", "of shop b") with { Merchant = "shop-b" });

        Assert.Equal((1, "of shop b"), (other.Sequence, other.Reply.Text));
        Assert.Equal("of shop a", (await Store.FindAsync(Merchant, Conversation, "m1"))!.Reply.Text);
        Assert.Equal("of shop b", (await Store.FindAsync("shop-b", Conversation, "m1"))!.Reply.Text);
        Assert.Equal("of shop a", Assert.Single(await Store.ReadRecentAsync(Merchant, Conversation, 9)).Reply.Text);
        Assert.Null(await Store.FindAsync("shop-c", Conversation, "m1"));
        Assert.Empty(await Store.ReadRecentAsync("shop-c", Conversation, 9));
    }

    /// <summary>Of many calls with the same message id one wins, and all return it.</summary>
    [Fact]
    public async Task AppendAsync_SameMessageFromManyCallersAtOnce_IsStoredOnce()
    {
        for (var round = 1; round <= 10; round++)
        {
            var message = $"m{round}";
            var turns = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () => await Store.AppendAsync(Turn(message, $"reply {i}")))));

            Assert.Single(turns.Select(turn => turn.Reply.Text).Distinct());
            Assert.All(turns, turn => Assert.Equal(round, turn.Sequence));
            Assert.Equal(round, (await Store.ReadRecentAsync(Merchant, Conversation, 100)).Count);
        }
    }

    /// <summary>Concurrent conversations each count for themselves, without gaps.</summary>
    [Fact]
    public async Task AppendAsync_ManyConversationsAtOnce_LosesNothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                await Store.AppendAsync(Turn($"w{writer}-{i}") with { Conversation = $"chat-{writer % 4}" });
            }
        })));

        for (var i = 0; i < 4; i++)
        {
            var turns = await Store.ReadRecentAsync(Merchant, $"chat-{i}", 1_000);
            Assert.Equal(Enumerable.Range(1, 50).Select(n => (long)n), turns.Select(turn => turn.Sequence));
            Assert.Equal(50, turns.Select(turn => turn.Message).Distinct().Count());
        }
    }

    /// <summary>A call that is cancelled beforehand does nothing.</summary>
    [Fact]
    public async Task EveryMember_CancelledBeforehand_ThrowsAndStoresNothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.AppendAsync(Turn("m1"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.FindAsync(Merchant, Conversation, "m1", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.ReadRecentAsync(Merchant, Conversation, 1, cancelled));

        Assert.Empty(await Store.ReadRecentAsync(Merchant, Conversation, 1));
    }

    private static ConversationTurn Turn(string message, string reply = "A reply.") => new()
    {
        Merchant = Merchant,
        Conversation = Conversation,
        Message = message,
        Text = "多久发货？",
        Channel = "web",
        ReceivedAt = new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero),
        Reply = new Reply { Message = message, Text = reply, Outcome = ReplyOutcome.Abstained },
    };

    private static ConversationTurn Full(string message) => Turn(message) with
    {
        Text = "how long 保修? '); DROP TABLE turns; -- \0 \u2028 🎧\r\n",
        Shopper = "会员 7",
        Channel = "wechat",
        ReceivedAt = new DateTimeOffset(2026, 5, 6, 7, 8, 9, 123, TimeSpan.FromHours(8)).AddTicks(4567),
        Reply = new Reply
        {
            Message = message,
            Text = "保修两年。 \"Two years.\"",
            Locale = "zh-CN",
            Outcome = ReplyOutcome.Supported,
            OffersHandoff = true,
            Citations = [new Citation { Entry = "policy/warranty", Revision = 7, Title = "保修", Source = "warranty.md", Start = 0, Length = 5 }],
            Route = [new RouteStep { Stage = RouteStages.Faq, Confidence = 0.25, Threshold = 0.8, Elapsed = TimeSpan.FromTicks(123) }, new RouteStep { Stage = RouteStages.Passages, Confidence = 0.9, Accepted = true, Detail = "policy/warranty" }],
            Requests =
            [
                new RoutedRequest
                {
                    Source = new TextRange(0, 11),
                    Intent = "return_item",
                    Confidence = 0.75,
                    Stage = RouteStages.Classifier,
                    Commands = [new StartFlowCommand { Flow = "return", Slots = [new SlotValue { Type = SlotType.Money, Source = new TextRange(1, 4), Text = "三百以内", Value = "..300 CNY", Amount = new AmountRange(null, 300, "CNY") }] }, new CancelFlowCommand()],
                },
                new RoutedRequest
                {
                    Source = new TextRange(12, 3),
                    Commands = [new AnswerCommand { Entry = "policy/warranty" }, new ClarifyCommand { Intents = ["a", "b"] }, new SmallTalkCommand { Intent = "greeting" }, new HandoffCommand { Reason = HandoffReason.Upset }],
                },
            ],
            Handoff = HandoffReason.Upset,
            Tone = new MessageTone(-0.9, 0.5, true),
            Timings = new TurnTimings { Queued = TimeSpan.FromTicks(1), Retrieval = TimeSpan.FromTicks(2), Total = TimeSpan.FromMilliseconds(3) },
            IsDegraded = true,
            ModelAttempts =
            [
                new ModelAttempt { Model = "通义", Purpose = ModelPurpose.Answer, Failure = ModelFailure.RateLimited, Calls = 2, Elapsed = TimeSpan.FromTicks(456) },
                new ModelAttempt
                {
                    Model = "second",
                    Purpose = ModelPurpose.Answer,
                    Elapsed = TimeSpan.FromTicks(789),
                    FirstToken = TimeSpan.FromTicks(7),
                    Usage = new Microsoft.Extensions.AI.UsageDetails { InputTokenCount = 11, CachedInputTokenCount = 4, OutputTokenCount = 12 },
                    IsEstimated = true,
                    Cost = new Money(0.000000123m, "CNY"),
                },
            ],
            Usage = new Microsoft.Extensions.AI.UsageDetails { InputTokenCount = 11, OutputTokenCount = 12, TotalTokenCount = 23 },
        },
    };

    private static void Same(ConversationTurn expected, ConversationTurn? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Reply.Citations, actual.Reply.Citations);
        Assert.Equal(expected.Reply.Route, actual.Reply.Route);
        Assert.Equal(expected.Reply.Usage?.InputTokenCount, actual.Reply.Usage?.InputTokenCount);
        Assert.Equal(expected.Reply.Usage?.TotalTokenCount, actual.Reply.Usage?.TotalTokenCount);
        Assert.Equal(expected.Reply.ModelAttempts.Count, actual.Reply.ModelAttempts.Count);
        foreach (var (attempt, kept) in expected.Reply.ModelAttempts.Zip(actual.Reply.ModelAttempts))
        {
            Assert.Equal(attempt.Usage?.InputTokenCount, kept.Usage?.InputTokenCount);
            Assert.Equal(attempt.Usage?.CachedInputTokenCount, kept.Usage?.CachedInputTokenCount);
            Assert.Equal(attempt.Usage?.OutputTokenCount, kept.Usage?.OutputTokenCount);
            Assert.Equal(attempt, kept with { Usage = attempt.Usage });
        }

        Assert.Equal(expected.Reply.Requests.Count, actual.Reply.Requests.Count);
        foreach (var (request, kept) in expected.Reply.Requests.Zip(actual.Reply.Requests))
        {
            // Lists are compared by what is in them.
            Assert.Equal(request, kept with { Commands = request.Commands });
            Assert.Equal(request.Commands.Select(Read), kept.Commands.Select(Read));
        }

        Assert.Equal(expected.Reply.Choices, actual.Reply.Choices);
        Assert.Equal(expected.Reply.Cards.Select(Read), actual.Reply.Cards.Select(Read));
        var reply = actual.Reply with { Cards = expected.Reply.Cards, Choices = expected.Reply.Choices, Citations = expected.Reply.Citations, Route = expected.Reply.Route, Requests = expected.Reply.Requests, ModelAttempts = expected.Reply.ModelAttempts, Usage = expected.Reply.Usage };
        Assert.Equal(expected, actual with { Reply = reply });
    }

    // Lists are compared by what is in them.
    private static string Read(ProductCard card) => $"{card with { Reasons = Array.Empty<string>() }} {string.Join(';', card.Reasons)}";

    private static string Read(DialogueCommand command) => command switch
    {
        StartFlowCommand start => $"start {start.Flow} {string.Join(';', start.Slots)}",
        ClarifyCommand clarify => $"clarify {string.Join(';', clarify.Intents)}",
        _ => command.ToString(),
    };
}

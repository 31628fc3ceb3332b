using Microsoft.Extensions.Options;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Learning;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Tests.Turns;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Learning;

public sealed class UnclearUtteranceRecorderTests
{
    private static readonly MerchantProfile Profile = new() { Id = "acme" };
    private static readonly DateTimeOffset At = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Note_RequestWithoutAnyCandidate_IsUnknown()
    {
        var kept = Assert.Single(await RecordAsync(Turn("能不能代写贺卡", Asked(null, new AnswerCommand()))));

        Assert.Equal((UnclearKind.Unknown, "能不能代写贺卡", null, 0), (kept.Kind, kept.Text, kept.Intent, kept.Confidence));
        Assert.Equal(("acme", At), (kept.Merchant.Value, kept.At));
    }

    [Fact]
    public async Task Note_CandidatesThatWereNotSure_IsLowConfidenceWithTheNearest()
    {
        var turn = Turn("gift wrapping?", Asked(null, new AnswerCommand()));
        turn = turn with { Reply = turn.Reply with { Route = [Step("order_status", 0.2), Step("gift_card", 0.4), Step("other", 0.9, request: 1)] } };

        var kept = Assert.Single(await RecordAsync(turn));

        Assert.Equal((UnclearKind.LowConfidence, "gift_card", 0.4), (kept.Kind, kept.Intent, kept.Confidence));
    }

    [Fact]
    public async Task Note_OutOfScopeAndUnanswered_SayWhy()
    {
        var scope = Assert.Single(await RecordAsync(Turn("what is the weather", Asked("classifier", new AnswerCommand()) with { Intent = RoutedRequest.OutOfScope })));
        var unanswered = Assert.Single(await RecordAsync(Turn("do you ship to Peru", Asked("classifier", new AnswerCommand()) with { Intent = "shipping_countries" })));
        var question = Assert.Single(await RecordAsync(Turn("which one do you mean", Asked(null, new ClarifyCommand { Intents = ["a", "b"] }))));

        Assert.Equal([UnclearKind.OutOfScope, UnclearKind.Unanswered, UnclearKind.LowConfidence], [scope.Kind, unanswered.Kind, question.Kind]);
    }

    [Fact]
    public async Task Note_SeveralRequests_KeepsThePartOfEach()
    {
        const string Text = "cancel order 123 and do you engrave rings";
        var turn = Turn(Text, Asked("rules", new CancelFlowCommand()), Asked(null, new AnswerCommand()) with { Source = new TextRange(21, Text.Length - 21) });

        Assert.Equal("do you engrave rings", Assert.Single(await RecordAsync(turn)).Text);
    }

    [Theory]
    [InlineData(ReplyOutcome.Answered)]
    [InlineData(ReplyOutcome.Supported)]
    [InlineData(ReplyOutcome.Generated)]
    [InlineData(ReplyOutcome.SmallTalk)]
    [InlineData(ReplyOutcome.InFlow)]
    [InlineData(ReplyOutcome.NotUnderstood)]
    public async Task Note_TurnThatLeavesNothingUnclear_KeepsNothing(ReplyOutcome outcome)
    {
        var turn = Turn("anything", Asked(null, new AnswerCommand()));

        Assert.Empty(await RecordAsync(turn with { Reply = turn.Reply with { Outcome = outcome } }));
    }

    [Fact]
    public async Task Note_PersonalData_IsTakenOutBeforeItIsKept()
    {
        const string Text = "我叫王小明，手机13800138000，代写贺卡吗";

        var kept = Assert.Single(await RecordAsync(Turn(Text, Asked(null, new AnswerCommand()) with { Source = new TextRange(0, Text.Length) }), "王小明"));

        Assert.DoesNotContain("13800138000", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", kept.Text, StringComparison.Ordinal);
        Assert.Contains("<MOBILE>", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_LongText_IsShortenedWithoutBreakingACharacter()
    {
        var text = new string('x', UnclearUtterance.MaxTextLength - 1) + "😀 and more";

        var kept = Assert.Single(await RecordAsync(Turn(text, Asked(null, new AnswerCommand()) with { Source = new TextRange(0, text.Length) })));

        Assert.Equal(new string('x', UnclearUtterance.MaxTextLength - 1), kept.Text);
    }

    [Fact]
    public async Task Note_StoreThatFails_IsLoggedWithoutTheTextAndTheNextIsKept()
    {
        var logger = new ListLogger<UnclearUtteranceRecorder>();
        var store = new FailingStore();
        await using (var recorder = new UnclearUtteranceRecorder(store, logger))
        {
            recorder.Note(Profile, Turn("secret words", Asked(null, new AnswerCommand())), []);
            recorder.Note(Profile, Turn("second", Asked(null, new AnswerCommand())), []);
        }

        Assert.Equal("second", Assert.Single(store.Kept).Text);
        var entry = Assert.Single(logger.Entries);
        Assert.Equal(1950, entry.EventId);
        Assert.DoesNotContain("secret", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_MoreThanMayWait_NeverBlocksAndIsLogged()
    {
        var logger = new ListLogger<UnclearUtteranceRecorder>();
        var store = new GatedStore();
        var recorder = new UnclearUtteranceRecorder(store, logger);
        for (var i = 0; i < 1_100; i++)
        {
            recorder.Note(Profile, Turn("text", Asked(null, new AnswerCommand())), []);
        }

        store.Open();
        await recorder.DisposeAsync();

        Assert.InRange(store.Count, 1_024, 1_025);
        Assert.Equal(1_100 - store.Count, logger.Entries.Count);
    }

    [Fact]
    public async Task ReplyAsync_QuestionWithoutAnAnswer_IsKeptAfterTheTurn()
    {
        var store = new InMemoryUnclearUtteranceStore();
        var recorder = new UnclearUtteranceRecorder(store);
        var knowledge = new KnowledgeBases(new InMemoryKnowledgeStore(), new InProcessKnowledgeIndex(), Options.Create(new SmartCustomerServiceOptions()));
        var assistant = new ServiceAssistant(MerchantDirectory.FromProfiles(Profile), knowledge, new InMemoryConversationStore(), unclear: recorder);
        var request = new TurnRequest { Merchant = Profile.Id, Conversation = "c", Message = "m1", Text = "能不能代写贺卡" };

        var reply = await assistant.ReplyAsync(request);
        await assistant.ReplyAsync(request);
        await recorder.DisposeAsync();

        Assert.Equal(ReplyOutcome.Abstained, reply.Outcome);
        Assert.Equal("能不能代写贺卡", Assert.Single(await ReadAsync(store)).Text);
    }

    private static async Task<List<UnclearUtterance>> RecordAsync(ConversationTurn turn, params string[] names)
    {
        var store = new InMemoryUnclearUtteranceStore(timeProvider: new SmartCS.Sdk.Testing.ManualTimeProvider(At));
        await using (var recorder = new UnclearUtteranceRecorder(store))
        {
            recorder.Note(Profile, turn, names);
        }

        return await ReadAsync(store);
    }

    private static async Task<List<UnclearUtterance>> ReadAsync(InMemoryUnclearUtteranceStore store)
    {
        var kept = new List<UnclearUtterance>();
        await foreach (var utterance in store.ReadAsync("acme", DateTimeOffset.MinValue, DateTimeOffset.MaxValue))
        {
            kept.Add(utterance);
        }

        return kept;
    }

    private static RoutedRequest Asked(string? stage, DialogueCommand command) => new() { Source = new TextRange(0, 0), Stage = stage, Commands = [command] };

    private static RouteStep Step(string intent, double confidence, int request = 0) => new() { Stage = RouteStages.Classifier, Intent = intent, Confidence = confidence, Request = request };

    private static ConversationTurn Turn(string text, params RoutedRequest[] requests) => new()
    {
        Merchant = Profile.Id,
        Conversation = "c",
        Message = "m",
        Text = text,
        Channel = "web",
        ReceivedAt = At,
        Reply = new Reply { Message = "m", Text = "sorry", Outcome = ReplyOutcome.Abstained, Requests = requests },
    };

    private sealed class FailingStore : IUnclearUtteranceStore
    {
        private int _calls;

        public List<UnclearUtterance> Kept { get; } = [];

        public ValueTask AppendAsync(UnclearUtterance utterance, CancellationToken cancellationToken = default)
        {
            if (_calls++ == 0)
            {
                throw new SmartCustomerServiceException($"the disk is full, cannot write '{utterance.Text}'");
            }

            Kept.Add(utterance);
            return default;
        }

        public IAsyncEnumerable<UnclearUtterance> ReadAsync(MerchantId merchant, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<UnclearCount>> CountAsync(MerchantId merchant, DateOnly from, DateOnly to, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class GatedStore : IUnclearUtteranceStore
    {
        private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Count { get; private set; }

        public void Open() => _gate.SetResult();

        public async ValueTask AppendAsync(UnclearUtterance utterance, CancellationToken cancellationToken = default)
        {
            await _gate.Task;
            Count++;
        }

        public IAsyncEnumerable<UnclearUtterance> ReadAsync(MerchantId merchant, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<UnclearCount>> CountAsync(MerchantId merchant, DateOnly from, DateOnly to, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

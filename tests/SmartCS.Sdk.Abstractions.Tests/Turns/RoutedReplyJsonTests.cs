using System.Text.Json;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Abstractions.Tests.Turns;

public sealed class RoutedReplyJsonTests
{
    private static readonly SlotValue Value = new()
    {
        Type = SlotType.Money,
        Source = new TextRange(3, 5),
        Text = "三百以内",
        Value = "..300 CNY",
        Amount = new AmountRange(null, 300, "CNY"),
        Time = new TimeRange(null, DateTimeOffset.UnixEpoch),
        Number = 2,
    };

    public static TheoryData<string> Commands => [.. All.Select(command => command.GetType().Name)];

    private static IReadOnlyList<DialogueCommand> All =>
    [
        new StartFlowCommand { Flow = "return_item", Slots = [Value] },
        new SetSlotCommand { Slot = "budget", Value = Value },
        new CorrectSlotCommand { Slot = "budget", Value = Value },
        new CancelFlowCommand(),
        new AnswerCommand { Entry = "returns" },
        new ClarifyCommand { Intents = ["a", "b"] },
        new SmallTalkCommand { Intent = "greeting" },
        new HandoffCommand { Reason = HandoffReason.Upset },
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Serialize_TurnWithACommand_ComesBackTheSame(string name)
    {
        var command = All.Single(one => one.GetType().Name == name);
        var json = JsonSerializer.Serialize(Turn(command), SdkJsonContext.Relaxed.ConversationTurn);
        var again = JsonSerializer.Deserialize(json, SdkJsonContext.Relaxed.ConversationTurn)!;

        Assert.Equal(json, JsonSerializer.Serialize(again, SdkJsonContext.Relaxed.ConversationTurn));
        var request = Assert.Single(again.Reply.Requests);
        Assert.Equal(command.GetType(), Assert.Single(request.Commands).GetType());
        Assert.Equal(new TextRange(1, 4), request.Source);
        Assert.Equal(("return_item", 0.9, RouteStages.Classifier), (request.Intent, request.Confidence, request.Stage));
        Assert.Equal(HandoffReason.Upset, again.Reply.Handoff);
        Assert.Equal(new MessageTone(-0.9, 0.5, true), again.Reply.Tone);
        Assert.Equal(new Money(0.1m, "CNY"), Assert.Single(again.Reply.Route).Cost);
    }

    [Fact]
    public void Deserialize_SlotCommand_HasTheWholeValue()
    {
        var json = JsonSerializer.Serialize(Turn(new SetSlotCommand { Slot = "budget", Value = Value }), SdkJsonContext.Relaxed.ConversationTurn);
        var set = (SetSlotCommand)JsonSerializer.Deserialize(json, SdkJsonContext.Relaxed.ConversationTurn)!.Reply.Requests[0].Commands[0];

        Assert.Equal(Value, set.Value);
        Assert.Contains("\"command\":\"setSlot\"", json, StringComparison.Ordinal);
        Assert.Contains("三百以内", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Deserialize_TurnOfBeforeRouting_HasNoRequests()
    {
        var reply = JsonSerializer.Deserialize("""{ "message": "1", "text": "好的", "outcome": "Answered" }""", SdkJsonContext.Relaxed.Reply)!;

        Assert.Empty(reply.Requests);
        Assert.Null(reply.Handoff);
        Assert.Equal(default, reply.Tone);
    }

    private static ConversationTurn Turn(DialogueCommand command) => new()
    {
        Merchant = "acme",
        Conversation = "c",
        Message = "m",
        Text = "…",
        Channel = "web",
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Reply = new Reply
        {
            Message = "m",
            Text = "…",
            Outcome = ReplyOutcome.HandedOff,
            Handoff = HandoffReason.Upset,
            Tone = new MessageTone(-0.9, 0.5, true),
            Requests = [new RoutedRequest { Source = new TextRange(1, 4), Intent = "return_item", Confidence = 0.9, Stage = RouteStages.Classifier, Commands = [command] }],
            Route = [new RouteStep { Stage = RouteStages.ModelRouting, Cost = new Money(0.1m, "CNY"), Intent = "return_item", RejectThreshold = 0.3, Margin = 0.2 }],
        },
    };
}

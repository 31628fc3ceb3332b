using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>Says what is done about an intent, with the flows that the merchant has.</summary>
internal static class IntentCommands
{
    // The built-in intent of a shopper who asks for a person.
    private const string AskedForPerson = "handoff";

    /// <summary>The commands of a request with an intent.</summary>
    public static IReadOnlyList<DialogueCommand> For(IntentDefinition intent, RoutedMessage message, TextRange range)
    {
        if (FlowOf(intent, message) is { } flow)
        {
            return [new StartFlowCommand { Flow = flow, Slots = message.SlotsIn(range) }];
        }

        return intent.Action switch
        {
            IntentAction.SmallTalk => [new SmallTalkCommand { Intent = intent.Id }],
            IntentAction.Handoff => [new HandoffCommand { Reason = ReasonOf(intent) }],
            _ => [new AnswerCommand()],
        };
    }

    /// <summary>The flow that an intent begins; null where it begins none or the merchant does not have it.</summary>
    public static string? FlowOf(IntentDefinition intent, RoutedMessage message)
    {
        if (intent.Action != IntentAction.StartFlow || message.Context.Flows is not { } flows)
        {
            return null;
        }

        var flow = intent.Flow ?? intent.Id;
        return flows.Has(message.Context.Profile, flow) ? flow : null;
    }

    /// <summary>Whether an intent is acted on rather than answered from the knowledge.</summary>
    public static bool IsActedOn(IntentDefinition intent, RoutedMessage message) => intent.Action == IntentAction.Handoff || FlowOf(intent, message) is not null;

    // A merchant may send any intent to a person; only one of them asks for it.
    private static HandoffReason ReasonOf(IntentDefinition intent) => intent.Id == AskedForPerson ? HandoffReason.Requested : HandoffReason.Rule;
}

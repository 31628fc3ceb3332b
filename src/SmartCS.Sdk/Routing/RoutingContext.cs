using Microsoft.Extensions.AI;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>A message as it is routed, with what is known around it. Immutable.</summary>
public sealed record RoutingContext
{
    /// <summary>The merchant whose shop the message came to.</summary>
    public required MerchantProfile Profile { get; init; }

    /// <summary>The message, well formed: data, never instructions. The positions in the result are positions in it.</summary>
    public required string Text { get; init; }

    /// <summary>When the message came in; "last Wednesday" is counted from here.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The language that will be replied in; the default value where it is not known.</summary>
    public Locale Locale { get; init; }

    /// <summary>What the shopper is looking at, if anything.</summary>
    public TurnFocus? Focus { get; init; }

    /// <summary>The conversation; null where there is none, such as in an evaluation.</summary>
    public ConversationId? Conversation { get; init; }

    /// <summary>The flow that the conversation is in; null where it is in none.</summary>
    public RunningFlow? Flow { get; init; }

    /// <summary>The flows that messages can begin; null where the host has none: what would begin one is then answered from the knowledge.</summary>
    public IDialogueFlows? Flows { get; init; }

    /// <summary>The intents that the reply before asked to choose from, in the order in which it named them; empty where it asked nothing.</summary>
    public IReadOnlyList<string> Offered { get; init => field = value ?? []; } = [];

    /// <summary>Whether the reply before asked if a person should come.</summary>
    public bool OffersHandoff { get; init; }

    /// <summary>Hides the shopper's data from models; null where nothing may leave the process.</summary>
    internal IPersonalDataShield? Shield { get; init; }

    /// <summary>The conversation so far as models may read it, masked, oldest first; empty where there is none.</summary>
    internal IReadOnlyList<ChatMessage> History { get; init => field = value ?? []; } = [];
}

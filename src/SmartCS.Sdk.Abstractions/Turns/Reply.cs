using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Turns;

/// <summary>What the shop says to one message, and why.</summary>
public sealed record Reply
{
    /// <summary>The message that this replies to.</summary>
    public required MessageId Message { get; init; }

    /// <summary>What the shopper reads.</summary>
    public required string Text { get; init; }

    /// <summary>The language that the reply is in.</summary>
    public Locale Locale { get; init; }

    /// <summary>What became of the message.</summary>
    public required ReplyOutcome Outcome { get; init; }

    /// <summary>Whether the reply offers to bring in a human agent.</summary>
    public bool OffersHandoff { get; init; }

    /// <summary>The entries that support the text, in the order in which they are used; empty where nothing of the knowledge was said.</summary>
    public IReadOnlyList<Citation> Citations { get; init => field = value ?? []; } = [];

    /// <summary>What the message asked for, in the order of the message; empty where nothing was routed.</summary>
    public IReadOnlyList<RoutedRequest> Requests { get; init => field = value ?? []; } = [];

    /// <summary>Why a human agent is to take over; null where none is.</summary>
    public HandoffReason? Handoff { get; init; }

    /// <summary>The products that the text speaks of, to be shown beside it; empty for none.</summary>
    public IReadOnlyList<ProductCard> Cards { get; init => field = value ?? []; } = [];

    /// <summary>What the shopper may choose from, as short texts that can be sent as the next message; empty where nothing is offered.</summary>
    public IReadOnlyList<string> Choices { get; init => field = value ?? []; } = [];

    /// <summary>How the message sounds.</summary>
    public MessageTone Tone { get; init; }

    /// <summary>The stages that looked at the message, in order, with what each thought.</summary>
    public IReadOnlyList<RouteStep> Route { get; init => field = value ?? []; } = [];

    /// <summary>How long the turn took.</summary>
    public TurnTimings Timings { get; init; }

    /// <summary>Whether the reply is less than the merchant's models would have given, because all of them failed or the budget is used up.</summary>
    public bool IsDegraded { get; init; }

    /// <summary>The attempts to have a model answer, in order; empty where none was asked.</summary>
    public IReadOnlyList<ModelAttempt> ModelAttempts { get; init => field = value ?? []; } = [];

    /// <summary>Model tokens spent on the turn, all attempts together; null where no model was called.</summary>
    public UsageDetails? Usage { get; init; }

    /// <summary>Whether this is the stored reply of an earlier call with the same message id. Not part of what is stored.</summary>
    public bool IsReplay { get; init; }
}

using System.Text;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Flows;

/// <summary>One request of a message on its way through the flows: whose it is, where the conversation stands, and what is said. Used by one call.</summary>
internal sealed class FlowRun
{
    private StringBuilder? _said;
    private string? _first;
    private HashSet<string>? _failed;
    private TimeZoneInfo? _zone;

    public required MerchantProfile Profile { get; init; }

    public required TurnRequest Request { get; init; }

    public required Locale Locale { get; init; }

    /// <summary>What the shopper wrote: data.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>When the message came in; null where that is not known.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Tells when something is said, which may be long after <see cref="Now"/>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public required FlowState State { get; init; }

    public int Part { get; init; }

    public FlowPhrases Words => field ??= FlowPhrases.For(Profile, Locale);

    public MerchantId Merchant => Request.Merchant;

    /// <summary>The shopper whom the host or a flow has verified; the host's word counts more.</summary>
    public ShopperId? Shopper => Request.Shopper.Id ?? State.Identified;

    public TakenMessage Taken => State.Taken!;

    /// <summary>The time zone of the merchant.</summary>
    public TimeZoneInfo TimeZone => _zone ??= TimeZoneInfo.TryFindSystemTimeZoneById(Profile.Routing.Slots.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>How many steps were taken.</summary>
    public int Steps { get; set; }

    /// <summary>Whether the flow that is on top has asked for something.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>Why a person is to go on; null where the flow does.</summary>
    public HandoffReason? Handoff { get; set; }

    public List<ProductCard> Cards { get; } = [];

    public IReadOnlyList<string> Choices { get; private set; } = [];

    /// <summary>What a flow in code is told; empty where it is only to say what it waits for.</summary>
    public List<DialogueCommand> CustomCommands { get; } = [];

    /// <summary>What became of the write of a flow in code, for its next run.</summary>
    public SettledWrite? Settled { get; set; }

    /// <summary>Whether the shopper has left a flow, so that the one under it goes on.</summary>
    public bool HasLeft { get; set; }

    /// <summary>The flows that have said something, with what they know.</summary>
    public List<FlowFrame> Seen { get; } = [];

    /// <summary>Whether anything was said.</summary>
    public bool HasSaid => _first is not null;

    /// <summary>Says something, on a line of its own; nothing for an empty text.</summary>
    public void Say(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (_first is null)
        {
            _first = text;
            return;
        }

        (_said ??= new StringBuilder(_first)).Append('\n').Append(text);
    }

    /// <summary>Asks something and waits for the answer.</summary>
    public void Ask(string question, IReadOnlyList<string> choices)
    {
        Say(question);
        Choices = choices;
        IsWaiting = true;
    }

    /// <summary>Waits without asking anything that is not said already.</summary>
    public void Wait() => IsWaiting = true;

    /// <summary>Offers what a flow in code offers.</summary>
    public void Offer(IReadOnlyList<string> choices) => Choices = choices;

    /// <summary>Remembers that what was said for a slot was of no use.</summary>
    public void Fail(string slot) => (_failed ??= new HashSet<string>(StringComparer.Ordinal)).Add(slot);

    /// <summary>Whether what was said for a slot was of no use; said once.</summary>
    public bool TakeFailed(string slot) => _failed is not null && _failed.Remove(slot);

    public EffectContext EffectContextOf(ShopperId shopper) => new() { Profile = Profile, Conversation = Request.Conversation, Shopper = shopper, Locale = Locale };

    /// <summary>The same request where the conversation stands otherwise.</summary>
    public FlowRun At(FlowState state) => new() { Profile = Profile, Request = Request, Locale = Locale, Text = Text, Now = Now, State = state, Part = Part };

    /// <summary>What was said; null for nothing.</summary>
    public FlowReply? ToReply() => _first is null && Handoff is null && Cards.Count == 0
        ? null
        : new FlowReply { Text = _said?.ToString() ?? _first ?? string.Empty, Handoff = Handoff, Cards = Cards.Count == 0 ? [] : [.. Cards], Choices = Handoff is null ? Choices : [] };
}

/// <summary>What became of a write.</summary>
/// <param name="Outcome">As of <see cref="ConfirmStep"/>.</param>
/// <param name="Result">What the shop said; null where it said nothing.</param>
internal sealed record SettledWrite(string Outcome, WriteResult? Result);

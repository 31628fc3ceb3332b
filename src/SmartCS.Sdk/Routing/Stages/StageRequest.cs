using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>One request of a message, as a stage gets to see it. Used by one turn.</summary>
internal sealed class StageRequest
{
    private RequestForm? _form;
    private string? _folded;

    /// <summary>The message that it is part of.</summary>
    public required RoutedMessage Message { get; init; }

    /// <summary>Which part of the message it is.</summary>
    public required TextRange Range { get; init; }

    /// <summary>That part by itself; what is beyond the length that the routing reads is left out.</summary>
    public required string Text { get; init; }

    /// <summary>What the earlier stages thought likely but were not sure enough of, the likeliest first.</summary>
    public IReadOnlyList<IntentCandidate> Candidates { get; set; } = [];

    /// <summary>The message as it came, with what is known around it.</summary>
    public RoutingContext Context => Message.Context;

    /// <summary>The part, folded.</summary>
    public ReadOnlySpan<char> Folded => Message.Folded.AsSpan(Range.Start, Range.Length);

    /// <summary>The part, folded, as a text of its own.</summary>
    public string FoldedText => _folded ??= Range.Length == Message.Folded.Length ? Message.Folded : Message.Folded.Substring(Range.Start, Range.Length);

    /// <summary>How it is put.</summary>
    public RequestForm Form => _form ??= RequestForms.Read(Folded);

    /// <summary>What stands in it that a flow can use.</summary>
    public IReadOnlyList<SlotValue> Slots => Message.SlotsIn(Range);
}

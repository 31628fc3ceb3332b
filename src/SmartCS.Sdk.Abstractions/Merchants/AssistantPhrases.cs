namespace SmartCS.Sdk.Merchants;

/// <summary>What the assistant says by itself in one language; null means the built-in wording.</summary>
public sealed record AssistantPhrases
{
    /// <summary>Said when the knowledge does not support an answer.</summary>
    public string? DoNotKnow { get; init; }

    /// <summary>Added where a human agent can be brought in.</summary>
    public string? OfferHandoff { get; init; }

    /// <summary>Said to a message without content.</summary>
    public string? EmptyMessage { get; init; }

    /// <summary>Said to a message that is too long; <c>{max}</c> stands for the allowed number of characters.</summary>
    public string? MessageTooLong { get; init; }
}

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

    /// <summary>Said to a message that is not the shop's business; null means <see cref="DoNotKnow"/> where that is set, else the built-in wording.</summary>
    public string? OutOfScope { get; init; }

    /// <summary>Said to a message in a language that the shop does not serve; <c>{languages}</c> stands for those that it does.</summary>
    public string? WrongLanguage { get; init; }

    /// <summary>Said to abuse that asks for nothing.</summary>
    public string? Abusive { get; init; }

    /// <summary>Said when a human agent is brought in.</summary>
    public string? HandingOff { get; init; }

    /// <summary>Asks which of a few things the shopper means; <c>{choices}</c> stands for the numbered list, which is put at the end where it is missing.</summary>
    public string? Clarify { get; init; }

    /// <summary>Said when the shop could not do a step, through no fault of the shopper's.</summary>
    public string? FlowFailed { get; init; }
}

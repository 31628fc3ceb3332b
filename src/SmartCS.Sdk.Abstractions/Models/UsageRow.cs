namespace SmartCS.Sdk.Models;

/// <summary>Figures of one row of a report.</summary>
public sealed record UsageRow
{
    /// <summary>The intent, model, purpose, outcome, day (<c>2026-01-31</c>) or conversation; null for what has none, and for the total.</summary>
    public string? Key { get; init; }

    /// <summary>Messages that got a reply.</summary>
    public int Turns { get; init; }

    /// <summary>Turns whose reply was less than the models would have given.</summary>
    public int DegradedTurns { get; init; }

    /// <summary>Conversations with a turn in the row.</summary>
    public int Conversations { get; init; }

    /// <summary>
    /// Those that the assistant resolved, by our definition: the conversation's last turn of the row was answered
    /// (<c>Answered</c>, <c>Supported</c> or <c>Generated</c>) and did not offer a human agent, and no human agent was
    /// asked for or took over in the whole conversation within the time of the report.
    /// </summary>
    public int ResolvedConversations { get; init; }

    /// <summary>Calls to vendors, repeated ones included.</summary>
    public long ModelCalls { get; init; }

    /// <summary>Input tokens, the cached ones included.</summary>
    public long InputTokens { get; init; }

    /// <summary>The input tokens that vendors had in their caches.</summary>
    public long CachedInputTokens { get; init; }

    /// <summary>Output tokens, reasoning included.</summary>
    public long OutputTokens { get; init; }

    /// <summary>The output tokens that models spent on thinking.</summary>
    public long ReasoningTokens { get; init; }

    /// <summary>The share of tokens that are our estimate because the vendor did not say, 0 to 1.</summary>
    public double EstimatedShare { get; init; }

    /// <summary>Attempts that spent tokens of a model without a price; their cost is missing.</summary>
    public int UnpricedAttempts { get; init; }

    /// <summary>The cost in each currency that models are priced in, by currency code.</summary>
    public IReadOnlyList<Money> Costs { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The cost in the currency that was asked for, or in the only one there is. Null where several are and none was asked
    /// for, or where a rate is missing.
    /// </summary>
    public Money? Cost { get; init; }

    /// <summary><see cref="Cost"/> over <see cref="ResolvedConversations"/>; null where either is missing or none was resolved.</summary>
    public Money? CostPerResolvedConversation { get; init; }
}

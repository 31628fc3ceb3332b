using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Models;

/// <summary>The sums of one row.</summary>
internal sealed class UsageTally(string? key)
{
    private readonly Dictionary<ConversationId, bool> _endedWell = [];
    private int _turns;
    private int _degraded;
    private int _unpriced;
    private long _calls;
    private long _input;
    private long _cached;
    private long _output;
    private long _reasoning;
    private long _estimated;
    private decimal _converted;
    private bool _isConverted = true;

    /// <summary>The cost by currency.</summary>
    public SortedDictionary<string, decimal> Costs { get; } = new(StringComparer.Ordinal);

    public void AddTurn(UsageRecord record)
    {
        if (record.Outcome is not { } outcome)
        {
            return;
        }

        _turns++;
        _degraded += record.IsDegraded ? 1 : 0;
        if (record.Conversation is { } conversation)
        {
            // Records come in the order of time, so that the last one stays.
            _endedWell[conversation] = outcome is ReplyOutcome.Answered or ReplyOutcome.Supported or ReplyOutcome.Generated && !record.OffersHandoff;
        }
    }

    public void AddUsage(ModelUsage usage, Money? converted)
    {
        _calls += usage.Calls;
        _input += usage.InputTokens;
        _cached += usage.CachedInputTokens;
        _output += usage.OutputTokens;
        _reasoning += usage.ReasoningTokens;
        _estimated += usage.IsEstimated ? usage.InputTokens + usage.OutputTokens : 0;
        if (usage.Cost is not { } cost)
        {
            _unpriced += usage.InputTokens + usage.OutputTokens > 0 ? 1 : 0;
            return;
        }

        Costs[cost.Currency] = Costs.GetValueOrDefault(cost.Currency) + cost.Amount;
        _converted += converted?.Amount ?? 0;
        _isConverted &= converted is not null;
    }

    /// <summary>The row.</summary>
    /// <param name="currency">The currency of the cost; null where there are several and none was asked for.</param>
    /// <param name="isAsked">Whether the currency was asked for, so that costs were converted to it.</param>
    /// <param name="handedOff">The conversations in which a human agent was asked for or took over.</param>
    public UsageRow ToRow(string? currency, bool isAsked, HashSet<ConversationId> handedOff)
    {
        var resolved = _endedWell.Count(conversation => conversation.Value && !handedOff.Contains(conversation.Key));
        Money? cost = currency is null || (isAsked && !_isConverted) ? null : new Money(isAsked ? _converted : Costs.GetValueOrDefault(currency), currency);
        return new UsageRow
        {
            Key = key,
            Turns = _turns,
            DegradedTurns = _degraded,
            Conversations = _endedWell.Count,
            ResolvedConversations = resolved,
            ModelCalls = _calls,
            InputTokens = _input,
            CachedInputTokens = _cached,
            OutputTokens = _output,
            ReasoningTokens = _reasoning,
            EstimatedShare = _input + _output > 0 ? (double)_estimated / (_input + _output) : 0,
            UnpricedAttempts = _unpriced,
            Costs = [.. Costs.Select(static pair => new Money(pair.Value, pair.Key))],
            Cost = cost,
            CostPerResolvedConversation = cost is { } known && resolved > 0 ? known with { Amount = known.Amount / resolved } : null,
        };
    }
}

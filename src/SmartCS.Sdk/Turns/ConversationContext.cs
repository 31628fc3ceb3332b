using Microsoft.Extensions.AI;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// What a model needs to know of a conversation: its last turns, masked once and kept, within the token budget. It belongs
/// to one shopper; what another one wrote under the same conversation id is not part of it.
/// </summary>
/// <remarks>Used under the conversation's place in line, so by one turn at a time.</remarks>
internal sealed class ConversationContext(IPersonalDataShield shield, Shopper shopper, int maxTokens)
{
    private readonly Queue<Exchange> _exchanges = new();
    private int _tokens;

    private readonly record struct Exchange(ChatMessage Question, ChatMessage Answer, int Tokens, bool IsSigned);

    /// <summary>Hides this shopper's data in this conversation.</summary>
    public IPersonalDataShield Shield { get; } = shield;

    /// <summary>The last turn that is part of it; 0 for none.</summary>
    public long LastSequence { get; private set; }

    /// <summary>The question before, as it was written, for a search in this process; null where there is none.</summary>
    public string? EarlierQuestion { get; private set; }

    /// <summary>The entries that the reply before cited.</summary>
    public IReadOnlyList<EntryId> EarlierEntries { get; private set; } = [];

    /// <summary>What the turns before say of how the next message is to be understood.</summary>
    public EarlierTurns Earlier { get; private set; } = EarlierTurns.None;

    public bool IsEmpty => _exchanges.Count == 0;

    /// <summary>Whether it was made with the same masking, of the same shopper, and for the same budget.</summary>
    public bool Fits(IPersonalDataShield current, int tokens) => ReferenceEquals(Shield, current) && maxTokens == tokens;

    /// <summary>Takes in a turn, once.</summary>
    public void Add(ConversationTurn turn)
    {
        if (turn.Sequence <= LastSequence)
        {
            return;
        }

        LastSequence = turn.Sequence;
        if (turn.Shopper is not null && turn.Shopper != shopper.Id)
        {
            Earlier = EarlierTurns.None;
            ForgetUnknown();
            return;
        }

        Earlier = Earlier.With(turn.Reply);
        if (turn.Reply.Outcome == ReplyOutcome.NotUnderstood)
        {
            return;
        }

        var question = Shield.Mask(turn.Text);
        var answer = Shield.Mask(turn.Reply.Text);
        EarlierQuestion = turn.Text;
        EarlierEntries = turn.Reply.Citations.Count == 0 ? [] : EntriesOf(turn.Reply.Citations);
        var tokens = TokenEstimator.Count(question) + TokenEstimator.Count(answer) + (2 * TokenEstimator.PerMessage);
        _exchanges.Enqueue(new Exchange(new ChatMessage(ChatRole.User, question), new ChatMessage(ChatRole.Assistant, answer), tokens, turn.Shopper is not null));
        _tokens += tokens;
        while (_tokens > maxTokens)
        {
            _tokens -= _exchanges.Dequeue().Tokens;
        }
    }

    // What was written before somebody else signed in is rather his.
    private void ForgetUnknown()
    {
        for (var left = _exchanges.Count; left > 0; left--)
        {
            var exchange = _exchanges.Dequeue();
            if (exchange.IsSigned)
            {
                _exchanges.Enqueue(exchange);
            }
            else
            {
                _tokens -= exchange.Tokens;
            }
        }

        EarlierQuestion = null;
        EarlierEntries = [];
    }

    private static List<EntryId> EntriesOf(IReadOnlyList<Citation> citations)
    {
        var entries = new List<EntryId>(citations.Count);
        for (var i = 0; i < citations.Count; i++)
        {
            if (!entries.Contains(citations[i].Entry))
            {
                entries.Add(citations[i].Entry);
            }
        }

        return entries;
    }

    /// <summary>The messages, oldest first.</summary>
    public List<ChatMessage> ToMessages()
    {
        var messages = new List<ChatMessage>(_exchanges.Count * 2);
        foreach (var exchange in _exchanges)
        {
            messages.Add(exchange.Question);
            messages.Add(exchange.Answer);
        }

        return messages;
    }
}

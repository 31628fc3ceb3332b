namespace SmartCS.Sdk.Conversations;

/// <summary>The turns of one conversation in order, with a way to find each by its message id.</summary>
internal sealed class InMemoryConversation
{
    /// <summary>Up to here a look at every turn is cheaper, in time and memory, than a hash table.</summary>
    private const int ScanLimit = 8;

    private readonly Lock _gate = new();
    private ConversationTurn[] _turns = [];
    private Dictionary<MessageId, ConversationTurn>? _byMessage;
    private int _count;

    public ConversationTurn? Find(MessageId message)
    {
        lock (_gate)
        {
            return FindHeld(message);
        }
    }

    public ConversationTurn Append(ConversationTurn turn)
    {
        lock (_gate)
        {
            if (FindHeld(turn.Message) is { } known)
            {
                return known;
            }

            if (_count == _turns.Length)
            {
                Array.Resize(ref _turns, Math.Max(4, _count * 2));
            }

            var reply = turn.Reply.IsReplay ? turn.Reply with { IsReplay = false } : turn.Reply;
            var stored = turn with { Sequence = _count + 1, Reply = reply };
            _turns[_count++] = stored;
            if (_byMessage is not null)
            {
                _byMessage.Add(stored.Message, stored);
            }
            else if (_count > ScanLimit)
            {
                _byMessage = new Dictionary<MessageId, ConversationTurn>(_count * 2);
                for (var i = 0; i < _count; i++)
                {
                    _byMessage.Add(_turns[i].Message, _turns[i]);
                }
            }

            return stored;
        }
    }

    public IReadOnlyList<ConversationTurn> ReadRecent(int count)
    {
        lock (_gate)
        {
            var taken = Math.Min(count, _count);
            return _turns.AsSpan(_count - taken, taken).ToArray();
        }
    }

    private ConversationTurn? FindHeld(MessageId message)
    {
        if (_byMessage is not null)
        {
            return _byMessage.GetValueOrDefault(message);
        }

        for (var i = _count - 1; i >= 0; i--)
        {
            if (_turns[i].Message == message)
            {
                return _turns[i];
            }
        }

        return null;
    }
}

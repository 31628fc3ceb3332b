using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// Keeps the contexts of the conversations that models spoke in lately, so that a turn masks only what is new. What is
/// forgotten is read again from the store.
/// </summary>
/// <remarks>Safe for concurrent use; one context is used by one turn at a time, which the conversation's line sees to.</remarks>
internal sealed class ConversationMemory(IConversationStore store, ConversationShields shields)
{
    /// <summary>How many conversations are kept. At the usual history budget one takes some 5 kilobytes.</summary>
    public const int Capacity = 4_096;

    /// <summary>How many turns are read at most; the token budget is usually reached before.</summary>
    public const int MaxTurns = 24;

    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, LinkedListNode<(ConversationKey Key, ConversationContext Context)>> _known = [];
    private readonly LinkedList<(ConversationKey Key, ConversationContext Context)> _byUse = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _known.Count;
            }
        }
    }

    /// <summary>The context of a conversation, with everything that was committed to it so far.</summary>
    public async ValueTask<ConversationContext> GetAsync(TurnRequest request, MerchantProfile profile, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(request.Merchant, request.Conversation);
        var maxTokens = profile.Generation.MaxHistoryTokens;
        var shield = shields.For(key.Merchant, key.Conversation, request.Shopper, profile.Masking);
        var context = Find(key);
        if (context is not null && context.Fits(shield, maxTokens))
        {
            var last = await store.ReadRecentAsync(key.Merchant, key.Conversation, 1, cancellationToken).ConfigureAwait(false);
            if (last.Count == 0 || last[0].Sequence <= context.LastSequence + 1)
            {
                if (last.Count > 0)
                {
                    context.Add(last[0]);
                }

                return context;
            }
        }
        else
        {
            context = new ConversationContext(shield, request.Shopper, maxTokens);
        }

        foreach (var turn in await store.ReadRecentAsync(key.Merchant, key.Conversation, MaxTurns, cancellationToken).ConfigureAwait(false))
        {
            context.Add(turn);
        }

        Keep(key, context);
        return context;
    }

    private ConversationContext? Find(ConversationKey key)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(key, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddLast(node);
            return node.Value.Context;
        }
    }

    private void Keep(ConversationKey key, ConversationContext context)
    {
        lock (_gate)
        {
            if (_known.Remove(key, out var old))
            {
                _byUse.Remove(old);
            }

            _known[key] = _byUse.AddLast((key, context));
            if (_known.Count > Capacity)
            {
                _known.Remove(_byUse.First!.Value.Key);
                _byUse.RemoveFirst();
            }
        }
    }
}

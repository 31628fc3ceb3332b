using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Turns;

/// <summary>Lets one message of a conversation through at a time, strictly in the order in which they came.</summary>
/// <remarks>A conversation with nobody in it takes no memory; one with a single message takes no allocation of its own.</remarks>
internal sealed class ConversationSequencer
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, Queue<TaskCompletionSource>?> _lines = [];

    /// <summary>How many conversations have a message in hand.</summary>
    public int ActiveCount
    {
        get
        {
            lock (_gate)
            {
                return _lines.Count;
            }
        }
    }

    /// <summary>Takes the next place in a conversation's line, before it returns.</summary>
    /// <returns>Null where it is the caller's turn already; otherwise a waiter to give to <see cref="WaitAsync"/>.</returns>
    public TaskCompletionSource? Enter(ConversationKey key)
    {
        lock (_gate)
        {
            ref var line = ref CollectionsMarshal.GetValueRefOrAddDefault(_lines, key, out var isBusy);
            if (!isBusy)
            {
                return null;
            }

            // Continuations run elsewhere, so that a leaving message never carries the next one on its stack.
            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            (line ??= new Queue<TaskCompletionSource>()).Enqueue(waiter);
            return waiter;
        }
    }

    /// <summary>Waits for the turn. Where it throws, the place is given up and <see cref="Leave"/> must not be called.</summary>
    public static async ValueTask WaitAsync(TaskCompletionSource waiter, CancellationToken cancellationToken)
    {
        using (cancellationToken.UnsafeRegister(static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), waiter))
        {
            await waiter.Task.ConfigureAwait(false);
        }
    }

    /// <summary>Gives the turn up without having waited for it, whether it has come by now or not.</summary>
    public void Abandon(ConversationKey key, TaskCompletionSource waiter)
    {
        if (!waiter.TrySetCanceled())
        {
            Leave(key);
        }
    }

    /// <summary>Ends the turn in hand and lets the next in line through.</summary>
    public void Leave(ConversationKey key)
    {
        lock (_gate)
        {
            var line = _lines[key];
            while (line is not null && line.TryDequeue(out var next))
            {
                // One that was cancelled while waiting refuses; the one behind it is next.
                if (next.TrySetResult())
                {
                    return;
                }
            }

            _lines.Remove(key);
        }
    }
}

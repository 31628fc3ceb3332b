using System.Diagnostics.CodeAnalysis;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// What may be said of a reply while the turn is still going on. One side releases text and completes, the other takes it;
/// neither waits for the other's speed.
/// </summary>
internal sealed class TurnStream(TimeProvider time) : ISentenceSink
{
    private readonly Lock _gate = new();
    private Queue<string>? _released;
    private TaskCompletionSource? _waiter;
    private bool _isCompleted;

    /// <summary>When the first text was released, by the clock's timestamp; null before.</summary>
    public long? FirstReleasedAt { get; private set; }

    /// <summary>Gives out text. What was released is never taken back.</summary>
    public void Release(string text)
    {
        lock (_gate)
        {
            FirstReleasedAt ??= time.GetTimestamp();
            (_released ??= new Queue<string>()).Enqueue(text);
            _waiter?.TrySetResult();
        }
    }

    /// <summary>Says that nothing more will be released, whether the turn went well or not.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _isCompleted = true;
            _waiter?.TrySetResult();
        }
    }

    public bool TryTake([NotNullWhen(true)] out string? text)
    {
        lock (_gate)
        {
            text = null;
            return _released?.TryDequeue(out text) is true;
        }
    }

    /// <summary>Waits until there is something to take, or nothing more will come.</summary>
    /// <returns>Whether there may be something to take.</returns>
    public async ValueTask<bool> WaitAsync()
    {
        TaskCompletionSource waiter;
        lock (_gate)
        {
            if (_released is { Count: > 0 })
            {
                return true;
            }

            if (_isCompleted)
            {
                return false;
            }

            // The turn must not carry the reader on its stack.
            _waiter = waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        await waiter.Task.ConfigureAwait(false);
        return true;
    }
}

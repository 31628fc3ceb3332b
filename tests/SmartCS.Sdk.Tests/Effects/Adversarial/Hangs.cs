using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>The calls that hang and for which the clock was not moved yet.</summary>
internal sealed class Hangs
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    private Task Next
    {
        get
        {
            lock (_lock)
            {
                return _next.Task;
            }
        }
    }

    public void Add()
    {
        lock (_lock)
        {
            _count++;
            _next.TrySetResult();
        }
    }

    private void Take()
    {
        lock (_lock)
        {
            if (--_count == 0)
            {
                _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    /// <summary>Waits until a task has ended, moving the clock on for each call that hangs. One at a time.</summary>
    public async Task OutlastAsync(Task task, ManualTimeProvider clock, TimeSpan step)
    {
        while (await Task.WhenAny(task, Next) != task)
        {
            Take();
            clock.Advance(step);
        }
    }
}

using System.Collections.Concurrent;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Tests.Routing.Training;

/// <summary>A training that begins when asked and ends when the test says so.</summary>
internal sealed class GatedTraining
{
    private readonly ConcurrentQueue<Run> _runs = new();
    private readonly SemaphoreSlim _begun = new(0);
    private int _count;

    /// <summary>How many trainings have begun.</summary>
    public int Count => Volatile.Read(ref _count);

    public Task<IntentClassifier> TrainAsync(TrainingRequest request, CancellationToken cancellationToken)
    {
        var run = new Run(request, cancellationToken);
        Interlocked.Increment(ref _count);
        _runs.Enqueue(run);
        _begun.Release();
        return run.Completion.Task;
    }

    /// <summary>The next training, as soon as it has begun.</summary>
    public async Task<Run> NextAsync(CancellationToken cancellationToken)
    {
        await _begun.WaitAsync(cancellationToken);
        return _runs.TryDequeue(out var run) ? run : throw new InvalidOperationException("A training has begun that is not there.");
    }

    internal sealed class Run
    {
        public Run(TrainingRequest request, CancellationToken cancellationToken)
        {
            Request = request;
            cancellationToken.Register(() => Completion.TrySetCanceled(cancellationToken));
        }

        public TrainingRequest Request { get; }

        public TaskCompletionSource<IntentClassifier> Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Finish() => Completion.SetResult(IntentClassifier.Train(Request.Examples, Request.Options));

        public void Fail() => Completion.SetException(new InvalidOperationException("The training failed."));
    }
}

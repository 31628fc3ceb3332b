using System.Threading.Channels;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Tests.Routing.Training;

/// <summary>A training that begins when asked and ends when the test says so.</summary>
internal sealed class GatedTraining
{
    private readonly Channel<Run> _runs = Channel.CreateUnbounded<Run>();
    private int _count;

    /// <summary>How many trainings have begun.</summary>
    public int Count => Volatile.Read(ref _count);

    public Task<IntentClassifier> TrainAsync(TrainingRequest request, CancellationToken cancellationToken)
    {
        var run = new Run(request, cancellationToken);
        Interlocked.Increment(ref _count);
        _runs.Writer.TryWrite(run);
        return run.Completion.Task;
    }

    /// <summary>The next training, as soon as it has begun.</summary>
    public ValueTask<Run> NextAsync(CancellationToken cancellationToken) => _runs.Reader.ReadAsync(cancellationToken);

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

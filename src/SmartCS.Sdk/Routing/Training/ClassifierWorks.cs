using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Routing;

/// <summary>Loads and trains classifiers: one work for a set of examples at a time, a few at once, and a pause after a failure. Safe for concurrent use.</summary>
internal sealed class ClassifierWorks(
    ResidentClassifiers residents,
    ClassifierFolder? folder,
    TimeSpan patience,
    TimeProvider time,
    ILogger logger,
    Func<TrainingRequest, CancellationToken, Task<IntentClassifier>> train) : IDisposable
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _trainings = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly SemaphoreSlim _loads = new(Environment.ProcessorCount);
    private readonly CancellationTokenSource _end = new();
    private int _isSwept;

    /// <summary>Whether classifiers are kept where they can be loaded from.</summary>
    public bool CanLoad => folder is not null;

    /// <summary>What a merchant's examples lack, and what training left out of them.</summary>
    public static List<IntentTrainingWarning> Warnings(MerchantProfile profile, IntentClassifier? classifier) =>
    [
        .. MerchantIntents.For(profile.Routing).All
            .Where(intent => intent.Examples.Count == 0 && !profile.Routing.Rules.Any(rule => rule.Intent == intent.Id))
            .Select(static intent => new IntentTrainingWarning(IntentTrainingWarningKind.IntentWithoutExamples, intent.Id, string.Empty)),
        .. classifier?.Warnings ?? [],
    ];

    /// <summary>Waits until a classifier is there or patience is over, which counts from the beginning of the work: turn after turn does not wait again.</summary>
    public async ValueTask<IntentClassifier?> WaitAsync(ClassifierSlot slot, CancellationToken cancellationToken)
    {
        Task<IntentClassifier?>? work;
        TimeSpan left;
        lock (residents.Gate)
        {
            work = slot.Work;
            left = patience - time.GetElapsedTime(slot.WorkStart);
        }

        if (work is null || work.IsCompleted)
        {
            return work is null ? slot.Classifier : await work.ConfigureAwait(false);
        }

        if (left <= TimeSpan.Zero)
        {
            return null;
        }

        try
        {
            return await work.WaitAsync(left, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Begins to load or train a classifier unless it is there, under way, or failed a moment ago.</summary>
    public ClassifierSlot Begin(ulong hash, MerchantProfile profile, ExampleSet? set, IntentClassifier? previous)
    {
        lock (residents.Gate)
        {
            var slot = residents.GetOrAdd(hash);
            var isUnderWay = slot.Work is not null && (set is null || !slot.IsLoadOnly);
            var isPausing = slot.FailedAt is { } failed && time.GetElapsedTime(failed) < RetryPause;
            if (slot.Classifier is null && !isUnderWay && !isPausing && !_end.IsCancellationRequested)
            {
                slot.WorkStart = time.GetTimestamp();
                slot.IsLoadOnly = set is null;
                var completion = new TaskCompletionSource<IntentClassifier?>(TaskCreationOptions.RunContinuationsAsynchronously);
                slot.Work = completion.Task;
                _ = Task.Run(() => WorkAsync(slot, profile, set, previous, completion), CancellationToken.None);
            }

            return slot;
        }
    }

    /// <summary>Completes when the work on a set of examples that is under way, if any, has ended.</summary>
    public Task EndedAsync(ulong hash)
    {
        lock (residents.Gate)
        {
            return residents.Peek(hash)?.Work ?? Task.CompletedTask;
        }
    }

    // Work that is under way still looks at the token, so its source is told and left.
    public void Dispose() => _end.Cancel();

    private async Task WorkAsync(ClassifierSlot slot, MerchantProfile profile, ExampleSet? set, IntentClassifier? previous, TaskCompletionSource<IntentClassifier?> completion)
    {
        IntentClassifier? classifier = null;
        try
        {
            classifier = await LoadAsync(slot.Hash).ConfigureAwait(false)
                ?? (set is null ? null : await TrainAsync(profile, set, previous).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The process ends.
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            ClassifierLog.TrainingFailed(logger, profile.Id, exception.GetType().Name);
        }
        finally
        {
            End(slot, classifier, set is not null, completion);
        }
    }

    private void End(ClassifierSlot slot, IntentClassifier? classifier, bool isTraining, TaskCompletionSource<IntentClassifier?> completion)
    {
        lock (residents.Gate)
        {
            if (classifier is not null && slot.Classifier is null)
            {
                residents.Put(slot, classifier);
            }

            // A load that found nothing may have made room for a training of the same examples.
            if (slot.Work == completion.Task)
            {
                slot.Work = null;
                if (slot.Classifier is null && isTraining)
                {
                    slot.FailedAt = time.GetTimestamp();
                }
                else if (slot.Classifier is null)
                {
                    residents.Remove(slot);
                }
            }
        }

        completion.SetResult(classifier);
    }

    private async Task<IntentClassifier?> LoadAsync(ulong hash)
    {
        if (folder is null)
        {
            return null;
        }

        await _loads.WaitAsync(_end.Token).ConfigureAwait(false);
        try
        {
            if (Interlocked.Exchange(ref _isSwept, 1) == 0)
            {
                folder.Sweep();
            }

            return folder.Load(hash);
        }
        finally
        {
            _loads.Release();
        }
    }

    private async Task<IntentClassifier> TrainAsync(MerchantProfile profile, ExampleSet set, IntentClassifier? previous)
    {
        await _trainings.WaitAsync(_end.Token).ConfigureAwait(false);
        try
        {
            var start = time.GetTimestamp();
            var classifier = await train(new TrainingRequest(set.Examples(), set.Options(), previous) { IsBuiltIn = set.IsBuiltIn }, _end.Token).ConfigureAwait(false);
            var elapsed = time.GetElapsedTime(start);
            ClassifierLog.Trained(logger, profile.Id, set.Count, classifier.Intents.Count, elapsed.TotalMilliseconds);
            LogWarnings(profile, classifier);
            folder?.Save(classifier);
            return classifier;
        }
        finally
        {
            _trainings.Release();
        }
    }

    private void LogWarnings(MerchantProfile profile, IntentClassifier classifier)
    {
        var warnings = Warnings(profile, classifier);
        if (warnings.Count > 0 && logger.IsEnabled(LogLevel.Warning))
        {
            var without = warnings.Where(static warning => warning.Kind == IntentTrainingWarningKind.IntentWithoutExamples).Select(static warning => warning.Intent);
            ClassifierLog.Warned(logger, profile.Id, warnings.Count, string.Join(", ", without));
        }
    }
}

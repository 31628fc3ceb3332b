using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// The merchants' classifiers: trained from the built-in and the merchant's own examples when a message first needs one, and anew
/// when the examples change. Merchants with the same examples share one.
/// </summary>
/// <remarks>
/// Safe for concurrent use. A set of examples is loaded or trained once at a time, on threads of its own; turns wait for it no longer
/// than <see cref="SmartCustomerServiceOptions.ClassifierPatience"/> from its beginning. While new examples are learnt and after a
/// failure, the classifier that the merchant had before stays in service.
/// </remarks>
public sealed class MerchantClassifiers : IDisposable
{
    private readonly ResidentClassifiers _residents;
    private readonly ClassifierWorks _works;
    private readonly ConcurrentDictionary<MerchantId, ulong> _inService = new();

    /// <summary>Creates the service; nothing is trained yet.</summary>
    /// <param name="options">The process's settings, of which those that begin with Classifier count here; null means the defaults.</param>
    /// <param name="timeProvider">The clock; null means the system's.</param>
    /// <param name="logger">Told of trainings and failures, without texts; null for nobody.</param>
    public MerchantClassifiers(IOptions<SmartCustomerServiceOptions>? options = null, TimeProvider? timeProvider = null, ILogger<MerchantClassifiers>? logger = null)
        : this(options?.Value ?? new SmartCustomerServiceOptions(), timeProvider ?? TimeProvider.System, logger ?? NullLogger<MerchantClassifiers>.Instance, TrainingRequest.TrainAsync)
    {
    }

    /// <summary>Creates the service with a training of its own.</summary>
    internal MerchantClassifiers(SmartCustomerServiceOptions options, TimeProvider time, ILogger logger, Func<TrainingRequest, CancellationToken, Task<IntentClassifier>> train)
    {
        _residents = new ResidentClassifiers(options.ClassifierMemoryLimit, logger);
        var folder = options.ClassifierFolder is { } path ? new ClassifierFolder(path, time, logger) : null;
        _works = new ClassifierWorks(_residents, folder, options.ClassifierPatience, time, logger, train);
    }

    /// <summary>The memory that the classifiers in memory take together, in bytes, as estimated.</summary>
    public long MemoryBytes => _residents.MemoryBytes;

    /// <summary>The number of classifiers in memory; merchants with the same examples count once.</summary>
    public int LoadedClassifiers => _residents.Count;

    /// <summary>Finds the classifier that is in service for a merchant; begins to load or train it where its examples are new or it is not in memory.</summary>
    /// <param name="profile">The merchant's profile.</param>
    /// <param name="cancellationToken">Ends the wait, not the training.</param>
    /// <returns>The classifier of the profile's examples, or until it is ready the one before, or that of the built-in intents where the profile has them; null where there is none yet, or no intent has an example.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled while it waited.</exception>
    public ValueTask<IntentClassifier?> FindAsync(MerchantProfile profile, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var set = MerchantIntents.For(profile.Routing).ExampleSet;
        if (set.Count == 0)
        {
            return default;
        }

        if (_residents.Find(set.Hash) is { } classifier)
        {
            SetInService(profile.Id, set.Hash);
            return new(classifier);
        }

        return FindOtherAsync(profile, set, cancellationToken);
    }

    /// <summary>Says how a merchant's classifier stands. It trains nothing.</summary>
    /// <param name="profile">The merchant's profile.</param>
    /// <returns>How it stands, and what the examples lack.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    public ClassifierReport Report(MerchantProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var intents = MerchantIntents.For(profile.Routing);
        var slot = _residents.Peek(intents.ExampleSet.Hash);
        lock (_residents.Gate)
        {
            return new ClassifierReport
            {
                State = intents.ExampleSet.Count == 0 ? ClassifierState.NoExamples
                    : slot is { Classifier: not null } ? ClassifierState.Ready
                    : slot is { Work: not null } ? ClassifierState.Training
                    : slot is { FailedAt: not null } ? ClassifierState.Failed
                    : ClassifierState.Idle,
                Intents = intents.All.Count,
                Examples = intents.ExampleSet.Count,
                Warnings = ClassifierWorks.Warnings(profile, slot?.Classifier),
            };
        }
    }

    /// <summary>Stops trainings under way; what is in service can still be used by whoever holds it.</summary>
    public void Dispose() => _works.Dispose();

    /// <summary>Completes when the work on a profile's examples that is under way, if any, has ended.</summary>
    internal Task EndedAsync(MerchantProfile profile) => _works.EndedAsync(MerchantIntents.For(profile.Routing).ExampleSet.Hash);

    private void SetInService(MerchantId merchant, ulong hash)
    {
        if (!_inService.TryGetValue(merchant, out var known) || known != hash)
        {
            _inService[merchant] = hash;
        }
    }

    private async ValueTask<IntentClassifier?> FindOtherAsync(MerchantProfile profile, ExampleSet set, CancellationToken cancellationToken)
    {
        var before = _inService.TryGetValue(profile.Id, out var hash) && hash != set.Hash ? hash : (ulong?)null;
        var previous = before is { } known ? _residents.Find(known) : null;
        var slot = _works.Begin(set.Hash, profile, set, previous);
        if (previous is not null)
        {
            return previous;
        }

        if (before is { } dropped && _works.CanLoad)
        {
            // The one before was dropped from memory: it is soon back, while training takes long.
            var kept = await _works.WaitAsync(_works.Begin(dropped, profile, null, null), cancellationToken).ConfigureAwait(false);
            if (kept is not null)
            {
                return kept;
            }
        }

        var classifier = await _works.WaitAsync(slot, cancellationToken).ConfigureAwait(false);
        if (classifier is not null)
        {
            SetInService(profile.Id, set.Hash);
            return classifier;
        }

        // What is built in is known at once, a merchant's own a moment later.
        return profile.Routing.BuiltInIntents ? await BuiltInClassifier.GetAsync().WaitAsync(cancellationToken).ConfigureAwait(false) : null;
    }
}

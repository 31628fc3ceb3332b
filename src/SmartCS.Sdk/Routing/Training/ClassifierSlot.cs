namespace SmartCS.Sdk.Routing;

/// <summary>The place of one set of examples: its classifier, or the work to get it.</summary>
internal sealed class ClassifierSlot(ulong hash)
{
    private IntentClassifier? _classifier;
    private long _lastUse;

    public ulong Hash { get; } = hash;

    /// <summary>The classifier; null where it is not in memory.</summary>
    public IntentClassifier? Classifier
    {
        get => Volatile.Read(ref _classifier);
        set => Volatile.Write(ref _classifier, value);
    }

    /// <summary>The larger, the later it was used.</summary>
    public long LastUse
    {
        get => Volatile.Read(ref _lastUse);
        set => Volatile.Write(ref _lastUse, value);
    }

    /// <summary>What the classifier takes of the memory limit. Read and written under the owner's lock, as is what follows.</summary>
    public long Bytes { get; set; }

    /// <summary>The load or training under way, which never fails but may end without a classifier; null where there is none.</summary>
    public Task<IntentClassifier?>? Work { get; set; }

    /// <summary>When the work began.</summary>
    public long WorkStart { get; set; }

    /// <summary>Whether the work only loads, for want of the examples.</summary>
    public bool IsLoadOnly { get; set; }

    /// <summary>When training failed last; null where it did not.</summary>
    public long? FailedAt { get; set; }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Routing;

/// <summary>The classifiers by their sets of examples; drops from memory those used least recently when all together exceed a limit.</summary>
internal sealed class ResidentClassifiers(long memoryLimit, ILogger logger)
{
    private readonly ConcurrentDictionary<ulong, ClassifierSlot> _slots = new();
    private long _bytes;
    private long _uses;
    private int _count;

    /// <summary>Guards the slots' work and sums; held for moments only.</summary>
    public Lock Gate { get; } = new();

    public long MemoryBytes => Interlocked.Read(ref _bytes);

    public int Count => Volatile.Read(ref _count);

    /// <summary>The classifier of a set of examples; null where it is not in memory.</summary>
    public IntentClassifier? Find(ulong hash)
    {
        if (!_slots.TryGetValue(hash, out var slot) || slot.Classifier is not { } classifier)
        {
            return null;
        }

        slot.LastUse = Interlocked.Increment(ref _uses);
        return classifier;
    }

    /// <summary>The slot of a set of examples, whatever is in it; null where there is none.</summary>
    public ClassifierSlot? Peek(ulong hash) => _slots.GetValueOrDefault(hash);

    /// <summary>The slot of a set of examples. Called under the gate.</summary>
    public ClassifierSlot GetOrAdd(ulong hash) => _slots.GetOrAdd(hash, static hash => new ClassifierSlot(hash));

    /// <summary>Puts a classifier in service. The new one stays even where it exceeds the limit alone. Called under the gate.</summary>
    public void Put(ClassifierSlot slot, IntentClassifier classifier)
    {
        slot.Bytes = SizeOf(classifier);
        slot.LastUse = Interlocked.Increment(ref _uses);
        slot.FailedAt = null;
        slot.Classifier = classifier;
        _bytes += slot.Bytes;
        _count++;
        if (_bytes > memoryLimit)
        {
            Drop(slot);
        }
    }

    /// <summary>Forgets a slot that came to nothing. Called under the gate.</summary>
    public void Remove(ClassifierSlot slot) => _slots.TryRemove(new(slot.Hash, slot));

    private void Drop(ClassifierSlot keep)
    {
        var byUse = new PriorityQueue<ClassifierSlot, long>(_slots.Values.Where(static slot => slot.Classifier is not null).Select(static slot => (slot, slot.LastUse)));
        var dropped = 0;
        while (_bytes > memoryLimit && byUse.TryDequeue(out var slot, out _))
        {
            if (slot != keep)
            {
                Remove(slot);
                _bytes -= slot.Bytes;
                _count--;
                dropped++;
            }
        }

        if (dropped > 0)
        {
            ClassifierLog.Dropped(logger, dropped);
        }
    }

    private static long SizeOf(IntentClassifier classifier) => classifier.Model.MemoryBytes + (100L * classifier.Intents.Count) + 1_024;
}

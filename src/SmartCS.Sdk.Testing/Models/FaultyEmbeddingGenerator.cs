using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Testing;

/// <summary>Makes calls to an embedding model wait and fail as a schedule says. Safe for concurrent use.</summary>
public sealed class FaultyEmbeddingGenerator : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    private readonly TimeProvider _time;
    private long _calls;

    /// <summary>Wraps a generator.</summary>
    /// <param name="innerGenerator">What makes the vectors; null for a <see cref="HashingEmbeddingGenerator"/>.</param>
    /// <param name="time">The clock of <see cref="Latency"/> and <see cref="Faults"/>; null for the system's.</param>
    public FaultyEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>>? innerGenerator = null, TimeProvider? time = null)
        : base(innerGenerator ?? new HashingEmbeddingGenerator()) => _time = time ?? TimeProvider.System;

    /// <summary>How many calls were begun.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>How long a call takes; <see cref="Timeout.InfiniteTimeSpan"/> means until it is cancelled. Default zero.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Which calls fail, after their wait; null, the default, for none.</summary>
    public FaultSchedule? Faults { get; set; }

    /// <inheritdoc/>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var number = Interlocked.Increment(ref _calls);
        var fault = Faults?.For(number, _time.GetUtcNow());
        if (Latency != TimeSpan.Zero)
        {
            await Task.Delay(Latency, _time, cancellationToken).ConfigureAwait(false);
        }

        return fault is null ? await base.GenerateAsync(values, options, cancellationToken).ConfigureAwait(false) : throw fault;
    }
}

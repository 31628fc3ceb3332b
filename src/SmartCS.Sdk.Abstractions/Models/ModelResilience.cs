namespace SmartCS.Sdk.Models;

/// <summary>How calls to one registered model are limited, timed, repeated and stopped. Ranges are checked when the model is registered.</summary>
public sealed record ModelResilience
{
    /// <summary>Requests a minute that the vendor allows, 1 to 1,000,000; null means no limit of ours. What exceeds it goes to the next model at once.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Tokens a minute, input and output together, that the vendor allows, 1 to 1,000,000,000; null means no limit of ours.</summary>
    public int? TokensPerMinute { get; init; }

    /// <summary>How long to wait for the first token of a streamed answer, 10 milliseconds to 10 minutes. Default 10 seconds.</summary>
    public TimeSpan FirstTokenTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one call may take in all, its retries included, 10 milliseconds to 30 minutes. Default 60 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a call that failed for a passing reason is repeated before the next model is tried, 0 to 10. Default 1.</summary>
    public int MaxRetries { get; init; } = 1;

    /// <summary>The wait before the first repetition, doubled for each further one, with jitter, 0 to 1 minute. A vendor's Retry-After counts instead where it is given. Default 200 milliseconds.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest wait before a repetition, 0 to 10 minutes; a vendor that asks for more is given up for this call. Default 2 seconds.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The share of failed calls that opens the circuit, above 0 to 1; a streamed answer counts when it ends, and as failed where it broke off. Default 0.5.</summary>
    public double FailureRatio { get; init; } = 0.5;

    /// <summary>How many calls within <see cref="SamplingDuration"/> it takes at least to open the circuit, 2 to 100,000. Default 8.</summary>
    public int MinimumThroughput { get; init; } = 8;

    /// <summary>The time over which failures are counted, 500 milliseconds to 1 hour. Default 30 seconds.</summary>
    public TimeSpan SamplingDuration { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an open circuit keeps calls away before one is let through to try, 500 milliseconds to 1 hour. Default 15 seconds.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>After how long without an answer the same call is made a second time beside the first, 10 milliseconds to 10 minutes; the first answer counts, both are paid. Null, the default, means never.</summary>
    public TimeSpan? HedgeAfter { get; init; }
}

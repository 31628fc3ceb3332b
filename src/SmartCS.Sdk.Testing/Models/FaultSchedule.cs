using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Testing;

/// <summary>Says which calls fail, and how. Immutable, and deterministic: whether a call fails depends on its number and instant alone.</summary>
/// <remarks>Safe for concurrent use. A schedule without an exception of its own makes calls fail as a vendor that is down: <see cref="ModelFailure.Unavailable"/>, status 503.</remarks>
public sealed class FaultSchedule
{
    private readonly Func<long, DateTimeOffset, bool> _fails;
    private readonly Func<Exception> _exception;
    private readonly FaultSchedule? _next;

    private FaultSchedule(Func<long, DateTimeOffset, bool> fails, Func<Exception>? exception, FaultSchedule? next = null)
    {
        _fails = fails;
        _exception = exception ?? (() => new ModelException(ModelFailure.Unavailable, "A scheduled fault.") { StatusCode = 503 });
        _next = next;
    }

    /// <summary>Every call fails.</summary>
    /// <param name="exception">Makes what the call fails with; null for unavailable.</param>
    /// <returns>The schedule.</returns>
    public static FaultSchedule Always(Func<Exception>? exception = null) => new((_, _) => true, exception);

    /// <summary>The first calls fail.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="exception">Makes what the call fails with; null for unavailable.</param>
    /// <returns>The schedule.</returns>
    public static FaultSchedule First(long count, Func<Exception>? exception = null) => new((number, _) => number <= count, exception);

    /// <summary>Every n-th call fails: with 3, the third, the sixth and so on.</summary>
    /// <param name="n">1 or more.</param>
    /// <param name="exception">Makes what the call fails with; null for unavailable.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is below 1.</exception>
    public static FaultSchedule EveryNth(long n, Func<Exception>? exception = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return new((number, _) => number % n == 0, exception);
    }

    /// <summary>Calls that begin between two instants of the client's clock fail.</summary>
    /// <param name="from">The first instant at which calls fail.</param>
    /// <param name="until">The first instant at which they no longer do.</param>
    /// <param name="exception">Makes what the call fails with; null for unavailable.</param>
    /// <returns>The schedule.</returns>
    public static FaultSchedule Between(DateTimeOffset from, DateTimeOffset until, Func<Exception>? exception = null) =>
        new((_, now) => now >= from && now < until, exception);

    /// <summary>Calls fail at random; the same seed makes the calls of the same numbers fail, however many run at once.</summary>
    /// <param name="ratio">The share of calls that fail, 0 to 1.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="exception">Makes what the call fails with; null for unavailable.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ratio"/> is out of range.</exception>
    public static FaultSchedule Random(double ratio, int seed, Func<Exception>? exception = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ratio, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ratio, 1);
        return new((number, _) => Fraction(seed, number) < ratio, exception);
    }

    /// <summary>This schedule, and another for the calls that this one lets pass.</summary>
    /// <param name="next">The other schedule.</param>
    /// <returns>The schedule of both.</returns>
    public FaultSchedule Or(FaultSchedule next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new(_fails, _exception, _next is null ? next : _next.Or(next));
    }

    /// <summary>What a call fails with.</summary>
    /// <param name="number">The call's number, 1 for the first.</param>
    /// <param name="now">The instant at which it begins.</param>
    /// <returns>The exception to throw; null where the call does not fail.</returns>
    public Exception? For(long number, DateTimeOffset now) => _fails(number, now) ? _exception() : _next?.For(number, now);

    // SplitMix64 of the seed and the number, as a fraction of 1.
    private static double Fraction(int seed, long number)
    {
        var mixed = ((ulong)(uint)seed << 32) + ((ulong)number * 0x9E3779B97F4A7C15UL);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}

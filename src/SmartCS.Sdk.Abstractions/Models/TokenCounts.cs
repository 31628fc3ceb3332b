using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>The tokens that are paid for. Whatever a vendor reports, none is negative and no part is larger than its whole.</summary>
/// <param name="Input">Input tokens, the cached ones included.</param>
/// <param name="CachedInput">The input tokens that the vendor had in its cache.</param>
/// <param name="Output">Output tokens, reasoning included.</param>
/// <param name="Reasoning">The output tokens that the model spent on thinking.</param>
public readonly record struct TokenCounts(long Input, long CachedInput, long Output, long Reasoning)
{
    /// <summary>More tokens than any call has; a count above it is taken for it.</summary>
    public const long Max = 1_000_000_000_000;

    /// <summary>
    /// Reads a vendor's report. Where only the total and one of input and output are known, the other is the rest; where
    /// only the total is known, it is taken for output, the dearer.
    /// </summary>
    /// <param name="usage">The report.</param>
    /// <returns>The counts.</returns>
    public static TokenCounts Of(UsageDetails usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        var total = Clamp(usage.TotalTokenCount, Max);
        var input = usage.InputTokenCount is { } known ? Clamp(known, Max) : usage.OutputTokenCount is { } rest ? Math.Max(0, total - Clamp(rest, Max)) : 0;
        var output = usage.OutputTokenCount is { } written ? Clamp(written, Max) : Math.Max(0, total - input);
        return new TokenCounts(input, Clamp(usage.CachedInputTokenCount, input), output, Clamp(usage.ReasoningTokenCount, output));
    }

    private static long Clamp(long? count, long max) => Math.Clamp(count ?? 0, 0, max);
}

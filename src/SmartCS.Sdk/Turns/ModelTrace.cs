using System.Globalization;
using System.Text;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Turns;

/// <summary>Says in a turn's route which models were tried and what became of each.</summary>
internal static class ModelTrace
{
    /// <summary>What a person reads, such as <c>qwen-plus TimedOut, deepseek answered; mended</c>.</summary>
    public static string? Detail(IReadOnlyList<ModelAttempt> attempts, string? found)
    {
        if (attempts.Count == 0)
        {
            return found;
        }

        if (attempts.Count == 1 && attempts[0].Failure is null && found is null)
        {
            return attempts[0].Model;
        }

        var text = new StringBuilder();
        foreach (var attempt in attempts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 0 ? ", " : string.Empty)}{attempt.Model} {attempt.Failure?.ToString() ?? "answered"}");
        }

        return found is null ? text.ToString() : text.Append("; ").Append(found).ToString();
    }

    /// <summary>The tokens of all attempts together; null where none was spent.</summary>
    public static UsageDetails? Sum(IReadOnlyList<ModelAttempt> attempts)
    {
        if (attempts.Count == 1)
        {
            return attempts[0].Usage;
        }

        UsageDetails? sum = null;
        foreach (var attempt in attempts)
        {
            if (attempt.Usage is { } usage)
            {
                (sum ??= new UsageDetails()).Add(usage);
            }
        }

        return sum;
    }
}

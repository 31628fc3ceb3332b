using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>What one attempt to have a model answer took, as it is kept for the accounts.</summary>
public sealed record ModelUsage
{
    /// <summary>The name of the registered model.</summary>
    public required string Model { get; init; }

    /// <summary>What the model was asked for.</summary>
    public required ModelPurpose Purpose { get; init; }

    /// <summary>Why the attempt failed; null where it succeeded.</summary>
    public ModelFailure? Failure { get; init; }

    /// <summary>How many calls to the vendor it took; 0 where none was made.</summary>
    public int Calls { get; init; } = 1;

    /// <summary>Input tokens, the cached ones included.</summary>
    public long InputTokens { get; init; }

    /// <summary>The input tokens that the vendor had in its cache.</summary>
    public long CachedInputTokens { get; init; }

    /// <summary>Output tokens, reasoning included.</summary>
    public long OutputTokens { get; init; }

    /// <summary>The output tokens that the model spent on thinking.</summary>
    public long ReasoningTokens { get; init; }

    /// <summary>Whether the tokens are our estimate because the vendor did not say.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>What the attempt cost; null where nothing was spent or the model had no price.</summary>
    public Money? Cost { get; init; }

    /// <summary>What an attempt took. A vendor's counts that make no sense, such as negative ones, are put right.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <returns>Its tokens and its cost.</returns>
    public static ModelUsage Of(ModelAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var usage = attempt.Usage;
        var tokens = usage is null ? default : TokenCounts.Of(usage);
        return new ModelUsage
        {
            Model = attempt.Model,
            Purpose = attempt.Purpose,
            Failure = attempt.Failure,
            Calls = attempt.Calls,
            InputTokens = tokens.Input,
            CachedInputTokens = tokens.CachedInput,
            OutputTokens = tokens.Output,
            ReasoningTokens = tokens.Reasoning,
            IsEstimated = attempt.IsEstimated,
            Cost = attempt.Cost,
        };
    }
}

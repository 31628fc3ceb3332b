using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>The ranges of what is registered as a model; they are those in the documentation of its members.</summary>
internal static class ModelRules
{
    public const string Name = "1 to 128 characters without control characters";
    public const string Tokens = "a whole number from 1 to 1000000000";
    public const string BatchSize = "a whole number from 1 to 2048";
    public const string RequestsPerMinute = "a whole number from 1 to 1000000";
    public const string TokensPerMinute = "a whole number from 1 to 1000000000";
    public const string FirstTokenTimeout = "a time from 00:00:00.010 to 00:10:00";
    public const string Timeout = "a time from 00:00:00.010 to 00:30:00";
    public const string Retries = "a whole number from 0 to 10";
    public const string RetryDelay = "a time from 00:00:00 to 00:01:00";
    public const string MaxRetryDelay = "a time from 00:00:00 to 00:10:00";
    public const string FailureRatio = "a number above 0 and at most 1";
    public const string Throughput = "a whole number from 2 to 100000";
    public const string CircuitTime = "a time from 00:00:00.500 to 01:00:00";
    public const string HedgeAfter = "a time from 00:00:00.010 to 00:10:00";

    private const int MaxNameLength = 128;
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    public static void Check(ChatModel model, string path, List<SettingProblem> problems)
    {
        CheckName(model.Name, path, problems);
        MerchantRules.Require(model.Client is not null, null, "must not be null", path, nameof(model.Client), problems);
        MerchantRules.Require(model.ContextTokens is null or (>= 1 and <= 1_000_000_000), model.ContextTokens, Tokens, path, nameof(model.ContextTokens), problems);
        MerchantRules.Require(model.MaxOutputTokens is null or (>= 1 and <= 1_000_000_000), model.MaxOutputTokens, Tokens, path, nameof(model.MaxOutputTokens), problems);
        Check(model.Resilience, $"{path}:{nameof(model.Resilience)}", problems);
    }

    public static void Check(EmbeddingModel model, string path, List<SettingProblem> problems)
    {
        CheckName(model.Name, path, problems);
        MerchantRules.Require(model.Generator is not null, null, "must not be null", path, nameof(model.Generator), problems);
        MerchantRules.Require(model.VectorSpace is null || IsName(model.VectorSpace), model.VectorSpace, Name, path, nameof(model.VectorSpace), problems);
        MerchantRules.Require(model.MaxBatchSize is >= 1 and <= 2_048, model.MaxBatchSize, BatchSize, path, nameof(model.MaxBatchSize), problems);
        Check(model.Resilience, $"{path}:{nameof(model.Resilience)}", problems);
    }

    private static void Check(ModelResilience? resilience, string path, List<SettingProblem> problems)
    {
        if (resilience is null)
        {
            problems.Add(new SettingProblem(path, null, "must not be null"));
            return;
        }

        var r = resilience;
        Require(r.RequestsPerMinute is null or (>= 1 and <= 1_000_000), r.RequestsPerMinute, RequestsPerMinute, nameof(r.RequestsPerMinute));
        Require(r.TokensPerMinute is null or (>= 1 and <= 1_000_000_000), r.TokensPerMinute, TokensPerMinute, nameof(r.TokensPerMinute));
        Require(IsBetween(r.FirstTokenTimeout, Shortest, TimeSpan.FromMinutes(10)), r.FirstTokenTimeout, FirstTokenTimeout, nameof(r.FirstTokenTimeout));
        Require(IsBetween(r.Timeout, Shortest, TimeSpan.FromMinutes(30)), r.Timeout, Timeout, nameof(r.Timeout));
        Require(r.MaxRetries is >= 0 and <= 10, r.MaxRetries, Retries, nameof(r.MaxRetries));
        Require(IsBetween(r.RetryDelay, TimeSpan.Zero, TimeSpan.FromMinutes(1)), r.RetryDelay, RetryDelay, nameof(r.RetryDelay));
        Require(IsBetween(r.MaxRetryDelay, TimeSpan.Zero, TimeSpan.FromMinutes(10)), r.MaxRetryDelay, MaxRetryDelay, nameof(r.MaxRetryDelay));
        Require(r.FailureRatio is > 0 and <= 1, r.FailureRatio, FailureRatio, nameof(r.FailureRatio));
        Require(r.MinimumThroughput is >= 2 and <= 100_000, r.MinimumThroughput, Throughput, nameof(r.MinimumThroughput));
        Require(IsBetween(r.SamplingDuration, TimeSpan.FromMilliseconds(500), TimeSpan.FromHours(1)), r.SamplingDuration, CircuitTime, nameof(r.SamplingDuration));
        Require(IsBetween(r.BreakDuration, TimeSpan.FromMilliseconds(500), TimeSpan.FromHours(1)), r.BreakDuration, CircuitTime, nameof(r.BreakDuration));
        Require(r.HedgeAfter is not { } hedge || IsBetween(hedge, Shortest, TimeSpan.FromMinutes(10)), r.HedgeAfter, HedgeAfter, nameof(r.HedgeAfter));

        void Require(bool holds, object? value, string allowed, string key) => MerchantRules.Require(holds, value, allowed, path, key, problems);
    }

    private static void CheckName(string? name, string path, List<SettingProblem> problems) =>
        MerchantRules.Require(IsName(name), name is null ? null : new string([.. name.Where(static c => !char.IsControl(c))]), Name, path, nameof(ChatModel.Name), problems);

    private static bool IsName(string? name) => !string.IsNullOrWhiteSpace(name) && name.Length <= MaxNameLength && !name.Any(char.IsControl);

    private static bool IsBetween(TimeSpan value, TimeSpan least, TimeSpan most) => value >= least && value <= most;
}

using System.Globalization;
using Microsoft.Extensions.Options;

namespace SmartCS.Sdk;

/// <summary>Holds the settings of the process to the ranges in their documentation.</summary>
internal sealed class SmartCustomerServiceOptionsValidator : IValidateOptions<SmartCustomerServiceOptions>
{
    public ValidateOptionsResult Validate(string? name, SmartCustomerServiceOptions options)
    {
        var failures = new List<string>();
        if (options.KnowledgeFreshness < TimeSpan.Zero || options.KnowledgeFreshness > TimeSpan.FromHours(1))
        {
            failures.Add(Describe(nameof(options.KnowledgeFreshness), options.KnowledgeFreshness.ToString("c", CultureInfo.InvariantCulture), "a time from 00:00:00 to 01:00:00"));
        }

        RequireMemory(nameof(options.IndexMemoryLimit), options.IndexMemoryLimit, failures);
        RequireMemory(nameof(options.ResponseCacheMemoryLimit), options.ResponseCacheMemoryLimit, failures);
        RequireMemory(nameof(options.ClassifierMemoryLimit), options.ClassifierMemoryLimit, failures);

        if (options.ClassifierPatience < TimeSpan.Zero || options.ClassifierPatience > TimeSpan.FromMinutes(1))
        {
            failures.Add(Describe(nameof(options.ClassifierPatience), options.ClassifierPatience.ToString("c", CultureInfo.InvariantCulture), "a time from 00:00:00 to 00:01:00"));
        }

        if (options.ClassifierFolder is { } folder && (string.IsNullOrWhiteSpace(folder) || folder.AsSpan().IndexOfAny(Path.GetInvalidPathChars()) >= 0))
        {
            failures.Add(Describe(nameof(options.ClassifierFolder), folder, "the path of a folder, or null to keep classifiers in memory only"));
        }

        if (options.EmbeddingCacheLimit is < 0 or > 1L << 40)
        {
            failures.Add(Describe(nameof(options.EmbeddingCacheLimit), options.EmbeddingCacheLimit.ToString(CultureInfo.InvariantCulture), "a number of bytes from 0 to 1099511627776 (1 TiB)"));
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void RequireMemory(string setting, long bytes, List<string> failures)
    {
        if (bytes is < 1L << 20 or > 1L << 40)
        {
            failures.Add(Describe(setting, bytes.ToString(CultureInfo.InvariantCulture), "a number of bytes from 1048576 (1 MiB) to 1099511627776 (1 TiB)"));
        }
    }

    private static string Describe(string setting, string value, string allowed) =>
        $"{nameof(SmartCustomerServiceOptions)}:{setting} is '{value}'; allowed is {allowed}.";
}
